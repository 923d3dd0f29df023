package org.santu.sheet;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.santu.catalog.Text;
import org.santu.problem.Messages;
import org.santu.sheet.TableView.ColumnView;
import org.santu.sheet.flow.TableData;
import org.santu.sheet.flow.TableData.Cell;

/** Writes the values of a table as they are printed. */
final class TableFormat {
    private static final int MANY_FIGURES = 6;
    private static final int MANY_COLUMNS = 4;

    private TableFormat() {}

    /**
     * @param asList whether the only row of a table of many columns is written as a list: a table that has one row in every
     *     village, not one that happens to have one, or it would look different from sheet to sheet
     */
    static TableData of(TableView view, Locale locale, boolean asList) {
        if (isFigures(view)) {
            return figures(view, locale);
        }
        if (asList && view.rows().size() == 1 && view.columns().size() > MANY_COLUMNS) {
            return turned(view, locale);
        }
        List<TableData.Column> columns = view.columns().stream()
                .map(column -> new TableData.Column(
                        label(column, locale), column.align().equals("right")))
                .toList();
        List<List<Cell>> rows = view.rows().stream()
                .map(row -> cells(view.columns(), row, locale))
                .toList();
        String note = view.total() > view.rows().size()
                ? Messages.text(
                        locale, "sheet.rows-missing", view.total(), view.rows().size())
                : null;
        return new TableData(view.title().in(locale), columns, rows, total(view, locale), note, false);
    }

    private static boolean isFigures(TableView view) {
        return view.columns().size() == 3
                && view.columns().get(0).name().equals("item")
                && view.columns().get(2).name().equals("unit");
    }

    /** Label and value, two pairs in a row where there are many. */
    private static TableData figures(TableView view, Locale locale) {
        List<List<Cell>> pairs = new ArrayList<>();
        for (List<Object> row : view.rows()) {
            String unit = row.get(2) == null ? "" : " " + text(row.get(2), locale);
            pairs.add(List.of(Cell.of(text(row.get(0), locale)), Cell.of(text(row.get(1), locale) + unit)));
        }
        return pairs(view, pairs, pairs.size() > MANY_FIGURES, locale);
    }

    /** One feature with many attributes reads better as a list. */
    private static TableData turned(TableView view, Locale locale) {
        List<List<Cell>> pairs = new ArrayList<>();
        for (int i = 0; i < view.columns().size(); i++) {
            ColumnView column = view.columns().get(i);
            pairs.add(List.of(
                    Cell.of(label(column, locale)),
                    cell(column, view.rows().get(0).get(i), locale)));
        }
        return pairs(view, pairs, false, locale);
    }

    private static TableData pairs(TableView view, List<List<Cell>> pairs, boolean two, Locale locale) {
        List<TableData.Column> columns = new ArrayList<>();
        for (int i = 0; i < (two ? 2 : 1); i++) {
            columns.add(new TableData.Column("", false));
            columns.add(new TableData.Column("", isFigures(view)));
        }
        List<List<Cell>> rows = new ArrayList<>();
        int half = two ? (pairs.size() + 1) / 2 : pairs.size();
        for (int i = 0; i < half; i++) {
            List<Cell> row = new ArrayList<>(pairs.get(i));
            if (two) {
                row.addAll(i + half < pairs.size() ? pairs.get(i + half) : List.of(Cell.of(""), Cell.of("")));
            }
            rows.add(row);
        }
        return new TableData(view.title().in(locale), columns, rows, null, null, true);
    }

    private static String label(ColumnView column, Locale locale) {
        String label = column.label().in(locale);
        return column.unit() == null ? label : label + " (" + column.unit().in(locale) + ")";
    }

    private static List<Cell> cells(List<ColumnView> columns, List<Object> row, Locale locale) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(columns.get(i), row.get(i), locale));
        }
        return cells;
    }

    private static Cell cell(ColumnView column, Object value, Locale locale) {
        if (column.name().equals(Column.Overdue.NAME)) {
            boolean overdue = Boolean.TRUE.equals(value);
            return new Cell(overdue ? Messages.text(locale, "sheet.overdue") : "", overdue);
        }
        return Cell.of(text(value, locale));
    }

    private static List<Cell> total(TableView view, Locale locale) {
        if (view.rows().size() < 2 || view.columns().stream().noneMatch(ColumnView::sum)) {
            return null;
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < view.columns().size(); i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (List<Object> row : view.rows()) {
                if (row.get(i) instanceof Number number) {
                    sum = sum.add(new BigDecimal(number.toString()));
                }
            }
            boolean summed = view.columns().get(i).sum();
            cells.add(Cell.of(summed ? text(sum, locale) : i == 0 ? Messages.text(locale, "sheet.total") : ""));
        }
        return cells;
    }

    /** A value as it is printed; years stay whole, large numbers are grouped. */
    static String text(Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value instanceof Text text) {
            return text.in(locale);
        }
        if (value instanceof Boolean truth) {
            return Messages.text(locale, truth ? "sheet.yes" : "sheet.no");
        }
        if (value instanceof Number number) {
            String pattern = Math.abs(number.doubleValue()) >= 10_000 ? "#,##0.##" : "0.##";
            return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
        }
        return value.toString();
    }
}
