package org.santu.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.Before;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;

/**
 * Gives the literals of a condition the class of the date or instant attribute they are compared with. An instant stands for
 * the day that it falls on in UTC, as {@code 2026-06-30T00:00:00Z} is how ECQL writes a day.
 */
final class UserFilterTypes extends DuplicatingFilterVisitor {
    private final LayerDeclaration layer;

    UserFilterTypes(LayerDeclaration layer) {
        this.layer = layer;
    }

    private AttributeType type(Expression... expressions) {
        for (Expression expression : expressions) {
            AttributeType type = FilterParts.property(expression)
                    .flatMap(name -> LayerColumns.findType(layer, name))
                    .orElse(null);
            if (type == AttributeType.DATE || type == AttributeType.TIMESTAMP) {
                return type;
            }
        }
        return null;
    }

    private AttributeType type(BinaryComparisonOperator filter) {
        return type(filter.getExpression1(), filter.getExpression2());
    }

    @Override
    public Object visit(PropertyIsEqualTo filter, Object extraData) {
        return super.visit(filter, type(filter));
    }

    @Override
    public Object visit(PropertyIsNotEqualTo filter, Object extraData) {
        return super.visit(filter, type(filter));
    }

    @Override
    public Object visit(PropertyIsLessThan filter, Object extraData) {
        return super.visit(filter, type(filter));
    }

    @Override
    public Object visit(PropertyIsLessThanOrEqualTo filter, Object extraData) {
        return super.visit(filter, type(filter));
    }

    @Override
    public Object visit(PropertyIsGreaterThan filter, Object extraData) {
        return super.visit(filter, type(filter));
    }

    @Override
    public Object visit(PropertyIsGreaterThanOrEqualTo filter, Object extraData) {
        return super.visit(filter, type(filter));
    }

    @Override
    public Object visit(PropertyIsBetween filter, Object extraData) {
        return super.visit(filter, type(filter.getExpression()));
    }

    @Override
    public Object visit(After after, Object extraData) {
        AttributeType type = type(after.getExpression1());
        return FilterParts.FACTORY.greater(visit(after.getExpression1(), type), visit(after.getExpression2(), type));
    }

    @Override
    public Object visit(Before before, Object extraData) {
        AttributeType type = type(before.getExpression1());
        return FilterParts.FACTORY.less(visit(before.getExpression1(), type), visit(before.getExpression2(), type));
    }

    /** GeoTools fails on a pattern that ends in its escape only when it evaluates it. */
    @Override
    public Object visit(PropertyIsLike filter, Object extraData) {
        String pattern = filter.getLiteral();
        int escapes = 0;
        while (escapes < pattern.length()
                && filter.getEscape()
                        .equals(pattern.substring(pattern.length() - 1 - escapes, pattern.length() - escapes))) {
            escapes++;
        }
        if (escapes % 2 == 1) {
            throw new SantuException("SANTU-FILTER-SYNTAX", pattern);
        }
        return super.visit(filter, null);
    }

    @Override
    public Object visit(Function function, Object extraData) {
        return super.visit(function, null);
    }

    @Override
    public Object visit(Literal literal, Object extraData) {
        return extraData instanceof AttributeType type
                ? FilterParts.FACTORY.literal(convert(type, literal.getValue()))
                : super.visit(literal, extraData);
    }

    private static Object convert(AttributeType type, Object value) {
        try {
            if (value instanceof Date date) {
                Instant instant = Instant.ofEpochMilli(date.getTime());
                return type == AttributeType.TIMESTAMP ? instant : LocalDate.ofInstant(instant, ZoneOffset.UTC);
            }
            if (value instanceof String text) {
                boolean isDay = text.length() <= 10;
                if (type == AttributeType.DATE) {
                    return isDay
                            ? LocalDate.parse(text)
                            : OffsetDateTime.parse(text).toLocalDate();
                }
                return isDay
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(text).toInstant();
            }
            return value;
        } catch (DateTimeException e) {
            throw new SantuException(e, "SANTU-FILTER-SYNTAX", String.valueOf(value));
        }
    }
}
