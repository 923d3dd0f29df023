package org.santu.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.util.Converters;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;

/**
 * Comparisons of an attribute with a literal as SQL, for the pairs of types where both sides compare alike.
 *
 * <p>GeoTools compares numbers as doubles and texts by UTF-16 units, and takes two texts that look like numbers for numbers.
 * So numbers are compared as {@code float8}, and texts in collation C only against literals that are no numbers and below
 * the surrogates, where the two orders agree.
 */
final class Comparisons {
    /** From here on two neighbouring whole numbers can be the same double. */
    private static final double EXACT = 1L << 53;

    private final LayerDeclaration layer;

    private final SealedColumns sealed;

    Comparisons(LayerDeclaration layer, SealedColumns sealed) {
        this.layer = layer;
        this.sealed = sealed;
    }

    /** An attribute that can be compared in SQL; {@code records} are compared as text in memory. */
    private record Column(String sql, AttributeType type) {
        boolean isText() {
            return type.javaClass() == String.class;
        }

        boolean isNumber() {
            return type == AttributeType.INTEGER || type == AttributeType.DECIMAL;
        }
    }

    private Optional<Column> column(Expression expression) {
        return FilterParts.property(expression)
                .flatMap(name -> LayerColumns.findType(layer, name)
                        .filter(type -> type != AttributeType.RECORDS && !sealed.has(name))
                        .map(type -> new Column(SqlBuilder.quote(name), type)));
    }

    Optional<SqlFragment> isNull(PropertyIsNull filter) {
        return FilterParts.property(filter.getExpression())
                .map(name -> name.isEmpty() ? StandardColumns.GEOMETRY : name)
                .map(name -> SqlFragment.of(SqlBuilder.quote(name) + " IS NULL"));
    }

    Optional<SqlFragment> compare(Filter filter) {
        if (!(filter instanceof BinaryComparisonOperator comparison)) {
            return Optional.empty();
        }
        boolean turned = FilterParts.property(comparison.getExpression1()).isEmpty();
        Optional<Column> column = column(turned ? comparison.getExpression2() : comparison.getExpression1());
        Optional<Object> literal =
                FilterParts.literal(turned ? comparison.getExpression1() : comparison.getExpression2());
        Optional<String> property =
                FilterParts.property(turned ? comparison.getExpression2() : comparison.getExpression1());
        if (property.isPresent() && literal.isPresent() && sealed.has(property.get())) {
            return sealed.compare(property.get(), comparison, literal.get());
        }
        if (column.isEmpty() || literal.isEmpty()) {
            return Optional.empty();
        }
        if (filter instanceof PropertyIsEqualTo) {
            return equal(column.get(), literal.get(), comparison.isMatchingCase());
        }
        if (filter instanceof PropertyIsNotEqualTo) {
            return equal(column.get(), literal.get(), comparison.isMatchingCase())
                    .map(sql -> new SqlBuilder()
                            .add("((")
                            .add(sql)
                            .add(") IS NOT TRUE)")
                            .build());
        }
        return operator(filter, turned).flatMap(operator -> order(column.get(), operator, literal.get(), turned));
    }

    private static Optional<String> operator(Filter filter, boolean turned) {
        if (filter instanceof PropertyIsLessThan) {
            return Optional.of(turned ? ">" : "<");
        }
        if (filter instanceof PropertyIsLessThanOrEqualTo) {
            return Optional.of(turned ? ">=" : "<=");
        }
        if (filter instanceof PropertyIsGreaterThan) {
            return Optional.of(turned ? "<" : ">");
        }
        return filter instanceof PropertyIsGreaterThanOrEqualTo ? Optional.of(turned ? "<=" : ">=") : Optional.empty();
    }

    private static Optional<SqlFragment> equal(Column column, Object literal, boolean matchCase) {
        if (column.isText() && literal instanceof String text) {
            if (!TextRules.canBeStored(text)) {
                return Optional.of(SqlFragment.of("FALSE"));
            }
            if (matchCase) {
                return Optional.of(SqlFragment.of(column.sql + " = ?", text));
            }
            return TextRules.foldEquals(text)
                    .map(folded -> SqlFragment.of(TextRules.foldEqualsSql(column.sql) + " = ?", folded));
        }
        // Against a whole-number attribute GeoTools cuts the fraction off the literal; leave that to it.
        boolean cut =
                column.type == AttributeType.INTEGER && literal instanceof Double number && number != Math.rint(number);
        if (column.isNumber() && exactNumber(literal) && !cut) {
            return Optional.of(SqlFragment.of(column.sql + "::float8 = ?", ((Number) literal).doubleValue()));
        }
        return isSameClass(column, literal)
                ? Optional.of(SqlFragment.of(column.sql + " = ?", literal))
                : Optional.empty();
    }

    private static Optional<SqlFragment> order(Column column, String operator, Object literal, boolean turned) {
        if (column.isText() && literal instanceof String text) {
            // With the attribute on the left GeoTools compares a text like 010 as 10.0, even with a word.
            return turned && TextRules.ordersLikeJava(text) && !TextRules.looksLikeNumber(text)
                    ? Optional.of(SqlFragment.of(column.sql + " COLLATE \"C\" " + operator + " ?", text))
                    : Optional.empty();
        }
        if (column.isNumber() && exactNumber(literal)) {
            return Optional.of(
                    SqlFragment.of(column.sql + "::float8 " + operator + " ?", ((Number) literal).doubleValue()));
        }
        return isSameClass(column, literal) && !(literal instanceof Boolean)
                ? Optional.of(SqlFragment.of(column.sql + " " + operator + " ?", literal))
                : Optional.empty();
    }

    Optional<SqlFragment> between(PropertyIsBetween filter) {
        Optional<Column> column = column(filter.getExpression());
        Optional<Object> lower = FilterParts.literal(filter.getLowerBoundary());
        Optional<Object> upper = FilterParts.literal(filter.getUpperBoundary());
        if (column.isEmpty() || lower.isEmpty() || upper.isEmpty() || column.get().type == AttributeType.BOOLEAN) {
            return Optional.empty();
        }
        // GeoTools converts both limits to the class of the value, so do it with the same converters.
        Object from = Converters.convert(lower.get(), column.get().type.javaClass());
        Object to = Converters.convert(upper.get(), column.get().type.javaClass());
        if (from == null || to == null) {
            return Optional.empty();
        }
        String sql = column.get().sql;
        if (column.get().isText()) {
            if (!TextRules.ordersLikeJava((String) from) || !TextRules.ordersLikeJava((String) to)) {
                return Optional.empty();
            }
            sql += " COLLATE \"C\"";
        }
        return Optional.of(SqlFragment.of(sql + " BETWEEN ? AND ?", from, to));
    }

    Optional<SqlFragment> like(PropertyIsLike filter) {
        return column(filter.getExpression()).filter(Column::isText).flatMap(column -> LikeSql.of(column.sql, filter));
    }

    private static boolean exactNumber(Object literal) {
        return (literal instanceof Long || literal instanceof Integer || literal instanceof Double)
                && Math.abs(((Number) literal).doubleValue()) < EXACT;
    }

    private static boolean isSameClass(Column column, Object literal) {
        return column.type.javaClass() == literal.getClass()
                && (literal instanceof Boolean || literal instanceof LocalDate || literal instanceof Instant);
    }
}
