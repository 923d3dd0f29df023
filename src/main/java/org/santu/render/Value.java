package org.santu.render;

import java.awt.Color;
import java.util.function.Function;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;

/** A number, colour or text of a style: evaluated once when it is the same for all features, else for each of them. */
final class Value<T> {
    private final T constant;
    private final Expression expression;
    private final Function<Object, T> conversion;
    private final Class<?> wanted;

    private Value(Expression expression, Class<?> wanted, Function<Object, T> conversion, T fallback) {
        this.wanted = wanted;
        this.conversion = value -> {
            T converted = value == null ? null : conversion.apply(value);
            return converted == null ? fallback : converted;
        };
        boolean fixed = expression == null || isConstant(expression);
        this.expression = fixed ? null : expression;
        this.constant = fixed ? evaluate(expression, null) : null;
    }

    static Value<Double> number(Expression expression, double fallback) {
        return new Value<>(expression, Double.class, Value::toNumber, fallback);
    }

    static Value<Color> colour(Expression expression, Color fallback) {
        return new Value<>(expression, Color.class, Value::toColour, fallback);
    }

    static Value<String> text(Expression expression, String fallback) {
        return new Value<>(expression, String.class, Object::toString, fallback);
    }

    T of(SimpleFeature feature) {
        return expression == null ? constant : evaluate(expression, feature);
    }

    boolean isConstant() {
        return expression == null;
    }

    private T evaluate(Expression source, SimpleFeature feature) {
        return conversion.apply(source == null ? null : source.evaluate(feature, wanted));
    }

    private static boolean isConstant(Expression expression) {
        if (expression instanceof Literal) {
            return true;
        }
        if (expression instanceof org.geotools.api.filter.expression.Function function) {
            return function.getParameters().stream().allMatch(Value::isConstant);
        }
        return expression instanceof BinaryExpression binary
                && isConstant(binary.getExpression1())
                && isConstant(binary.getExpression2());
    }

    private static Double toNumber(Object value) {
        double number = ((Number) value).doubleValue();
        return Double.isFinite(number) ? number : null;
    }

    private static Color toColour(Object value) {
        return (Color) value;
    }
}
