package org.santu.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] file = write("表", sheet -> {
            sheet.row("张三", 12.5, 7, true, LocalDate.of(2026, 10, 31), null, "末");
            sheet.row("0012", null, null, null, null, null, null);
        });
        List<SheetRow> rows = read(file);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).text(0)).isEqualTo("甲");
        SheetRow first = rows.get(1);
        assertThat(first.number()).isEqualTo(2);
        assertThat(first.cells().get(1)).isEqualTo(new BigDecimal("12.5"));
        assertThat(first.text(2)).isEqualTo("7");
        assertThat(first.cells().get(3)).isEqualTo(true);
        assertThat(first.text(4)).startsWith("2026-10-31");
        assertThat(first.text(5)).isEmpty();
        assertThat(first.text(6)).isEqualTo("末");
        assertThat(rows.get(2).text(0)).as("zeros in front").isEqualTo("0012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "=HYPERLINK(\"http://example.org\")",
                "\t=1",
                "=cmd|' /C calc'!A0"
            })
    void textThatLooksLikeAFormulaStaysText(String text) throws IOException {
        byte[] file = write("表", sheet -> sheet.row(text));
        String xml = entry(file, "xl/worksheets/sheet1.xml");
        assertThat(xml).doesNotContain("<f>").contains("t=\"s\"");
        assertThat(read(file).get(1).cells().get(0)).isEqualTo(text);
    }

    @Test
    void charactersThatNoXmlCanHoldAreLeftOut() throws IOException {
        assertThat(read(write("a/b?c", sheet -> sheet.row("a\u0000b\u0007c\uFFFE")))
                        .get(1)
                        .text(0))
                .isEqualTo("abc");
    }

    @Test
    void aColumnOffersItsChoices() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            workbook.sheet("表", List.of(new Column("角色", 10, List.of("查看员", "编辑员"))), 100);
        }
        assertThat(entry(out.toByteArray(), "xl/worksheets/sheet1.xml")).contains("dataValidation", "lists!$A$1:$A$2");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] file = write("表", sheet -> sheet.row("x"));
        byte[] bomb =
                replace(file, "xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(70_000_000) + "</worksheet>");
        assertThat(bomb.length).isLessThan(200_000);
        refused(bomb, "SANTU-WORKBOOK-LARGE");
    }

    @Test
    void manyEntriesAndManyRowsAreRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 300; i++) {
                zip.putNextEntry(new ZipEntry("e" + i));
            }
        }
        refused(out.toByteArray(), "SANTU-WORKBOOK-LARGE");
        byte[] long_ = write("表", sheet -> {
            for (int i = 0; i < 10_001; i++) {
                sheet.row(i);
            }
        });
        refused(long_, "SANTU-WORKBOOK-LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>",
                "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst/>",
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?><sst/>"
            })
    void entitiesAreRefused(String strings) throws IOException {
        refused(replace(write("表", sheet -> sheet.row("x")), "xl/sharedStrings.xml", strings), "SANTU-WORKBOOK-FORMAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a workbook", "PK\u0003\u0004broken", "name,role\na,b"})
    void whatIsNoWorkbookIsSaid(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), "SANTU-WORKBOOK-FORMAT");
    }

    @Test
    void aZipWithoutSheetsIsNoWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../etc/passwd"));
            zip.write("x".getBytes(StandardCharsets.US_ASCII));
        }
        refused(out.toByteArray(), "SANTU-WORKBOOK-FORMAT");
    }

    private interface Rows {
        void writeTo(SheetWriter sheet) throws IOException;
    }

    private static byte[] write(String name, Rows rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Column> columns = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚").stream()
                .map(title -> Column.of(title, 12))
                .toList();
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            rows.writeTo(workbook.sheet(name, columns, 0));
        }
        return out.toByteArray();
    }

    private static List<SheetRow> read(byte[] file) throws IOException {
        return WorkbookReader.read(new ByteArrayInputStream(file), WorkbookLimits.LIST);
    }

    private static void refused(byte[] file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        WorkbookException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        Path path = Files.createTempFile("workbook", ".xlsx");
        Files.write(path, file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(path);
        }
        return entries;
    }

    private static String entry(byte[] file, String name) throws IOException {
        return new String(entries(file).get(name), StandardCharsets.UTF_8);
    }

    private static byte[] replace(byte[] file, String name, String content) throws IOException {
        Map<String, byte[]> entries = entries(file);
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }
}
