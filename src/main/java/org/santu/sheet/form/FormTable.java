package org.santu.sheet.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of a form: columns of fixed width, rows of cells that may cover several columns, and bands of rows that share one
 * label cell at the left.
 */
public final class FormTable {
    private final double[] columns;
    private final List<FormRow> head = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();

    /**
     * @param cells together as many columns as the table has, or one less in a band with a label
     * @param leastMillimetres height of the row when its texts need less
     */
    public record FormRow(List<FormCell> cells, double leastMillimetres) {
        public FormRow {
            cells = List.copyOf(cells);
        }
    }

    /** @param label stands once beside all rows, in the first column; null for none */
    public record Band(String label, List<FormRow> rows) {}

    private FormTable(double[] columns) {
        this.columns = columns;
    }

    /** @param parts widths of the columns in any unit; together they fill the page */
    public static FormTable of(double... parts) {
        double sum = Arrays.stream(parts).sum();
        return new FormTable(
                Arrays.stream(parts).map(part -> part * FormFlow.WIDTH / sum).toArray());
    }

    /** Rows that stand above the others on each page. */
    public FormTable head(String... labels) {
        head.add(new FormRow(Arrays.stream(labels).map(FormCell::label).toList(), FormFlow.ROW));
        return this;
    }

    public FormTable row(FormCell... cells) {
        return row(FormFlow.ROW, List.of(cells));
    }

    public FormTable row(double leastMillimetres, List<FormCell> cells) {
        if (bands.isEmpty() || bands.get(bands.size() - 1).label() != null) {
            bands.add(new Band(null, new ArrayList<>()));
        }
        bands.get(bands.size() - 1).rows().add(new FormRow(cells, leastMillimetres));
        return this;
    }

    public FormTable band(String label, List<FormRow> rows) {
        bands.add(new Band(label, List.copyOf(rows)));
        return this;
    }

    double[] columns() {
        return columns;
    }

    List<FormRow> head() {
        return head;
    }

    List<Band> bands() {
        return bands;
    }
}
