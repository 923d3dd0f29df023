package org.santu.exchange.out.qml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.santu.catalog.AttributeType;
import org.santu.exchange.out.OutColumn;

/** Conditions and values of our styles in the language of QGIS. What cannot be said there is empty. */
final class QgisText {
    /** A value of nothing compares as neither true nor false there, and as false here. */
    private static final String NEVER = "false";

    private final Map<String, OutColumn> columns;

    QgisText(List<OutColumn> columns) {
        this.columns = columns.stream().collect(Collectors.toMap(OutColumn::name, Function.identity(), (a, b) -> a));
    }

    /** @return {@code false} for a condition that cannot be said: drawing too much would tell a lie */
    String condition(Filter filter) {
        return find(filter).orElse(NEVER);
    }

    private Optional<String> find(Filter filter) {
        if (filter == null || filter == Filter.INCLUDE) {
            return Optional.of("true");
        }
        if (filter instanceof And and) {
            return joined(and.getChildren(), " AND ");
        }
        if (filter instanceof Or or) {
            return joined(or.getChildren(), " OR ");
        }
        if (filter instanceof Not not) {
            return find(not.getFilter()).map(inner -> "NOT coalesce(" + inner + ", false)");
        }
        if (filter instanceof PropertyIsNull isNull) {
            return value(isNull.getExpression()).map(value -> value + " IS NULL");
        }
        if (filter instanceof PropertyIsBetween between) {
            Expression value = between.getExpression();
            return compared(value, between.getLowerBoundary(), ">=")
                    .flatMap(low -> compared(value, between.getUpperBoundary(), "<=")
                            .map(high -> "(" + low + " AND " + high + ")"));
        }
        return filter instanceof BinaryComparisonOperator comparison
                ? operator(comparison)
                        .flatMap(sign -> compared(comparison.getExpression1(), comparison.getExpression2(), sign))
                : Optional.empty();
    }

    private static Optional<String> operator(BinaryComparisonOperator comparison) {
        if (comparison instanceof PropertyIsEqualTo) {
            return Optional.of("=");
        }
        if (comparison instanceof PropertyIsNotEqualTo) {
            return Optional.of("<>");
        }
        if (comparison instanceof PropertyIsLessThan) {
            return Optional.of("<");
        }
        if (comparison instanceof PropertyIsLessThanOrEqualTo) {
            return Optional.of("<=");
        }
        if (comparison instanceof PropertyIsGreaterThan) {
            return Optional.of(">");
        }
        return comparison instanceof PropertyIsGreaterThanOrEqualTo ? Optional.of(">=") : Optional.empty();
    }

    private Optional<String> joined(List<Filter> filters, String word) {
        List<String> parts = new ArrayList<>();
        for (Filter filter : filters) {
            Optional<String> part = find(filter);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of("(" + String.join(word, parts) + ")");
    }

    private Optional<String> compared(Expression left, Expression right, String sign) {
        AttributeType type = type(left).or(() -> type(right)).orElse(AttributeType.TEXT);
        return value(left, type).flatMap(a -> value(right, type).map(b -> a + " " + sign + " " + b));
    }

    private Optional<AttributeType> type(Expression expression) {
        return expression instanceof PropertyName property
                ? Optional.ofNullable(columns.get(property.getPropertyName())).map(OutColumn::type)
                : Optional.empty();
    }

    /** A value that stands by itself. */
    Optional<String> value(Expression expression) {
        return value(expression, AttributeType.TEXT);
    }

    private Optional<String> value(Expression expression, AttributeType type) {
        if (expression instanceof Literal literal) {
            return Optional.of(literal(String.valueOf(literal.getValue()), type));
        }
        if (expression instanceof PropertyName property) {
            String name = property.getPropertyName();
            return Optional.of(columns.containsKey(name) ? "\"" + name + "\"" : "NULL");
        }
        if (expression instanceof BinaryExpression binary) {
            String sign = Map.of("Add", " + ", "Sub", " - ", "Mul", " * ", "Div", " / ")
                    .getOrDefault(binary.getClass().getSimpleName().replaceAll("Impl|Expression", ""), "");
            return sign.isEmpty()
                    ? Optional.empty()
                    : value(binary.getExpression1(), AttributeType.DECIMAL)
                            .flatMap(a -> value(binary.getExpression2(), AttributeType.DECIMAL)
                                    .map(b -> "(" + a + sign + b + ")"));
        }
        return expression instanceof org.geotools.api.filter.expression.Function function
                ? function(function)
                : Optional.empty();
    }

    private Optional<String> function(org.geotools.api.filter.expression.Function function) {
        List<Expression> given = function.getParameters();
        return switch (function.getName()) {
            case "Recode" -> recode(given);
            case "dimension" ->
                Optional.of("CASE WHEN geometry_type(@geometry) = 'Point' THEN 0".replace("@geometry", "$geometry")
                        + " WHEN geometry_type($geometry) = 'Line' THEN 1 ELSE 2 END");
            case "Concatenate", "strConcat", "Concat" -> concatenated(given);
            default -> Optional.empty();
        };
    }

    private Optional<String> recode(List<Expression> given) {
        Optional<String> looked = value(given.get(0));
        StringBuilder text = new StringBuilder("CASE");
        for (int i = 1; i + 1 < given.size(); i += 2) {
            Optional<String> when = value(given.get(i), type(given.get(0)).orElse(AttributeType.TEXT));
            Optional<String> then = value(given.get(i + 1));
            if (looked.isEmpty() || when.isEmpty() || then.isEmpty()) {
                return Optional.empty();
            }
            text.append(" WHEN ").append(looked.get()).append(" = ").append(when.get());
            text.append(" THEN ").append(then.get());
        }
        return Optional.of(text.append(" END").toString());
    }

    private Optional<String> concatenated(List<Expression> given) {
        List<String> parts = new ArrayList<>();
        for (Expression one : given) {
            Optional<String> part = value(one);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of("concat(" + String.join(", ", parts) + ")");
    }

    private static String literal(String text, AttributeType type) {
        return switch (type) {
            case INTEGER, DECIMAL -> text.matches("-?[0-9]+([.][0-9]+)?") ? text : quoted(text);
            case BOOLEAN -> text.equals("true") || text.equals("false") ? text : quoted(text);
            case DATE -> "to_date(" + quoted(text) + ")";
            default -> quoted(text);
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
