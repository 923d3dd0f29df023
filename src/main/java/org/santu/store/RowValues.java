package org.santu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.santu.catalog.AttributeType;

/** Values on their way out of a row. */
final class RowValues {
    private RowValues() {}

    /** The value of a column as the Java class of its type, or null. Records come as text: the statement casts them. */
    static Object read(ResultSet rows, int index, AttributeType type) throws SQLException {
        return switch (type) {
            case INTEGER -> {
                long number = rows.getLong(index);
                yield rows.wasNull() ? null : number;
            }
            case DECIMAL -> rows.getBigDecimal(index);
            case BOOLEAN -> {
                boolean truth = rows.getBoolean(index);
                yield rows.wasNull() ? null : truth;
            }
            case DATE -> rows.getObject(index, LocalDate.class);
            case TIMESTAMP -> {
                OffsetDateTime moment = rows.getObject(index, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
            case TEXT, CODE, CODES, REGION_CODE, RECORDS -> rows.getString(index);
        };
    }

    /** A column as a statement selects it for {@link #read}. */
    static String select(String column, AttributeType type) {
        return SqlBuilder.quote(column) + (type == AttributeType.RECORDS ? "::text" : "");
    }
}
