package org.santu.sheet;

import java.util.List;
import java.util.Locale;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Text;

/**
 * A computed table.
 *
 * @param rows cells in the order of the columns: text, number, truth, ISO date, null, or a {@link Text} for a code
 * @param total rows there are; more than are listed when the table was cut
 */
public record TableView(String name, Text title, List<ColumnView> columns, List<List<Object>> rows, long total) {

    /**
     * @param unit printed behind numbers, or null
     * @param align {@code left} or {@code right}
     */
    public record ColumnView(String name, Text label, String type, Text unit, String align) {
        static ColumnView of(String name, Text label, AttributeType type, Text unit) {
            boolean number = type == AttributeType.INTEGER || type == AttributeType.DECIMAL;
            return new ColumnView(name, label, type.name().toLowerCase(Locale.ROOT), unit, number ? "right" : "left");
        }
    }
}
