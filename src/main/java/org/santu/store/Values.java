package org.santu.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionCode;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;

/**
 * Values on their way into a layer: of the class of their attribute, and such that PostgreSQL keeps them as they are.
 *
 * <p>Numbers, dates and instants are also taken in the other usual Java classes and as ISO text. Instants are cut to
 * microseconds. The region code of a feature is shortened to its significant digits.
 */
final class Values {
    private static final BigDecimal LARGEST = new BigDecimal("1e100");
    private static final BigDecimal SMALLEST = new BigDecimal("1e-100");

    private Values() {}

    /** @throws SantuException {@code SANTU-STORE-VALUE} or {@code SANTU-STORE-TEXT}, with layer, attribute and value */
    static Object of(LayerDeclaration layer, Attribute attribute, Object value) {
        if (value == null) {
            return null;
        }
        try {
            Object converted = switch (attribute.type()) {
                case INTEGER -> integer(value);
                case DECIMAL -> decimal(value);
                case BOOLEAN -> truth(value);
                case DATE -> date(value);
                case TIMESTAMP -> instant(value);
                case TEXT, CODE, CODES, RECORDS -> text(value);
                case REGION_CODE ->
                    attribute.name().equals(StandardColumns.REGION_CODE)
                            ? RegionCode.normalise(text(value))
                            : text(value);
            };
            if (converted instanceof String text && !TextRules.canBeStored(text)) {
                throw new SantuException("SANTU-STORE-TEXT", layer.name(), attribute.name());
            }
            return converted;
        } catch (ArithmeticException | DateTimeException | NumberFormatException | ClassCastException e) {
            throw new SantuException(e, "SANTU-STORE-VALUE", layer.name(), attribute.name(), String.valueOf(value))
                    .with("field", attribute.name());
        }
    }

    private static String text(Object value) {
        if (value instanceof CharSequence || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new ClassCastException("no text");
    }

    private static Long integer(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        return decimal(value).longValueExact();
    }

    private static BigDecimal decimal(Object value) {
        BigDecimal number;
        if (value instanceof BigDecimal decimal) {
            number = decimal;
        } else if (value instanceof BigInteger integer) {
            number = new BigDecimal(integer);
        } else if (value instanceof Number || value instanceof CharSequence) {
            number = new BigDecimal(value.toString().strip());
        } else {
            throw new ClassCastException("no number");
        }
        if (number.signum() != 0
                && (number.abs().compareTo(LARGEST) > 0 || number.abs().compareTo(SMALLEST) < 0)) {
            throw new ArithmeticException("beyond 1e100");
        }
        return number;
    }

    private static Boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        return switch (text(value)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ClassCastException("no truth value");
        };
    }

    private static LocalDate date(Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return value instanceof Date date
                ? LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault())
                : LocalDate.parse((CharSequence) value);
    }

    private static Instant instant(Object value) {
        Instant instant;
        if (value instanceof Instant given) {
            instant = given;
        } else if (value instanceof OffsetDateTime moment) {
            instant = moment.toInstant();
        } else if (value instanceof Date date) {
            instant = Instant.ofEpochMilli(date.getTime());
        } else {
            instant = OffsetDateTime.parse((CharSequence) value).toInstant();
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
