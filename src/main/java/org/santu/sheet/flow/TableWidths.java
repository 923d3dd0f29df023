package org.santu.sheet.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.page.SheetFonts;

/** Shares the width of a table out among its columns: each gets what it needs, and where that is too much, long texts give way. */
final class TableWidths {
    private static final double LONGEST_TEXTS = 18;
    /** Names, codes and dates of so many letters are better not broken. */
    private static final double SHORT_TEXTS = 6.3;

    private static final double SHORT_HEADS = 4.2;

    private final double[] wanted;
    private final double[] least;

    TableWidths(TableData table, double size, double padding) {
        int count = table.columns().size();
        wanted = new double[count];
        least = new double[count];
        List<List<Cell>> rows = new ArrayList<>(table.rows());
        if (table.total() != null) {
            rows.add(table.total());
        }
        for (int i = 0; i < count; i++) {
            String label = table.headless() ? "" : table.columns().get(i).label();
            double word = Lines.widestWord(label, size);
            // Heads may take two lines, but four characters read badly as three and one.
            double head = width(label, size);
            double text = Math.max(word, head <= SHORT_HEADS * size ? head : head * 0.55);
            word = head <= SHORT_HEADS * size ? head : word;
            for (List<Cell> row : rows) {
                String cell = row.get(i).text();
                boolean number = table.columns().get(i).right();
                text = Math.max(text, width(cell, size));
                boolean whole = number || width(cell, size) < SHORT_TEXTS * size;
                word = Math.max(word, whole ? width(cell, size) : Lines.widestWord(cell, size));
            }
            wanted[i] = Math.min(text, Math.max(word, LONGEST_TEXTS * size)) + 2 * padding;
            least[i] = Math.min(Math.max(word, Math.min(text, 5 * size)), LONGEST_TEXTS * size) + 2 * padding;
        }
    }

    private static double width(String text, double size) {
        return SheetFonts.width(text, size);
    }

    double preferred() {
        return Arrays.stream(wanted).sum();
    }

    double least() {
        return Arrays.stream(least).sum();
    }

    /** The widths of the columns, which fill the width of the table. */
    double[] fit(double width) {
        double all = preferred();
        double[] fitted = wanted.clone();
        if (all <= width) {
            for (int i = 0; i < fitted.length; i++) {
                fitted[i] = wanted[i] * width / all;
            }
            return fitted;
        }
        double needed = Arrays.stream(least).sum();
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = needed >= width
                    ? least[i] * width / needed
                    : least[i] + (wanted[i] - least[i]) * (width - needed) / (all - needed);
        }
        return fitted;
    }
}
