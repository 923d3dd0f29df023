package org.santu.store.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the GeoJSON feature that a client sends into values for the store. What the layer does not declare is refused, what
 * the database makes by itself is passed over; the store checks the values.
 */
final class FeatureBody {
    private FeatureBody() {}

    /**
     * @return values by attribute name, the geometry as {@code geom} if the body speaks of one
     * @throws SantuException SANTU-FEATURE-BODY or SANTU-FEATURE-GEOMETRY
     */
    static Map<String, Object> values(LayerDeclaration layer, JsonNode body) {
        JsonNode properties = body.get("properties");
        if (!"Feature".equals(body.path("type").asString("")) || properties == null || !properties.isObject()) {
            throw new SantuException("SANTU-FEATURE-BODY");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        properties.properties().forEach(property -> {
            if (!isMadeByDatabase(property.getKey())) {
                Attribute attribute = layer.findAttribute(property.getKey())
                        .orElseThrow(
                                () -> new SantuException("SANTU-FEATURE-ATTRIBUTE", layer.name(), property.getKey())
                                        .with("field", property.getKey()));
                values.put(attribute.name(), value(attribute, property.getValue()));
            }
        });
        if (body.has("geometry")) {
            values.put(StandardColumns.GEOMETRY, GeoJsonReader.read(body.get("geometry")));
        }
        return values;
    }

    private static Object value(Attribute attribute, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (attribute.type() == AttributeType.RECORDS) {
            if (!isListOfRecords(value)) {
                throw wrong(attribute, value);
            }
            return value.toString();
        }
        boolean endless = value.isNumber() && !Double.isFinite(value.doubleValue());
        if (value.isContainer() || endless || isTooLong(attribute, value)) {
            throw wrong(attribute, value);
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.decimalValue() : value.asString();
    }

    private static boolean isListOfRecords(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode row : value) {
            boolean plain = row.isObject()
                    && row.properties().stream()
                            .noneMatch(field -> field.getValue().isContainer());
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTooLong(Attribute attribute, JsonNode value) {
        Integer most = attribute.maximumLength();
        return most != null
                && value.isString()
                && value.asString().codePointCount(0, value.asString().length()) > most;
    }

    private static SantuException wrong(Attribute attribute, JsonNode value) {
        String shown = value.toString();
        return new SantuException(
                        "SANTU-FEATURE-VALUE",
                        attribute.name(),
                        shown.length() > 80 ? shown.substring(0, 80) + "…" : shown)
                .with("field", attribute.name());
    }

    private static boolean isMadeByDatabase(String name) {
        return name.equals(StandardColumns.ID)
                || name.equals(StandardColumns.VERSION)
                || name.equals(StandardColumns.UPDATED_AT)
                || name.equals(StandardColumns.UPDATED_BY);
    }
}
