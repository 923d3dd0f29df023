package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;

/** Files whose name says what they are not are read as what they are, or the way out is told. */
class RenamedFilesTest {
    private static final String TABLE = "村名,村代码\n甲村,139921100301\n";

    @TempDir
    private Path folder;

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static String format(Path file) {
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            assertThat(source.schema().names()).containsExactly("村名", "村代码");
            assertThat(source.records()).toIterable().hasSize(1);
            return source.format();
        }
    }

    private static void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> RecordReaders.open(file, SourceOptions.NONE).close())
                .isInstanceOfSatisfying(SantuException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.text(Locale.CHINESE))
                            .contains(file.getFileName().toString());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"台账.xlsx", "台账.xls", "台账.csv", "台账.et", "台账.zip"})
    void aWorkbookIsOneUnderAnyName(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream output = Files.newOutputStream(file);
                Workbook workbook = new Workbook(output, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("村");
            List<String> cells = List.of("村名", "村代码", "甲村", "139921100301");
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(i / 2, i % 2, cells.get(i));
            }
        }
        assertThat(format(file)).isEqualTo("XLSX");
    }

    @ParameterizedTest
    @CsvSource({"表.xlsx, GBK", "表.xls, UTF-8", "表.csv, GBK"})
    void aTextIsATableUnderAnyNameOfATable(String name, String charset) throws IOException {
        assertThat(format(write(name, TABLE.getBytes(Charset.forName(charset)))))
                .isEqualTo("CSV");
    }

    @Test
    void whatHasToBeSavedOtherwiseIsToldSo() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 1, 2, 3};
        assertRefused(write("旧.xls", old), "SANTU-IMPORT-OLD-WORKBOOK");
        assertRefused(write("加密.xlsx", old), "SANTU-IMPORT-OLD-WORKBOOK");
        byte[] page = "<html><table><tr><td>村名</td></tr></table></html>".getBytes(StandardCharsets.UTF_8);
        assertRefused(write("网页.xls", page), "SANTU-IMPORT-MARKUP");
        byte[] rar = "Rar!\u001a\u0007\u0001".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(write("成果.rar", rar), "SANTU-IMPORT-ARCHIVE");
        assertRefused(write("成果.zip", rar), "SANTU-IMPORT-ARCHIVE");
        String ods = "PK\u0003\u0004\u0014\u0000mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
        assertRefused(write("台账.ods", ods.getBytes(StandardCharsets.ISO_8859_1)), "SANTU-IMPORT-OPENDOCUMENT");
    }

    @Test
    void jsonOfOtherKindsIsCalledByItsName() throws IOException {
        String esri = "{\"geometryType\": \"esriGeometryPoint\", \"features\": [{\"attributes\": {}}]}";
        assertOther(write("a.json", esri.getBytes(StandardCharsets.UTF_8)), "Esri JSON");
        String topology = "{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}";
        assertOther(write("b.json", topology.getBytes(StandardCharsets.UTF_8)), "TopoJSON");
    }

    private static void assertOther(Path file, String kind) {
        assertThatThrownBy(() -> RecordReaders.open(file, SourceOptions.NONE).close())
                .isInstanceOfSatisfying(SantuException.class, e -> {
                    assertThat(e.code()).isEqualTo("SANTU-GEOJSON-OTHER");
                    assertThat(e.text(Locale.ENGLISH)).contains(kind);
                });
    }

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("全县.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(TABLE.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A zip in the zip used to be passed over without a word. */
    @Test
    void whatIsNotReadInAZipIsNamed() throws IOException {
        assertThat(RecordReaders.passedOver(zip("甲.csv", "成果/石绿镇.zip", "旧台账.xls", "图.jpg", "甲.shp.xml")))
                .extracting(finding -> finding.text(Locale.CHINESE))
                .singleElement()
                .asString()
                .contains("成果/石绿镇.zip, 旧台账.xls")
                .doesNotContain("图.jpg", "甲.csv");
        assertThat(RecordReaders.passedOver(zip("甲.csv"))).isEmpty();
        assertThat(RecordReaders.passedOver(write("甲.csv", TABLE.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertRefused(zip("石绿镇.zip", "__MACOSX/._石绿镇.zip"), "SANTU-IMPORT-ZIP-NESTED");
        assertRefused(zip("方案.docx", "图.jpg"), "SANTU-IMPORT-ZIP-EMPTY");
        assertRefused(zip(), "SANTU-IMPORT-ZIP-BARE");
    }

    @Test
    void rowsThatAreNoRecordsArePassedOverAndTold() throws IOException {
        String table = TABLE + ",\n小计,1\n乙村,139921100302\n  , \n合 计：,2\n填表人：甲,审核人：乙\n合计村,139921100303\n";
        try (RecordSource source =
                RecordReaders.open(write("表.csv", table.getBytes(StandardCharsets.UTF_8)), SourceOptions.NONE)) {
            assertThat(source.records())
                    .toIterable()
                    .extracting(record -> record.values()[0])
                    .containsExactly("甲村", "乙村", "合计村");
            assertThat(source.findings())
                    .extracting(Finding::code, Finding::value)
                    .contains(tuple("SANTU-TABLE-TOTALS", "4, 7, 8"), tuple("SANTU-TABLE-BLANK-ROWS", "2"));
        }
    }

    /** Of 139921196001011000 a workbook knows fifteen digits; Java 17 made 139921196001011008 of it. */
    @Test
    void aLongNumberThatASpreadsheetHasShortenedIsNoNumberOfAPerson() throws IOException {
        Path file = folder.resolve("号码.xlsx");
        try (OutputStream output = Files.newOutputStream(file);
                Workbook workbook = new Workbook(output, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("户");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "身份证号");
            sheet.value(1, 0, "甲");
            sheet.value(1, 1, 139921196001011000L);
            sheet.value(2, 0, "乙");
            sheet.value(2, 1, "139921196001011005");
            sheet.value(3, 0, "丙");
            sheet.value(3, 1, "1.39921E+17");
        }
        try (RecordSource source = RecordReaders.open(file, SourceOptions.NONE)) {
            List<SourceRecord> records = new ArrayList<>();
            source.records().forEachRemaining(records::add);
            assertThat((BigDecimal) records.get(0).values()[1]).isEqualByComparingTo("139921196001011000");
            assertThat(records)
                    .extracting(record ->
                            record.findings().stream().map(Finding::code).toList())
                    .containsExactly(List.of("SANTU-TABLE-DIGITS-LOST"), List.of(), List.of("SANTU-TABLE-DIGITS-LOST"));
        }
    }
}
