package org.santu.render;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a name into lines of about equal width: between any two Chinese characters that may be parted, else at spaces. No line
 * begins with a closing or ends with an opening mark; that is left to the line rules of the platform.
 */
final class TextWrap {
    private TextWrap() {}

    /**
     * @param maximumWidth no line shall be wider unless it cannot be broken; 0 breaks at written line ends only
     * @param width measures a line
     */
    static List<String> lines(String text, double maximumWidth, ToDoubleFunction<String> width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R")) {
            String line = paragraph.strip();
            double full = maximumWidth <= 0 ? 0 : width.applyAsDouble(line);
            if (full <= maximumWidth) {
                lines.add(line);
            } else {
                int count = (int) Math.ceil(full / maximumWidth);
                fill(line, Math.min(maximumWidth, full / count * 1.08 + 0.01), maximumWidth, width, lines);
            }
        }
        return lines;
    }

    /** First with a width that makes the lines equal; where that leaves a short rest, the rest joins the last line if it fits. */
    private static void fill(
            String text, double target, double maximum, ToDoubleFunction<String> width, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        int start = 0;
        int end = breaks.first();
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start && width.applyAsDouble(text.substring(start, next).strip()) > target) {
                boolean restFits = width.applyAsDouble(text.substring(start).strip()) <= maximum;
                if (restFits) {
                    break;
                }
                lines.add(text.substring(start, end).strip());
                start = end;
            }
            end = next;
        }
        lines.add(text.substring(start).strip());
    }
}
