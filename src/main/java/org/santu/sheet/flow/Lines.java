package org.santu.sheet.flow;

import java.util.ArrayList;
import java.util.List;
import org.santu.sheet.page.SheetFonts;

/** Breaks text into lines: Chinese anywhere but before closing marks, other writing between words. */
public final class Lines {
    private static final String NOT_FIRST = "，。、；：？！）》」』】％,.;:?!)]}%";
    private static final String NOT_LAST = "（《「『【([{";

    private Lines() {}

    /**
     * @param width in the unit of the size
     * @return at least one line; a word that is wider than the width is broken
     */
    public static List<String> of(String text, double size, double width) {
        String drawable = SheetFonts.drawable(text);
        List<String> lines = new ArrayList<>();
        if (SheetFonts.width(drawable, size) <= width) {
            lines.add(drawable);
            return lines;
        }
        int[] points = drawable.codePoints().toArray();
        int start = 0;
        while (start < points.length) {
            int end = end(points, start, size, width);
            lines.add(new String(points, start, end - start).strip());
            start = end;
            while (start < points.length && points[start] == ' ') {
                start++;
            }
        }
        return lines;
    }

    /** The longest line that begins at a place. */
    private static int end(int[] points, int start, double size, double width) {
        double used = 0;
        int end = start;
        int best = start;
        while (end < points.length) {
            used += SheetFonts.width(points[end], size);
            if (used > width + 1e-6 && end > start) {
                return best > start ? best : end;
            }
            end++;
            if (end == points.length || mayBreak(points[end - 1], points[end])) {
                best = end;
            }
        }
        return end;
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ' || NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || before == '/' || isWide(before) || isWide(after);
    }

    private static boolean isWide(int codePoint) {
        return codePoint >= 0x2E80;
    }

    /** The widest piece that cannot be broken. */
    static double widestWord(String text, double size) {
        double widest = 0;
        double word = 0;
        int[] points = SheetFonts.drawable(text).codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            word += points[i] == ' ' ? 0 : SheetFonts.width(points[i], size);
            widest = Math.max(widest, word);
            if (i + 1 < points.length && mayBreak(points[i], points[i + 1])) {
                word = 0;
            }
        }
        return widest;
    }
}
