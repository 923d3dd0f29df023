package org.santu.sheet.report;

import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.santu.problem.Messages;
import org.santu.sheet.flow.Block;
import org.santu.sheet.flow.TableBlock;
import org.santu.sheet.flow.TableData;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.output.PdfInfo;
import org.santu.sheet.output.PdfOutput;
import org.santu.sheet.page.SheetPage;

/**
 * A report on A4 paper: what is added stands from top to bottom in that order and goes on over as many pages as it takes, tables under
 * their heads again. A heading stands with what follows it; no page is empty. The same content gives the same bytes but for the date. Used
 * once, by one thread.
 */
public final class Report {
    private static final int MOST_IN_A_CELL = 400;
    /** So many lines of a cell fit on a page, also where its column is narrower than others. */
    private static final int MOST_LINES = 30;

    private final ReportHead head;
    private final Locale locale;
    private final List<Block> blocks = new ArrayList<>();

    /** @param locale of the texts that the kit itself writes */
    public Report(ReportHead head, Locale locale) {
        this.head = head;
        this.locale = locale;
    }

    /** Begins a chapter. */
    public Report heading(String text) {
        return add(new HeadingBlock(text, true));
    }

    /** Begins a part of a chapter. */
    public Report subheading(String text) {
        return add(new HeadingBlock(text, false));
    }

    public Report paragraph(String text) {
        return text.isBlank() ? this : add(TextBlock.of(text, ReportInks.TEXT, Font.PLAIN, ReportInks.INK));
    }

    /** A remark in small grey letters. */
    public Report note(String text) {
        return text.isBlank() ? this : add(TextBlock.of(text, ReportInks.SMALL, Font.PLAIN, ReportInks.QUIET));
    }

    /** Sentences with a dot before each. */
    public Report points(List<String> texts) {
        texts.forEach(text -> add(new TextBlock(text, ReportInks.TEXT, Font.PLAIN, ReportInks.INK, "•", 0.35, 0)));
        return this;
    }

    /** Figures in boxes, four in a row. */
    public Report figures(List<KeyFigure> figures) {
        return figures.isEmpty() ? this : add(new FiguresBlock(figures));
    }

    /** A table; without rows nothing is drawn. Its note is written below it in full. */
    public Report table(TableData table) {
        if (table.rows().isEmpty()) {
            return this;
        }
        int most = mostInACell(table.columns().size());
        List<List<Cell>> rows =
                table.rows().stream().map(row -> bounded(row, most)).toList();
        List<Cell> total = table.total() == null ? null : bounded(table.total(), most);
        add(new TableBlock(
                new TableData(table.title(), table.columns(), rows, total, null, table.headless()),
                ReportInks.TABLE,
                Messages.text(locale, "sheet.continued")));
        return table.note() == null ? this : note(table.note());
    }

    /** A cell holds no more letters, so that a row is never taller than a page. */
    private static int mostInACell(int columns) {
        double width = ReportFlow.WIDTH / columns - ReportInks.TABLE;
        return Math.min(MOST_IN_A_CELL, MOST_LINES * Math.max(1, (int) (width / ReportInks.TABLE)));
    }

    private static List<Cell> bounded(List<Cell> row, int most) {
        return row.stream()
                .map(cell -> cell.text().length() <= most
                        ? cell
                        : new Cell(cell.text().substring(0, most - 1) + "…", cell.alarm()))
                .toList();
    }

    /** Bars from a common line; without bars nothing is drawn. */
    public Report bars(String title, List<Bar> bars) {
        return bars.isEmpty() ? this : add(BarsBlock.of(title, Messages.text(locale, "sheet.continued"), bars));
    }

    /** Rules with their sources, as a table. */
    public Report rules(List<RuleLine> rules) {
        return table(new TableData(
                "",
                List.of(column("sheet.report.rule"), column("sheet.report.value"), column("sheet.report.source")),
                rules.stream()
                        .map(rule -> List.of(Cell.of(rule.what()), Cell.of(rule.value()), Cell.of(rule.source())))
                        .toList(),
                null,
                null,
                false));
    }

    private TableData.Column column(String key) {
        return new TableData.Column(Messages.text(locale, key), false);
    }

    /** @param map of {@link ReportMaps}; where it is empty the report says that nothing has a place */
    public Report map(Optional<ReportMap> map) {
        return map.isPresent() ? add(map.get()) : note(Messages.text(locale, "sheet.report.no-map"));
    }

    private Report add(Block block) {
        blocks.add(block);
        return this;
    }

    /** The pages with their numbers. */
    List<SheetPage> pages() {
        return new ReportFlow(head).pages(blocks);
    }

    /** The finished document. */
    public byte[] pdf(PdfInfo info) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfOutput pdf = new PdfOutput(bytes, info)) {
            for (SheetPage page : pages()) {
                pdf.add(page, null);
            }
            pdf.finish();
        }
        return bytes.toByteArray();
    }
}
