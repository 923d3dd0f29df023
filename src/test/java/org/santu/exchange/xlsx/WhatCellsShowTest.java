package org.santu.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;

/** Cells as Excel, WPS and programs write them, letter by letter: what a person sees in them is what is read. */
class WhatCellsShowTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final int GENERAL = 0;
    private static final int SHARE = 1;
    private static final int CHINESE_DAY = 2;
    private static final int CHINESE_MONTH = 3;

    @TempDir
    private Path folder;

    @Test
    void aShareShownAsPercentIsSoManyOfAHundred() throws IOException {
        String cells = cell("n", SHARE, "0.0375")
                + cell("n", SHARE, "0.28999999999999998")
                + calculated("n", SHARE, "1/3", "0.33333333333333331")
                + cell("n", GENERAL, "0.0375");
        assertThat(read("", "", cells).values())
                .extracting(Object::toString)
                .containsExactly("3.75%", "29%", "33.3333333333333%", "0.0375");
    }

    @Test
    void whatNoSpreadsheetHasCalculatedIsToldAndNotTakenForNothing() throws IOException {
        SourceRecord record = read("", "", calculated("", GENERAL, "1+2", "") + cell("e", GENERAL, "#N/A"));
        assertThat(record.findings())
                .extracting(Finding::code, Finding::action, Finding::field, Finding::value)
                .containsExactly(
                        tuple("SANTU-TABLE-NO-VALUE", Action.REJECTED, "甲", "=1+2"),
                        tuple("SANTU-TABLE-NO-VALUE", Action.REJECTED, "乙", "#N/A"));
        String zero = calculated("", GENERAL, "1+2", "0") + cell("n", GENERAL, "0");
        assertThat(read("", "<calcPr fullCalcOnLoad=\"1\"/>", zero).findings()).hasSize(1);
        assertThat(read("", "", zero).findings()).isEmpty();
    }

    @Test
    void aFormulaWhoseResultIsAnEmptyTextIsAnEmptyCell() throws IOException {
        SourceRecord record =
                read("", "", calculated("str", GENERAL, "IF(TRUE,&quot;&quot;,1)", "") + cell("n", 0, "1"));
        assertThat(record.findings()).isEmpty();
        assertThat(record.values()[0]).isNull();
    }

    @Test
    void daysAreCountedFromTheYearThatTheWorkbookSays() throws IOException {
        String day = cell("n", CHINESE_DAY, "41220") + cell("n", CHINESE_MONTH, "41220");
        LocalDate expected = LocalDate.of(2016, 11, 8);
        assertThat(read("<workbookPr date1904=\"1\"/>", "", day).values())
                .containsExactly(expected, expected, null, null);
        String usual = cell("n", CHINESE_DAY, "42682") + cell("n", CHINESE_MONTH, "42682");
        assertThat(read("", "", usual).values()).containsExactly(expected, expected, null, null);
    }

    private SourceRecord read(String before, String after, String cells) throws IOException {
        Path file = folder.resolve("ledger.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + part("workbook", "sheet.main") + part("styles", "styles") + "</Types>");
            put(zip, "_rels/.rels", relation(PACKAGE, "rId1", "officeDocument", "xl/workbook.xml"));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relation(PACKAGE, "rId1", "worksheet", "worksheets/sheet1.xml")
                            .replace(
                                    "</",
                                    "<Relationship Id='rId2' Type='" + RELATIONS + "/styles' Target='styles.xml'/></"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets><sheet name='户' sheetId='1' r:id='rId1'/></sheets>%s</workbook>"
                            .formatted(MAIN, RELATIONS, before, after));
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns='%s'><cellXfs>%s</cellXfs></styleSheet>"
                            .formatted(MAIN, formats(0, 10, 31, 57)));
            String headings =
                    "<row r='1'>" + text("A1", "甲") + text("B1", "乙") + text("C1", "丙") + text("D1", "丁") + "</row>";
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns='%s'><sheetData>%s<row r='2'>%s</row></sheetData></worksheet>"
                            .formatted(MAIN, headings, cells));
        }
        try (RecordSource source = RecordReaders.open(file, new SourceOptions(null, null, Set.of("甲", "乙")))) {
            List<SourceRecord> records = new ArrayList<>();
            source.records().forEachRemaining(records::add);
            assertThat(records).hasSize(1);
            return records.get(0);
        } finally {
            column = 0;
        }
    }

    private int column;

    private String cell(String type, int style, String value) {
        return "<c r='%s2' s='%d' t='%s'><v>%s</v></c>".formatted((char) ('A' + column++), style, type, value);
    }

    private String calculated(String type, int style, String formula, String value) {
        String said = type.isEmpty() ? "" : " t='" + type + "'";
        return "<c r='%s2' s='%d'%s><f>%s</f><v>%s</v></c>"
                .formatted((char) ('A' + column++), style, said, formula, value);
    }

    private static String text(String at, String text) {
        return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(at, text);
    }

    private static String formats(int... numbers) {
        StringBuilder formats = new StringBuilder();
        for (int number : numbers) {
            formats.append("<xf numFmtId='").append(number).append("'/>");
        }
        return formats.toString();
    }

    private static String relation(String namespace, String id, String type, String target) {
        return "<Relationships xmlns='%s'><Relationship Id='%s' Type='%s/%s' Target='%s'/></Relationships>"
                .formatted(namespace, id, RELATIONS, type, target);
    }

    private static String part(String name, String type) {
        return "<Override PartName='/xl/%s.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml'/>"
                .formatted(name, type);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
