package org.santu.sheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.sheet.flow.TableData;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.output.PdfInfo;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.SheetFonts;
import org.santu.sheet.page.SheetPage;

/** Whatever is put into a report stands on its pages, in its order, inside the paper, and no page is empty. */
class ReportTest {
    private static final PdfInfo INFO = new PdfInfo("t", "", LocalDate.of(2026, 11, 22), Locale.CHINESE);
    private static final ReportHead HEAD = new ReportHead(
            "某县易地搬迁安置方案",
            "方案报告",
            List.of(new ReportHead.Line("地区", "画屏县"), new ReportHead.Line("日期", "2026-11-22")),
            "脚注");

    private static Report report() {
        return new Report(HEAD, Locale.CHINESE);
    }

    private static TableData table(int rows, int columns, String text) {
        List<TableData.Column> heads = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            heads.add(new TableData.Column("列" + i, i > 0 && text.length() < 20));
        }
        List<List<Cell>> cells = IntStream.range(0, rows)
                .mapToObj(row -> Collections.nCopies(columns, Cell.of(text + row)))
                .toList();
        return new TableData("表", heads, cells, null, "表注", false);
    }

    private static String text(Report report) throws IOException {
        byte[] pdf = report.pdf(INFO);
        String kept = System.getProperty("santu.pictures");
        if (kept != null) {
            Files.write(Path.of(kept, "report.pdf"), pdf);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** Letters lie inside the paper, and each page holds more than its foot. */
    private static void check(List<SheetPage> pages) {
        Rectangle2D paper = new Rectangle2D.Double(5, 5, 200, 287);
        for (int i = 0; i < pages.size(); i++) {
            int above = 0;
            for (Mark mark : pages.get(i).marks()) {
                if (mark instanceof Mark.Letters letters && mark.clip() == null) {
                    Rectangle2D box = letters.placing()
                            .createTransformedShape(new Rectangle2D.Double(
                                    0,
                                    -letters.size() * 0.8,
                                    SheetFonts.width(letters.text(), letters.size()),
                                    letters.size()))
                            .getBounds2D();
                    assertThat(paper.contains(box))
                            .as("%s on page %d: %s", letters.text(), i + 1, box)
                            .isTrue();
                    above += box.getMaxY() < 281 ? 1 : 0;
                }
            }
            assertThat(above).as("page " + (i + 1)).isPositive();
        }
    }

    @Test
    void everythingThatIsPutInCanBeReadInItsOrder() throws IOException {
        Report report = report().heading("一、结论")
                .paragraph("共搬迁二万人。".repeat(30))
                .figures(List.of(
                        new KeyFigure("人口", "20,123", null),
                        new KeyFigure("平均用时", "31.5 分钟", "从旧居到新居"),
                        new KeyFigure("安置点", "12", null),
                        new KeyFigure("差距", "1.3 %", "最好不过如此"),
                        new KeyFigure("投资", "123,456,789,012.34 元,数字很长", null)))
                .subheading("要点")
                .points(List.of("第一点", "第二点".repeat(40)))
                .bars(
                        "各点负荷",
                        List.of(
                                new Bar("甲点", 500, "500 / 600", 600, false),
                                new Bar("乙点名字很长很长很长很长很长很长很长", 600, "600 / 600", 600, true)))
                .heading("二、规则")
                .rules(List.of(new RuleLine("坡度", "25 度", "某标准 第 3.2 条")))
                .table(table(5, 4, "值"))
                .map(Optional.empty());
        assertThat(text(report))
                .containsSubsequence(
                        "某县易地搬迁安置方案",
                        "方案报告",
                        "画屏县",
                        "一、结论",
                        "共搬迁二万人",
                        "20,123",
                        "31.5分钟",
                        "从旧居到新居",
                        "要点",
                        "第一点",
                        "各点负荷",
                        "甲点",
                        "500/600",
                        "二、规则",
                        "25度",
                        "某标准第3.2条",
                        "值4",
                        "表注",
                        "没有地图");
        check(report.pages());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 18, 19, 60, 61, 62, 400})
    void tablesBarsAndTextOfAnyLengthGoOnOverThePage(int rows) throws IOException {
        Report report = report().heading("长表")
                .table(table(rows, 6, "第某行的一个值"))
                .subheading("条")
                .bars(
                        "条形图",
                        IntStream.range(0, rows)
                                .mapToObj(i -> new Bar("点" + i, i, "值" + i, Double.NaN, false))
                                .toList())
                .heading("文字")
                .paragraph("很长的一段话,".repeat(rows * 8))
                .heading("最后一章");
        String text = text(report);
        for (int row = 0; row < rows; row++) {
            assertThat(text).contains("第某行的一个值" + row, "值" + row);
        }
        assertThat(text)
                .endsWith(
                        "最后一章脚注" + report.pages().size() + "/" + report.pages().size());
        check(report.pages());
    }

    @Test
    void aHeadingIsNeverTheLastOnItsPage() {
        for (int lines = 1; lines < 60; lines++) {
            Report report = report();
            for (int i = 0; i < lines; i++) {
                report.paragraph("一行");
            }
            List<SheetPage> pages =
                    report.heading("章").subheading("节").table(table(3, 3, "x")).pages();
            int page = pageOf(pages, "章");
            assertThat(pageOf(pages, "节")).isEqualTo(page);
            assertThat(pageOf(pages, "x0")).as("%d lines above", lines).isEqualTo(page);
        }
    }

    private static int pageOf(List<SheetPage> pages, String text) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).marks().stream()
                    .anyMatch(mark -> mark instanceof Mark.Letters letters
                            && letters.text().equals(text))) {
                return i;
            }
        }
        throw new AssertionError(text);
    }

    @Test
    void aCellThatSaysTooMuchIsShortenedAndManyColumnsStillFit() {
        check(report().table(table(30, 14, "长".repeat(900))).pages());
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        assertThat(report().heading("章").table(table(80, 4, "值")).pdf(INFO))
                .isEqualTo(report().heading("章").table(table(80, 4, "值")).pdf(INFO));
    }
}
