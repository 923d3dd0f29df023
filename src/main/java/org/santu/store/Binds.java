package org.santu.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.santu.catalog.AttributeType;

/** Values on their way into a statement. */
final class Binds {
    private Binds() {}

    /** Binds a value by its class: text, numbers, date, instant, UUID, arrays of text, UUID or whole numbers, geometry (as EWKB bytes). */
    static void set(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof BigDecimal decimal) {
            statement.setBigDecimal(index, decimal);
        } else if (value instanceof Instant instant) {
            statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof Geometry geometry) {
            statement.setBytes(index, Wkb.write(geometry));
        } else if (value instanceof Long[] numbers) {
            statement.setArray(index, statement.getConnection().createArrayOf("int8", numbers));
        } else if (value instanceof UUID[] ids) {
            statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids));
        } else if (value instanceof String[] texts) {
            statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
        } else {
            statement.setObject(index, value);
        }
    }

    /** Binds an attribute value that may be null. */
    static void set(PreparedStatement statement, int index, AttributeType type, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, sqlType(type));
        } else if (type == AttributeType.RECORDS) {
            statement.setObject(index, value, Types.OTHER);
        } else {
            set(statement, index, value);
        }
    }

    private static int sqlType(AttributeType type) {
        Class<?> javaClass = type.javaClass();
        if (type == AttributeType.RECORDS) {
            return Types.OTHER;
        }
        if (javaClass == Long.class) {
            return Types.BIGINT;
        }
        if (javaClass == BigDecimal.class) {
            return Types.NUMERIC;
        }
        if (javaClass == Boolean.class) {
            return Types.BOOLEAN;
        }
        if (javaClass == LocalDate.class) {
            return Types.DATE;
        }
        return javaClass == Instant.class ? Types.TIMESTAMP_WITH_TIMEZONE : Types.VARCHAR;
    }
}
