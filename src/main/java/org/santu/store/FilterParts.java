package org.santu.store;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.factory.CommonFactoryFinder;

/** Small helpers to take filters apart and put them together. */
final class FilterParts {
    static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    private FilterParts() {}

    static Filter and(List<Filter> filters) {
        return FACTORY.and(filters);
    }

    static Optional<String> property(Expression expression) {
        return expression instanceof PropertyName name ? Optional.of(name.getPropertyName()) : Optional.empty();
    }

    /** The value of a literal; empty for null and for other expressions. */
    static Optional<Object> literal(Expression expression) {
        return expression instanceof Literal literal ? Optional.ofNullable(literal.getValue()) : Optional.empty();
    }
}
