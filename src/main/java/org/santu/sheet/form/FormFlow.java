package org.santu.sheet.form;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.santu.sheet.flow.Lines;
import org.santu.sheet.form.FormTable.Band;
import org.santu.sheet.form.FormTable.FormRow;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.Mark;
import org.santu.sheet.page.MovedMark;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.page.Recorder;
import org.santu.sheet.page.SheetPage;

/**
 * Lays out the pages of a handbook from top to bottom, in millimetres on A4. A row that does not fit goes to the next page with
 * the head of its table; one that is longer than half a page is divided between lines. Used by one thread.
 */
public final class FormFlow {
    public static final double LEFT = 20;
    public static final double WIDTH = 170;
    public static final double ROW = 8;
    static final double TOP = 24;
    static final double BOTTOM = 276;
    static final Color GREY = new Color(0xF2F2EF);
    public static final Color PALE = new Color(0x666660);
    private static final double PEN = 0.2;
    private static final double THICK = 0.45;
    private static final double HEADING = 12;
    /** Tables up to this height are not divided for want of room. */
    private static final double WHOLE = 84;

    private static final PageSize A4 = PageSize.read("A4");

    private final List<Recorder> pages = new ArrayList<>();
    private Ink ink;
    private double y;
    private String heading;

    public FormFlow() {
        newPage();
    }

    public Ink ink() {
        return ink;
    }

    public double y() {
        return y;
    }

    public void newPage() {
        Recorder page = new Recorder();
        pages.add(page);
        ink = new Ink(page);
        y = TOP;
    }

    /** Marks of another page whose upper left corner comes to the left edge, here. */
    public void picture(List<Mark> marks, double height) {
        drawHeading(height);
        Recorder page = pages.get(pages.size() - 1);
        marks.forEach(mark -> page.marks().add(MovedMark.of(mark, LEFT, y)));
    }

    public void space(double millimetres) {
        y += millimetres;
    }

    /** Begins a new page unless that much is left on this one. */
    public void need(double millimetres) {
        if (y + millimetres > BOTTOM) {
            newPage();
        }
    }

    /** A heading, on the page of what follows it. */
    public void heading(String text) {
        heading = text;
    }

    /** @param following height of what must not be parted from the heading */
    private void drawHeading(double following) {
        if (heading == null) {
            need(following);
            return;
        }
        need(following + HEADING);
        y += y > TOP ? HEADING - 8 : 0;
        ink.text(heading, LEFT, y + 5, 4.6, Font.BOLD, Color.BLACK);
        y += 8;
        heading = null;
    }

    public void note(String text) {
        drawHeading(5);
        for (String line : Lines.of(text, 3, WIDTH)) {
            need(5);
            ink.text(line, LEFT, y + 3.6, 3, Font.PLAIN, PALE);
            y += 4.4;
        }
        y += 1;
    }

    public void table(FormTable table) {
        double headHeight = table.head().stream()
                .mapToDouble(row -> new Drawn(row, table.columns(), 0).height())
                .sum();
        double whole = headHeight
                + table.bands().stream()
                        .flatMap(band -> band.rows().stream()
                                .map(row -> new Drawn(row, table.columns(), band.label() == null ? 0 : 1)))
                        .mapToDouble(Drawn::height)
                        .sum();
        drawHeading(whole <= WHOLE ? whole : headHeight + 2 * ROW);
        double start = -1;
        for (Band band : table.bands()) {
            int first = band.label() == null ? 0 : 1;
            double bandStart = -1;
            for (FormRow row : band.rows()) {
                Drawn drawn = new Drawn(row, table.columns(), first);
                int from = 0;
                do {
                    double left = BOTTOM - y - (start < 0 ? headHeight : 0);
                    int fitting = drawn.fitting(from, left);
                    if (fitting == 0) {
                        close(table, band, bandStart, start);
                        newPage();
                        start = bandStart = -1;
                        continue;
                    }
                    if (start < 0) {
                        start = y;
                        for (FormRow head : table.head()) {
                            y += new Drawn(head, table.columns(), 0).draw(ink, y, 0, Integer.MAX_VALUE);
                        }
                    }
                    bandStart = bandStart < 0 ? y : bandStart;
                    y += drawn.draw(ink, y, from, from + fitting);
                    from += fitting;
                } while (from < drawn.lines());
            }
            closeBand(table, band, bandStart);
        }
        close(table, null, -1, start);
        y += 2;
    }

    private void closeBand(FormTable table, Band band, double from) {
        if (band == null || band.label() == null || from < 0) {
            return;
        }
        double width = table.columns()[0];
        ink.fill(LEFT, from, width, y - from, GREY);
        ink.frame(LEFT, from, width, y - from, PEN, Color.BLACK);
        FormText text = new FormText(FormCell.label(band.label()), width);
        text.draw(ink, LEFT, from, y - from, 0, text.lineCount());
    }

    private void close(FormTable table, Band band, double bandStart, double start) {
        closeBand(table, band, bandStart);
        if (start >= 0) {
            ink.frame(LEFT, start, WIDTH, y - start, THICK, Color.BLACK);
        }
    }

    /**
     * The finished pages with their page numbers; the first is the cover and has none.
     *
     * @param header in small letters at the head of each page
     * @param number makes the foot from "3" and "12"
     */
    public List<SheetPage> finish(String header, UnaryOperator<String> number) {
        List<SheetPage> finished = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0) {
                Ink page = new Ink(pages.get(i));
                page.text(header, LEFT, 15, 2.9, Font.PLAIN, PALE);
                page.line(LEFT, 17.5, LEFT + WIDTH, 17.5, 0.15, PALE);
                page.text(
                        number.apply((i + 1) + "/" + pages.size()), LEFT + WIDTH / 2, 286, 2.9, Font.PLAIN, PALE, 0.5);
            }
            finished.add(new SheetPage(A4, pages.get(i).marks(), null));
        }
        return finished;
    }

    /** A row with its texts broken into lines. */
    private static final class Drawn {
        private final FormRow row;
        private final double[] columns;
        private final int first;
        private final List<FormText> texts = new ArrayList<>();
        private final List<Double> widths = new ArrayList<>();
        private int lines = 1;

        Drawn(FormRow row, double[] columns, int first) {
            this.row = row;
            this.columns = columns;
            this.first = first;
            int column = first;
            for (FormCell cell : row.cells()) {
                double width = 0;
                for (int i = 0; i < cell.span(); i++) {
                    width += columns[column++];
                }
                widths.add(width);
                FormText text = new FormText(cell, width);
                texts.add(text);
                lines = Math.max(lines, text.lineCount());
            }
        }

        int lines() {
            return lines;
        }

        double height() {
            return height(lines);
        }

        private double height(int count) {
            return Math.max(row.leastMillimetres(), count * FormText.LINE + 2 * FormText.PADDING);
        }

        /** How many lines from one on fit into a height; a short row is not divided. */
        int fitting(int from, double left) {
            int rest = lines - from;
            if (height(rest) <= left + 1e-6) {
                return rest;
            }
            double body = BOTTOM - TOP;
            int some = (int) ((left - 2 * FormText.PADDING) / FormText.LINE);
            return height(rest) > body / 2 && some >= 3 ? Math.min(some, rest) : 0;
        }

        double draw(Ink ink, double y, int from, int to) {
            int end = Math.min(to, lines);
            double height = height(end - from);
            double x = LEFT;
            for (int i = 0; i < first; i++) {
                x += columns[i];
            }
            for (int i = 0; i < texts.size(); i++) {
                double width = widths.get(i);
                FormCell cell = row.cells().get(i);
                if (cell.kind() == FormCell.Kind.LABEL) {
                    ink.fill(x, y, width, height, GREY);
                }
                ink.frame(x, y, width, height, PEN, Color.BLACK);
                texts.get(i).draw(ink, x, y, height, from, end);
                x += width;
            }
            return height;
        }
    }
}
