package org.santu.sheet.report;

import java.awt.Color;
import java.util.List;
import org.santu.sheet.flow.Block;
import org.santu.sheet.flow.Lines;
import org.santu.sheet.page.Ink;

/**
 * Lines of text, which may go on in the next column.
 *
 * @param text to be broken into lines
 * @param size of the letters
 * @param style of the letters, as in {@link java.awt.Font}
 * @param mark before the first line, or empty; the other lines stand below the text, not below the mark
 * @param after free room behind the last line, in parts of the size
 * @param firstLine what was written elsewhere, in lines of the width
 */
record TextBlock(String text, double size, int style, Color colour, String mark, double after, int firstLine)
        implements Block {
    private static final double LEADING = 1.55;
    private static final double INDENT = 1.5;

    static TextBlock of(String text, double size, int style, Color colour) {
        return new TextBlock(text, size, style, colour, "", 0.8, 0);
    }

    private double indent() {
        return mark.isEmpty() ? 0 : size * INDENT;
    }

    @Override
    public double preferredWidth() {
        return Double.MAX_VALUE;
    }

    @Override
    public double leastWidth() {
        return size * 10;
    }

    @Override
    public double height(double width) {
        return (Lines.of(text, size, width - indent()).size() - firstLine) * size * LEADING + size * after;
    }

    @Override
    public Placed place(Ink ink, double x, double y, double width, double height, boolean whole) {
        List<String> lines = Lines.of(text, size, width - indent());
        int fitting = (int) Math.floor((height + size * (LEADING - 1)) / (size * LEADING));
        int end = Math.min(lines.size(), firstLine + Math.max(fitting, whole ? 1 : 0));
        // one line alone, here or on the next page, is hard to follow
        if (!whole && end < lines.size() && end - firstLine < 2 || end <= firstLine) {
            return new Placed(0, this);
        }
        if (ink != null) {
            double baseline = y + size;
            if (firstLine == 0 && !mark.isEmpty()) {
                ink.text(mark, x + size * 0.3, baseline, size, style, colour);
            }
            for (String line : lines.subList(firstLine, end)) {
                ink.text(line, x + indent(), baseline, size, style, colour);
                baseline += size * LEADING;
            }
        }
        double used = (end - firstLine) * size * LEADING;
        return end == lines.size()
                ? new Placed(used + size * after, null)
                : new Placed(used, new TextBlock(text, size, style, colour, mark, after, end));
    }
}
