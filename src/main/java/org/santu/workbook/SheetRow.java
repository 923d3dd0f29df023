package org.santu.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A row as it was read.
 *
 * @param number as Excel counts, the first row is 1
 * @param cells text, {@link BigDecimal}, {@link Boolean}, {@link java.time.LocalDateTime} or null, one for each column
 */
public record SheetRow(int number, List<Object> cells) {
    public SheetRow {
        cells = java.util.Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** What stands in a cell as text: a whole number without a point, nothing as an empty text, spaces around it left out. */
    public String text(int column) {
        Object value = column < cells.size() ? cells.get(column) : null;
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value.toString().strip();
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(cell -> cell == null || cell.toString().isBlank());
    }
}
