package org.santu.theme;

import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.ExpressionVisitor;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.filter.capability.FunctionNameImpl;
import org.geotools.util.Converters;

/** A value that a style takes from a table of ours, looked up by attributes of the feature. Immutable. */
final class LookUp implements Function {
    private static final FunctionName NAME = new FunctionNameImpl("santuLookUp", Object.class);

    private final List<Expression> attributes;
    private final java.util.function.Function<SimpleFeature, Object> table;

    /**
     * @param attributes that the table reads, so that the store fetches them
     * @param table gives null for no value
     */
    LookUp(List<? extends Expression> attributes, java.util.function.Function<SimpleFeature, Object> table) {
        this.attributes = List.copyOf(attributes);
        this.table = table;
    }

    @Override
    public String getName() {
        return NAME.getName();
    }

    @Override
    public FunctionName getFunctionName() {
        return NAME;
    }

    @Override
    public List<Expression> getParameters() {
        return attributes;
    }

    @Override
    public Literal getFallbackValue() {
        return null;
    }

    @Override
    public Object evaluate(Object object) {
        return object instanceof SimpleFeature feature ? table.apply(feature) : null;
    }

    @Override
    public <T> T evaluate(Object object, Class<T> context) {
        return Converters.convert(evaluate(object), context);
    }

    @Override
    public Object accept(ExpressionVisitor visitor, Object extraData) {
        return visitor.visit(this, extraData);
    }
}
