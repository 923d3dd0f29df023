package org.santu.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;

/**
 * What may be written into a layer within a scope.
 *
 * <p>A caller writes only values that they see in full: an attribute above their clearance, or records with a field above
 * it, is refused, so that a mask can never be written over what it hides. The region of a feature stays in the scope.
 */
final class WriteRules {
    private static final Set<String> MADE_BY_DATABASE = Set.of(
            StandardColumns.ID,
            StandardColumns.GEOMETRY_WEB_MERCATOR,
            StandardColumns.VERSION,
            StandardColumns.UPDATED_AT,
            StandardColumns.UPDATED_BY);

    private final LayerDeclaration layer;
    private final Scope scope;

    WriteRules(LayerDeclaration layer, Scope scope) {
        this.layer = layer;
        this.scope = scope;
    }

    /** Checked and converted values of a new row; nulls are left out. */
    Map<String, Object> forInsert(Map<String, Object> values) {
        Map<String, Object> row = checked(values);
        row.values().removeIf(java.util.Objects::isNull);
        requireInScope((String) row.get(StandardColumns.REGION_CODE));
        return row;
    }

    /** Checked and converted changes of a row that is in scope. */
    Map<String, Object> forUpdate(Map<String, Object> changes) {
        Map<String, Object> row = checked(changes);
        if (row.containsKey(StandardColumns.REGION_CODE)) {
            requireInScope((String) row.get(StandardColumns.REGION_CODE));
        }
        return row;
    }

    private Map<String, Object> checked(Map<String, Object> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.equals(StandardColumns.GEOMETRY)) {
                row.put(name, geometry(value));
            } else if (!MADE_BY_DATABASE.contains(name)) {
                Attribute attribute = layer.findAttribute(name)
                        .orElseThrow(() -> new SantuException("SANTU-FILTER-PROPERTY", layer.name(), name));
                if (value != null || !Mask.showsAll(attribute, scope)) {
                    requireVisible(attribute, value);
                }
                row.put(name, Values.of(layer, attribute, value));
            }
        });
        return row;
    }

    private void requireVisible(Attribute attribute, Object value) {
        if (!Mask.showsAll(attribute, scope)) {
            throw new SantuException("SANTU-STORE-MASKED", layer.name(), attribute.name())
                    .with("field", attribute.name());
        }
    }

    private void requireInScope(String regionCode) {
        if (!scope.contains(regionCode)) {
            throw new SantuException("SANTU-STORE-OUT-OF-SCOPE", layer.name(), String.valueOf(regionCode));
        }
    }

    private Geometry geometry(Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Geometry geometry)) {
            throw new SantuException("SANTU-STORE-GEOMETRY", layer.name(), layer.geometryType(), String.valueOf(value));
        }
        Geometry fitted = Wkb.fit(geometry, layer.geometryType());
        if (fitted == null) {
            return null;
        }
        if (!layer.geometryType().equals("Geometry")
                && !fitted.getGeometryType().equals(layer.geometryType())) {
            throw new SantuException(
                    "SANTU-STORE-GEOMETRY", layer.name(), layer.geometryType(), fitted.getGeometryType());
        }
        if (!Wkb.isOnEarth(fitted)) {
            throw new SantuException("SANTU-STORE-POSITION", layer.name());
        }
        return fitted;
    }
}
