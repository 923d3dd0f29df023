package org.santu.store;

import java.util.LinkedHashMap;
import java.util.List;
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
    private final List<Attribute> attributes;
    private final boolean[] shown;

    WriteRules(LayerDeclaration layer, Scope scope) {
        this.layer = layer;
        this.scope = scope;
        this.attributes = layer.attributes();
        this.shown = new boolean[attributes.size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = Mask.showsAll(attributes.get(i), scope);
        }
    }

    /**
     * As {@link #forInsert(Map)}, for who inserts many.
     *
     * @param row receives the values in the order of the attributes of the layer
     * @return the geometry, or null
     */
    Geometry forInsert(Map<String, Object> values, Object[] row) {
        int known = 0;
        String region = null;
        for (int i = 0; i < row.length; i++) {
            Attribute attribute = attributes.get(i);
            Object value = values.get(attribute.name());
            boolean given = value != null || values.containsKey(attribute.name());
            known += given ? 1 : 0;
            if (given && !shown[i]) {
                requireVisible(attribute, value);
            }
            row[i] = Values.of(layer, attribute, value);
            if (attribute.name().equals(StandardColumns.REGION_CODE)) {
                region = (String) row[i];
            }
        }
        known += values.containsKey(StandardColumns.GEOMETRY) ? 1 : 0;
        if (known < values.size()) {
            refuseUnknown(values);
        }
        requireInScope(region);
        return geometry(values.get(StandardColumns.GEOMETRY));
    }

    private void refuseUnknown(Map<String, Object> values) {
        for (String name : values.keySet()) {
            boolean ours = name.equals(StandardColumns.GEOMETRY) || MADE_BY_DATABASE.contains(name);
            if (!ours && layer.findAttribute(name).isEmpty()) {
                throw new SantuException("SANTU-FILTER-PROPERTY", layer.name(), name);
            }
        }
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
