package org.santu.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Which results of formulas are none. Spreadsheets keep an empty result as an empty text; other programs write formulas
 * without a result, or with a zero and the wish that all be calculated when a spreadsheet opens the file. For one thread.
 */
final class Calculation {
    private final Path file;
    private final Map<String, Boolean> texts = new HashMap<>();
    private final boolean isWished;
    private final boolean isDate1904;

    Calculation(Path file) {
        this.file = file;
        this.isWished = says("calcPr", "fullCalcOnLoad");
        this.isDate1904 = says("workbookPr", "date1904");
    }

    /** Days are counted from 1904; the library knows only one of the two ways to say so. */
    boolean isDate1904() {
        return isDate1904;
    }

    /** Whether a zero is what a program wrote that does not calculate. */
    boolean isWished() {
        return isWished;
    }

    /**
     * Whether an empty result of a formula is an empty text. Writers do it all alike, so the first cell says it for its sheet.
     *
     * @param cell the first one whose result is empty, as A1
     */
    boolean leavesTextsEmpty(String sheet, String cell) {
        return texts.computeIfAbsent(sheet, name -> isText(name, cell));
    }

    private boolean says(String element, String attribute) {
        boolean[] said = new boolean[1];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            SheetXml.eachOfWorkbook(zip, element, found -> {
                said[0] =
                        String.valueOf(found.getAttributeValue(null, attribute)).matches("1|true");
                return false;
            });
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // A file that does not say so in the usual way does not say so.
            return false;
        }
        return said[0];
    }

    private boolean isText(String sheet, String cell) {
        boolean[] text = new boolean[1];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            SheetXml.each(zip, SheetXml.entry(zip, sheet), "c", element -> {
                boolean isWanted = cell.equals(element.getAttributeValue(null, "r"));
                text[0] = isWanted && "str".equals(element.getAttributeValue(null, "t"));
                return !isWanted;
            });
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Where nobody can tell, a formula without a result is told rather than taken for nothing.
            return false;
        }
        return text[0];
    }
}
