package org.santu.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Cells joined to one: its value stands in the first of them.
 *
 * @param firstRow as Excel counts, from 1
 * @param firstColumn from 0
 */
public record MergedCells(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    private static final int MOST = 100_000;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    /** Which joined cells a sheet has, as far as its file can be understood; nothing more depends on them. */
    static List<MergedCells> of(Path file, String sheet) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = SheetXml.entry(zip, sheet);
            return entry == null ? List.of() : read(zip, entry);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            return List.of();
        }
    }

    private static List<MergedCells> read(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        List<MergedCells> found = new ArrayList<>();
        SheetXml.each(zip, entry, "mergeCell", element -> {
            Matcher range = RANGE.matcher(String.valueOf(element.getAttributeValue(null, "ref")));
            if (range.matches()) {
                found.add(new MergedCells(
                        Integer.parseInt(range.group(2)),
                        Integer.parseInt(range.group(4)),
                        column(range.group(1)),
                        column(range.group(3))));
            }
            return found.size() < MOST;
        });
        return found;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
