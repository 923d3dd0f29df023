package org.santu.exchange.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santu.exchange.table.TableRow;
import org.santu.workbook.MergedCells;
import org.santu.workbook.SheetRow;

/** The rows of a sheet with typed values; what joined cells say counts for each of their rows. For one thread. */
final class SheetCells implements Iterator<TableRow> {
    /** A time in a workbook has no zone. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final int EXACT_DIGITS = 15;

    private final Iterator<SheetRow> rows;
    private final Map<Integer, TreeMap<Integer, MergedCells>> joined = new HashMap<>();
    private final int joinedColumns;
    private final Map<MergedCells, Object> values = new HashMap<>();

    SheetCells(Iterator<SheetRow> rows, List<MergedCells> merged) {
        this.rows = rows;
        merged.stream()
                .filter(range -> range.lastRow() > range.firstRow() && range.firstColumn() == range.lastColumn())
                .forEach(range -> joined.computeIfAbsent(range.firstColumn(), column -> new TreeMap<>())
                        .put(range.firstRow(), range));
        joinedColumns =
                joined.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public TableRow next() {
        SheetRow row = rows.next();
        Object[] cells = new Object[Math.max(row.cells().size(), joinedColumns)];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = column < row.cells().size() ? value(row.cells().get(column)) : null;
            if (!joined.isEmpty()) {
                cells[column] = joined(row.number(), column, cells[column]);
            }
        }
        return new TableRow(row.number(), cells);
    }

    private Object joined(int row, int column, Object value) {
        TreeMap<Integer, MergedCells> ranges = joined.get(column);
        Map.Entry<Integer, MergedCells> above = ranges == null ? null : ranges.floorEntry(row);
        if (above == null || above.getValue().lastRow() < row) {
            return value;
        }
        MergedCells range = above.getValue();
        if (range.firstRow() == row) {
            values.put(range, value);
            return value;
        }
        return value != null ? value : values.get(range);
    }

    private static Object value(Object cell) {
        if (cell instanceof String text) {
            String stripped = text.strip();
            return stripped.isEmpty() ? null : stripped;
        }
        if (cell instanceof BigDecimal number) {
            return number.precision() > EXACT_DIGITS ? exact(number) : number;
        }
        if (cell instanceof LocalDateTime time) {
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate()
                    : time.atZone(CHINA).toInstant();
        }
        return cell;
    }

    /** Kept as doubles: what stands behind the fifteenth digit is their noise, and of a long number none of its own digits. */
    private static BigDecimal exact(BigDecimal number) {
        return number.precision() - number.scale() > EXACT_DIGITS
                ? number.round(new MathContext(EXACT_DIGITS))
                : new BigDecimal(Double.toString(number.doubleValue()));
    }
}
