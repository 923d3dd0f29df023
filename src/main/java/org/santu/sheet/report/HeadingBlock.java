package org.santu.sheet.report;

import java.awt.Font;
import java.util.List;
import org.santu.sheet.flow.Block;
import org.santu.sheet.flow.Lines;
import org.santu.sheet.page.Ink;

/**
 * A heading, which stands with what follows it.
 *
 * @param main whether it begins a chapter
 */
record HeadingBlock(String text, boolean main) implements Block {
    private double size() {
        return main ? 4.9 : 3.7;
    }

    private double before() {
        return main ? 5 : 2.6;
    }

    @Override
    public double preferredWidth() {
        return Double.MAX_VALUE;
    }

    @Override
    public double leastWidth() {
        return size() * 8;
    }

    @Override
    public double height(double width) {
        return before() + Lines.of(text, size(), width).size() * size() * 1.35 + (main ? 2.4 : 1);
    }

    @Override
    public Placed place(Ink ink, double x, double y, double width, double height, boolean whole) {
        List<String> lines = Lines.of(text, size(), width);
        // at the head of a page nothing stands above
        double top = y + (whole ? 0 : before());
        if (ink != null) {
            double baseline = top + size();
            for (String line : lines) {
                ink.text(line, x, baseline, size(), Font.BOLD, main ? ReportInks.ACCENT : ReportInks.INK);
                baseline += size() * 1.35;
            }
            if (main) {
                double under = top + lines.size() * size() * 1.35 + 0.4;
                ink.line(x, under, x + width, under, 0.25, ReportInks.ACCENT);
            }
        }
        return new Placed(height(width) - (whole ? before() : 0), null);
    }
}
