package org.santu.store.http;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import tools.jackson.databind.json.JsonMapper;

/** Compares two states of a feature attribute by attribute, for people. */
public final class ChangedValues {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final JsonMapper JSON = new JsonMapper();

    private ChangedValues() {}

    /** Old and new value of one attribute; records as JSON, not as text. */
    public record ValueChange(Object before, Object after) {}

    /** @param before values by attribute, null when there was no feature or it may not be seen; the same for after */
    public static Map<String, ValueChange> of(
            LayerDeclaration layer, Map<String, Object> before, Map<String, Object> after) {
        Map<String, ValueChange> changed = new LinkedHashMap<>();
        layer.attributes().forEach(attribute -> {
            boolean records = attribute.type() == AttributeType.RECORDS;
            Object old = value(before, attribute.name(), records);
            Object now = value(after, attribute.name(), records);
            if (!same(old, now)) {
                changed.put(attribute.name(), new ValueChange(old, now));
            }
        });
        return changed;
    }

    /** All values of a state as JSON shows them, version included. */
    public static Map<String, Object> all(LayerDeclaration layer, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>();
        layer.attributes()
                .forEach(attribute -> all.put(
                        attribute.name(), value(values, attribute.name(), attribute.type() == AttributeType.RECORDS)));
        all.put(StandardColumns.VERSION, values.get(StandardColumns.VERSION));
        all.put(StandardColumns.UPDATED_AT, String.valueOf(values.get(StandardColumns.UPDATED_AT)));
        all.put(StandardColumns.UPDATED_BY, values.get(StandardColumns.UPDATED_BY));
        return all;
    }

    public static boolean moved(Geometry before, Geometry after) {
        return before == null ? after != null : after == null || !before.equalsExact(after);
    }

    /** How far the middle of a geometry moved, on the sphere; null when one of the two is missing. */
    public static Double movedMetres(Geometry before, Geometry after) {
        if (before == null || after == null) {
            return null;
        }
        Coordinate a = before.getCentroid().getCoordinate();
        Coordinate b = after.getCentroid().getCoordinate();
        if (a == null || b == null) {
            return null;
        }
        double dLat = Math.toRadians(b.y - a.y) / 2;
        double dLon = Math.toRadians(b.x - a.x) / 2;
        double h = Math.pow(Math.sin(dLat), 2)
                + Math.cos(Math.toRadians(a.y)) * Math.cos(Math.toRadians(b.y)) * Math.pow(Math.sin(dLon), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static Object value(Map<String, Object> values, String name, boolean records) {
        Object value = values == null ? null : values.get(name);
        if (records && value instanceof String text) {
            return JSON.readTree(text);
        }
        return value instanceof java.time.temporal.Temporal ? value.toString() : value;
    }

    private static boolean same(Object old, Object now) {
        if (old instanceof BigDecimal a && now instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return old == null ? now == null : old.equals(now);
    }
}
