package org.santu.sheet.flow;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.santu.sheet.flow.TableData.Cell;
import org.santu.sheet.page.Ink;

/** A table that goes on, under its heads again, where a column ends. Immutable. */
public final class TableBlock implements Block {
    private static final Color LINE = new Color(0xB9B4AA);
    private static final Color STRONG = new Color(0x5F5A52);
    private static final Color HEAD = new Color(0xF1EDE4);
    private static final Color INK = new Color(0x26241F);
    private static final Color ALARM = new Color(0xB3261E);
    private static final int SHORT_ROWS = 18;
    private static final double LEADING = 1.28;

    private final TableData table;
    private final double size;
    private final double padding;
    private final TableWidths widths;
    private final int firstRow;
    private final String continued;

    /**
     * @param size of the letters in millimetres
     * @param continued written behind the title where the table goes on, for example {@code (续)}
     */
    public TableBlock(TableData table, double size, String continued) {
        this(table, size, continued, new TableWidths(table, size, size * 0.42), 0);
    }

    private TableBlock(TableData table, double size, String continued, TableWidths widths, int firstRow) {
        this.table = table;
        this.size = size;
        this.padding = size * 0.42;
        this.widths = widths;
        this.firstRow = firstRow;
        this.continued = continued;
    }

    @Override
    public Block enlarged(double factor) {
        double larger = size * factor;
        return new TableBlock(table, larger, continued, new TableWidths(table, larger, larger * 0.42), firstRow);
    }

    @Override
    public double preferredWidth() {
        return widths.preferred();
    }

    @Override
    public double leastWidth() {
        return widths.least();
    }

    @Override
    public double height(double width) {
        return place(null, 0, 0, width, Double.MAX_VALUE, true).height();
    }

    private int rowCount() {
        return table.rows().size() + (table.total() == null ? 0 : 1);
    }

    @Override
    public Placed place(Ink ink, double x, double y, double width, double height, boolean whole) {
        double[] columns = widths.fit(width);
        double titleHeight = size * 1.9;
        List<List<String>> heads = table.headless() ? null : heads(columns);
        double headHeight = heads == null ? 0 : rowHeight(heads);
        double noteHeight = table.note() == null ? 0 : size * 1.5;
        List<List<List<String>>> rows = new ArrayList<>();
        double used = titleHeight + headHeight;
        int next = firstRow;
        while (next < rowCount()) {
            List<List<String>> lines = lines(row(next), columns);
            double tall = rowHeight(lines);
            if (used + tall + (next == rowCount() - 1 ? noteHeight : 0) > height && !(whole && rows.isEmpty())) {
                break;
            }
            rows.add(lines);
            used += tall;
            next++;
        }
        boolean done = next == rowCount();
        // A short table is not torn apart where the next column can take it whole.
        if (!whole && !done && rowCount() - firstRow <= SHORT_ROWS) {
            return new Placed(0, this);
        }
        // A title without rows, or one lonely row of many, is better begun elsewhere.
        if (!whole && (rows.isEmpty() && rowCount() > 0 || !done && rows.size() < 2 || used > height)) {
            return new Placed(0, this);
        }
        used += done ? noteHeight : 0;
        if (ink != null) {
            draw(ink, x, y, width, columns, heads, rows, done);
        }
        return new Placed(used + size * 0.9, done ? null : new TableBlock(table, size, continued, widths, next));
    }

    private List<Cell> row(int number) {
        return number < table.rows().size() ? table.rows().get(number) : table.total();
    }

    private List<List<String>> heads(double[] columns) {
        List<List<String>> heads = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            heads.add(Lines.of(table.columns().get(i).label(), size, columns[i] - 2 * padding));
        }
        return heads;
    }

    private List<List<String>> lines(List<Cell> row, double[] columns) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            lines.add(Lines.of(row.get(i).text(), size, columns[i] - 2 * padding));
        }
        return lines;
    }

    private double rowHeight(List<List<String>> cells) {
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        return most * size * LEADING + size * 0.42;
    }

    private void draw(
            Ink ink,
            double x,
            double y,
            double width,
            double[] columns,
            List<List<String>> heads,
            List<List<List<String>>> rows,
            boolean done) {
        double thin = size * 0.035;
        String title = table.title() + (firstRow > 0 ? continued : "");
        ink.text(title, x, y + size * 1.25, size * 1.12, Font.BOLD, INK);
        double top = y + size * 1.9;
        ink.line(x, top, x + width, top, thin * 2.4, STRONG);
        if (heads != null) {
            double tall = rowHeight(heads);
            ink.fill(x, top, width, tall, HEAD);
            cells(ink, x, top, columns, heads, null, true);
            top += tall;
            ink.line(x, top, x + width, top, thin * 1.5, STRONG);
        }
        for (int i = 0; i < rows.size(); i++) {
            int number = firstRow + i;
            boolean total = number == table.rows().size();
            double tall = rowHeight(rows.get(i));
            if (total) {
                ink.line(x, top, x + width, top, thin * 1.5, STRONG);
            } else if (i > 0) {
                ink.line(x, top, x + width, top, thin, LINE);
            }
            cells(ink, x, top, columns, rows.get(i), row(number), total);
            top += tall;
        }
        ink.line(x, top, x + width, top, thin * 2.4, STRONG);
        if (done && table.note() != null) {
            ink.text(table.note(), x, top + size * 1.1, Ink.legible(size * 0.85), Font.PLAIN, STRONG);
        }
    }

    private void cells(
            Ink ink, double x, double y, double[] columns, List<List<String>> lines, List<Cell> row, boolean bold) {
        double left = x;
        for (int i = 0; i < columns.length; i++) {
            boolean right = table.columns().get(i).right();
            double at = right ? left + columns[i] - padding : left + padding;
            Color colour = row != null && row.get(i).alarm() ? ALARM : INK;
            double baseline = y + size * 1.12;
            for (String line : lines.get(i)) {
                ink.text(line, at, baseline, size, bold ? Font.BOLD : Font.PLAIN, colour, right ? 1 : 0);
                baseline += size * LEADING;
            }
            left += columns[i];
        }
    }
}
