package org.santu.sheet.flow;

import java.util.List;

/**
 * A table as it is printed.
 *
 * @param title above it
 * @param columns heads and which side numbers stand on
 * @param rows cells as text, as many as there are columns
 * @param total a last row with sums, or null
 * @param note below it, for example that rows are missing, or null
 * @param headless whether the heads are left out
 */
public record TableData(
        String title, List<Column> columns, List<List<Cell>> rows, List<Cell> total, String note, boolean headless) {

    /** @param right whether the cells end at the right side of the column */
    public record Column(String label, boolean right) {}

    /** @param alarm whether it is printed in red */
    public record Cell(String text, boolean alarm) {
        public static Cell of(String text) {
            return new Cell(text, false);
        }
    }

    public TableData {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
