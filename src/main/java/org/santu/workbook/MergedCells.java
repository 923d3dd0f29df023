package org.santu.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cells joined to one: its value stands in the first of them.
 *
 * @param firstRow as Excel counts, from 1
 * @param firstColumn from 0
 */
public record MergedCells(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    private static final int MOST = 100_000;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Which joined cells a sheet has, as far as its file can be understood; nothing more depends on them. */
    static List<MergedCells> of(Path file, String sheet) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = entry(zip, sheet);
            return entry == null ? List.of() : read(zip, entry);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            return List.of();
        }
    }

    private static ZipEntry entry(ZipFile zip, String sheet) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        String[] wanted = new String[1];
        each(zip, zip.getEntry("xl/_rels/workbook.xml.rels"), "Relationship", element -> {
            targets.put(element.getAttributeValue(null, "Id"), element.getAttributeValue(null, "Target"));
            return true;
        });
        each(zip, zip.getEntry("xl/workbook.xml"), "sheet", element -> {
            if (sheet.equals(element.getAttributeValue(null, "name"))) {
                wanted[0] = element.getAttributeValue(RELATIONS, "id");
            }
            return wanted[0] == null;
        });
        String target = wanted[0] == null ? null : targets.get(wanted[0]);
        return target == null ? null : zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    private static List<MergedCells> read(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        List<MergedCells> found = new ArrayList<>();
        each(zip, entry, "mergeCell", element -> {
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

    /** Told of an element; says whether to go on. */
    private interface Seen {
        boolean element(XMLStreamReader element);
    }

    private static void each(ZipFile zip, ZipEntry entry, String name, Seen seen)
            throws IOException, XMLStreamException {
        if (entry == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(name)
                        && !seen.element(reader)) {
                    return;
                }
            }
        }
    }
}
