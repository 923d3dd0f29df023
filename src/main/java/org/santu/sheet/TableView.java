package org.santu.sheet;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Text;

/**
 * A computed table.
 *
 * @param rows cells in the order of the columns: text, number, truth, ISO date, null, or a {@link Text} for a code
 * @param total rows there are; more than are listed when the table was cut
 * @param layer the layer whose features the rows are, or null where rows are something else
 * @param ids the feature of each row, or null where rows are something else
 */
public record TableView(
        String name,
        Text title,
        List<ColumnView> columns,
        List<List<Object>> rows,
        long total,
        String layer,
        List<UUID> ids) {

    /** A table whose rows are not features. */
    TableView(String name, Text title, List<ColumnView> columns, List<List<Object>> rows, long total) {
        this(name, title, columns, rows, total, null, null);
    }

    /**
     * @param unit printed behind numbers, or null
     * @param align {@code left} or {@code right}
     * @param sum whether the sum of the column means something
     */
    public record ColumnView(String name, Text label, String type, Text unit, String align, boolean sum) {
        static ColumnView of(String name, Text label, AttributeType type, Text unit) {
            boolean number = type == AttributeType.INTEGER || type == AttributeType.DECIMAL;
            return new ColumnView(
                    name, label, type.name().toLowerCase(Locale.ROOT), unit, number ? "right" : "left", false);
        }

        /** A column of counts or sums, whose total stands below it. */
        static ColumnView measure(String name, Text label, AttributeType type, Text unit) {
            return new ColumnView(name, label, type.name().toLowerCase(Locale.ROOT), unit, "right", true);
        }
    }
}
