package org.santu.sheet.report;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.santu.sheet.flow.Block;
import org.santu.sheet.flow.Lines;
import org.santu.sheet.page.Ink;
import org.santu.sheet.page.SheetFonts;

/**
 * Horizontal bars from a common line, which go on over the page.
 *
 * @param title above them
 * @param continued written behind the title where they go on
 * @param longest value or limit of all bars, also of those elsewhere
 * @param first whether they begin here
 */
record BarsBlock(String title, String continued, List<Bar> bars, double longest, boolean first) implements Block {
    private static final double SIZE = 2.8;
    private static final double ROW = 5;
    private static final double TITLE = 5.4;
    private static final double LABELS = 48;
    private static final double TEXTS = 30;

    BarsBlock {
        bars = List.copyOf(bars);
    }

    static BarsBlock of(String title, String continued, List<Bar> bars) {
        double longest = bars.stream()
                .mapToDouble(bar -> Math.max(bar.value(), Double.isNaN(bar.most()) ? 0 : bar.most()))
                .max()
                .orElse(0);
        return new BarsBlock(title, continued, bars, longest, true);
    }

    @Override
    public double preferredWidth() {
        return Double.MAX_VALUE;
    }

    @Override
    public double leastWidth() {
        return LABELS + TEXTS + 30;
    }

    @Override
    public double height(double width) {
        return TITLE + bars.size() * ROW + 3;
    }

    @Override
    public Placed place(Ink ink, double x, double y, double width, double height, boolean whole) {
        int fitting = Math.max((int) ((height - TITLE) / ROW), whole ? 1 : 0);
        int end = Math.min(bars.size(), fitting);
        if (!whole && end < Math.min(3, bars.size())) {
            return new Placed(0, this);
        }
        if (ink != null) {
            ink.text(first ? title : title + continued, x, y + 3.6, ReportInks.TABLE * 1.12, Font.BOLD, ReportInks.INK);
            for (int i = 0; i < end; i++) {
                draw(ink, bars.get(i), x, y + TITLE + i * ROW, width);
            }
            ink.line(x + LABELS, y + TITLE, x + LABELS, y + TITLE + end * ROW, 0.15, ReportInks.QUIET);
        }
        double used = TITLE + end * ROW;
        return end == bars.size()
                ? new Placed(used + 3, null)
                : new Placed(used, new BarsBlock(title, continued, bars.subList(end, bars.size()), longest, false));
    }

    private void draw(Ink ink, Bar bar, double x, double y, double width) {
        double room = width - LABELS - TEXTS;
        double scale = longest > 0 ? room / longest : 0;
        Color colour = bar.alarm() ? ReportInks.ALARM : ReportInks.BAR;
        double baseline = y + ROW / 2 + SIZE * 0.36;
        ink.text(shortened(bar.label()), x + LABELS - 1.5, baseline, SIZE, Font.PLAIN, ReportInks.INK, 1);
        double length = Math.max(0, bar.value()) * scale;
        if (length > 0) {
            ink.fill(x + LABELS, y + 0.9, length, ROW - 1.8, colour);
        }
        double text = x + LABELS + length;
        if (!Double.isNaN(bar.most())) {
            double most = x + LABELS + bar.most() * scale;
            ink.line(most, y + 0.4, most, y + ROW - 0.4, 0.4, ReportInks.INK);
            text = Math.max(text, most);
        }
        ink.text(bar.text(), text + 1.4, baseline, SIZE, Font.PLAIN, ReportInks.INK);
    }

    private static String shortened(String label) {
        String drawable = SheetFonts.drawable(label);
        if (SheetFonts.width(drawable, SIZE) <= LABELS - 2) {
            return drawable;
        }
        return Lines.of(drawable, SIZE, LABELS - 2 - SIZE).get(0) + "…";
    }
}
