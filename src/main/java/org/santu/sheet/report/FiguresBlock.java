package org.santu.sheet.report;

import java.awt.Font;
import java.util.List;
import org.santu.sheet.flow.Block;
import org.santu.sheet.flow.Lines;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.SheetFonts;

/** Key figures in boxes, four in a row. */
record FiguresBlock(List<KeyFigure> figures) implements Block {
    private static final int IN_A_ROW = 4;
    private static final double GAP = 2.5;
    private static final double PADDING = 2.4;
    private static final double LABEL = 2.7;
    private static final double VALUE = 5.6;
    private static final double HINT = 2.3;

    FiguresBlock {
        figures = List.copyOf(figures);
    }

    @Override
    public double preferredWidth() {
        return Double.MAX_VALUE;
    }

    @Override
    public double leastWidth() {
        return 80;
    }

    @Override
    public double height(double width) {
        return place(null, 0, 0, width, Double.MAX_VALUE, true).height();
    }

    private static double box(double width) {
        return (width - GAP * (IN_A_ROW - 1)) / IN_A_ROW;
    }

    private static double height(List<KeyFigure> row, double box) {
        double inner = box - 2 * PADDING;
        double tallest = 0;
        for (KeyFigure figure : row) {
            double labels = Lines.of(figure.label(), LABEL, inner).size() * LABEL * 1.35;
            double hints = figure.hint() == null
                    ? 0
                    : Lines.of(figure.hint(), HINT, inner).size() * HINT * 1.4 + 0.6;
            tallest = Math.max(tallest, labels + VALUE * 1.35 + hints);
        }
        return tallest + 2 * PADDING;
    }

    @Override
    public Placed place(Ink ink, double x, double y, double width, double height, boolean whole) {
        double box = box(width);
        double used = 0;
        int next = 0;
        while (next < figures.size()) {
            List<KeyFigure> row = figures.subList(next, Math.min(figures.size(), next + IN_A_ROW));
            double tall = height(row, box);
            if (used + tall > height && !(whole && next == 0)) {
                break;
            }
            for (int i = 0; ink != null && i < row.size(); i++) {
                draw(ink, row.get(i), x + i * (box + GAP), y + used, box, tall);
            }
            used += tall + GAP;
            next += row.size();
        }
        return next == figures.size()
                ? new Placed(used + 1.5, null)
                : new Placed(used, new FiguresBlock(figures.subList(next, figures.size())));
    }

    private static void draw(Ink ink, KeyFigure figure, double x, double y, double width, double height) {
        double inner = width - 2 * PADDING;
        ink.fill(x, y, width, height, ReportInks.PALE);
        ink.fill(x, y, 0.9, height, ReportInks.ACCENT);
        double at = y + PADDING;
        for (String line : Lines.of(figure.label(), LABEL, inner)) {
            ink.text(line, x + PADDING, at + LABEL, LABEL, Font.PLAIN, ReportInks.QUIET);
            at += LABEL * 1.35;
        }
        double size = Math.min(VALUE, VALUE * inner / Math.max(inner, SheetFonts.width(figure.value(), VALUE)));
        ink.text(figure.value(), x + PADDING, at + VALUE, size, Font.BOLD, ReportInks.INK);
        at += VALUE * 1.35 + 0.6;
        if (figure.hint() != null) {
            for (String line : Lines.of(figure.hint(), HINT, inner)) {
                ink.text(line, x + PADDING, at + HINT, HINT, Font.PLAIN, ReportInks.QUIET);
                at += HINT * 1.4;
            }
        }
    }
}
