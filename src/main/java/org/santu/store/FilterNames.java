package org.santu.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;

/** The names that a filter uses. None but those of the layer get any further: GeoTools would read others as paths. */
final class FilterNames extends DefaultFilterVisitor {
    private final Set<String> names = new LinkedHashSet<>();

    private FilterNames() {}

    /** The attributes that a filter looks at, {@code geom} for the default geometry. */
    static Set<String> of(Filter filter) {
        FilterNames visitor = new FilterNames();
        filter.accept(visitor, null);
        return visitor.names;
    }

    /** @throws SantuException {@code SANTU-FILTER-PROPERTY} when the filter uses a name that the layer does not have */
    static void check(LayerDeclaration layer, Filter filter) {
        of(filter).forEach(name -> require(layer, name));
    }

    /** The name itself if features of the layer have it. */
    static String require(LayerDeclaration layer, String name) {
        if (!name.equals(StandardColumns.GEOMETRY)
                && LayerColumns.findType(layer, name).isEmpty()) {
            throw new SantuException("SANTU-FILTER-PROPERTY", layer.name(), name);
        }
        return name;
    }

    @Override
    public Object visit(PropertyName expression, Object data) {
        String name = expression.getPropertyName();
        names.add(name == null || name.isEmpty() ? StandardColumns.GEOMETRY : name);
        return data;
    }
}
