package org.santu.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.source.DataSet;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;

class XlsxReaderTest {
    @TempDir
    private Path folder;

    private RecordSchema schema;
    private List<String> parts;

    private interface Filling {
        void into(Workbook workbook) throws IOException;
    }

    private Path write(Filling filling) throws IOException {
        Path file = folder.resolve("ledger.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.into(workbook);
        }
        return file;
    }

    /** Rows that nobody sees were passed over, and nobody was told. */
    @Test
    void hiddenSheetsWithRowsAreTold() throws IOException {
        Path file = write(workbook -> {
            row(workbook.newWorksheet("台账"), 0, "名称");
            row(workbook.newWorksheet("lists"), 0, "是");
            Worksheet hidden = workbook.newWorksheet("去年");
            row(hidden, 0, "名称");
            row(hidden, 1, "甲村");
            hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
            Worksheet blank = workbook.newWorksheet("空表");
            row(blank, 0, "名称");
            blank.setVisibilityState(VisibilityState.HIDDEN);
        });
        for (String part : Arrays.asList(null, "台账")) {
            try (RecordSource source =
                    RecordReaders.open(file, new SourceOptions(null, part, Set.of()).takingFirst())) {
                assertThat(source.findings())
                        .filteredOn(finding -> finding.code().equals("SANTU-IMPORT-SHEETS-HIDDEN"))
                        .extracting("value")
                        .containsExactly("去年");
            }
        }
    }

    private List<SourceRecord> read(Path file, String part, Set<String> headings) {
        try (RecordSource source = RecordReaders.open(file, new SourceOptions(null, part, headings))) {
            schema = source.schema();
            parts = source.sets().stream().map(DataSet::name).toList();
            List<SourceRecord> records = new ArrayList<>();
            source.records().forEachRemaining(records::add);
            return records;
        }
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (values[column] instanceof LocalDateTime time) {
                sheet.value(row, column, time);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            } else if (values[column] instanceof LocalDate date) {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy年m月d日").set();
            } else if (values[column] instanceof Boolean flag) {
                sheet.value(row, column, flag);
            } else if (values[column] != null) {
                sheet.value(row, column, values[column].toString());
            }
        }
    }

    @Test
    void aLedgerWithTitleAndJoinedHeadingsIsATable() throws IOException {
        Path file = write(workbook -> {
            Worksheet sheet = workbook.newWorksheet("台账");
            row(sheet, 0, "某县贫困户台账（示例）");
            sheet.range(0, 0, 0, 5).merge();
            row(sheet, 1, "户主信息", null, "家庭人口", "坐标", null, "登记日期");
            sheet.range(1, 0, 1, 1).merge();
            sheet.range(1, 3, 1, 4).merge();
            sheet.range(1, 2, 2, 2).merge();
            sheet.range(1, 5, 2, 5).merge();
            row(sheet, 2, "户主姓名", "联系电话", null, "经度", "纬度");
            row(sheet, 3, "甲", "13900000001", 3, "114°12′0″", 38.8, LocalDate.of(2016, 11, 8));
            row(sheet, 5, "乙", 13900000002L, 0.1, 114.5, "38 30 0", LocalDateTime.of(2016, 11, 8, 12, 0));
        });
        List<SourceRecord> records = read(file, null, Set.of("户主姓名", "家庭人口"));
        assertThat(schema.names()).containsExactly("户主姓名", "联系电话", "家庭人口", "经度", "纬度", "登记日期");
        assertThat(schema.positionFields()).containsExactly("经度", "纬度");
        assertThat(records).extracting(SourceRecord::row).containsExactly(4L, 6L);
        assertThat(records.get(0).geometry().toText()).isEqualTo("POINT (114.2 38.8)");
        assertThat(records.get(1).geometry().toText()).isEqualTo("POINT (114.5 38.5)");
        assertThat(records.get(0).values()[5]).isEqualTo(LocalDate.of(2016, 11, 8));
        assertThat(records.get(1).values()[5]).isEqualTo(Instant.parse("2016-11-08T04:00:00Z"));
        assertThat(records.get(0).values()[2]).isEqualTo(new BigDecimal("3"));
        assertThat(records.get(1).values()[1]).isEqualTo(new BigDecimal("13900000002"));
        assertThat((BigDecimal) records.get(1).values()[2]).isEqualByComparingTo("0.1");
    }

    @Test
    void whatJoinedCellsSayCountsForEachOfTheirRows() throws IOException {
        Path file = write(workbook -> {
            Worksheet sheet = workbook.newWorksheet("户");
            row(sheet, 0, "村名", "户主");
            row(sheet, 1, "甲村", "一");
            row(sheet, 2, null, "二");
            sheet.range(1, 0, 2, 0).merge();
            row(sheet, 3, null, "三");
        });
        List<SourceRecord> records = read(file, null, Set.of());
        assertThat(records).extracting(record -> record.values()[0]).containsExactly("甲村", "甲村", null);
    }

    @Test
    void theSheetThatTheLayerKnowsIsTaken() throws IOException {
        Path file = write(workbook -> {
            row(workbook.newWorksheet("说明"), 0, "填表说明", "请逐行填写");
            Worksheet sheet = workbook.newWorksheet("数据");
            row(sheet, 0, "村名", "人口");
            row(sheet, 1, "甲村", 3);
        });
        assertThat(read(file, null, Set.of("村名", "人口"))).hasSize(1);
        assertThat(parts).containsExactly("说明", "数据");
        assertThat(read(file, "说明", Set.of("村名"))).isEmpty();
        assertThatThrownBy(() -> read(file, "没有", Set.of()))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-IMPORT-NO-PART"));
    }

    @Test
    void whatOnlyPretendsIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("text.xlsx"), "no workbook\u0000");
        assertThatThrownBy(() -> read(file, null, Set.of()))
                .isInstanceOfSatisfying(
                        SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-WORKBOOK-FORMAT"));
    }

    /** Programs that write plain cells leave the styles out, and the format allows it. */
    @Test
    void aWorkbookWithoutStylesIsRead() throws IOException {
        Path whole = write(workbook -> {
            Worksheet sheet = workbook.newWorksheet("村");
            row(sheet, 0, "村名", "人口");
            row(sheet, 1, "甲村", 3);
        });
        Path bare = folder.resolve("bare.xlsx");
        try (ZipFile from = new ZipFile(whole.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(bare))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (!entry.getName().equals("xl/styles.xml")) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(text.replaceAll("<(Override|Relationship) [^>]*styles[^>]*/>", "")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(read(bare, null, Set.of("村名", "人口"))).hasSize(1);
    }
}
