package org.santu.ogc.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.santu.catalog.Attribute;
import org.santu.catalog.Code;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;

/** What conditions may ask about: a JSON Schema of a layer's attributes (OGC API - Features, part 3, section 6.2). */
final class AttributeSchema {
    private AttributeSchema() {}

    static Map<String, Object> of(LayerDeclaration layer, String address, Locale locale) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                StandardColumns.GEOMETRY, Map.of("format", geometryFormat(layer), "x-ogc-role", "primary-geometry"));
        layer.attributes().forEach(attribute -> properties.put(attribute.name(), property(attribute, locale)));
        properties.put(StandardColumns.VERSION, Map.of("type", "integer"));
        properties.put(StandardColumns.UPDATED_AT, Map.of("type", "string", "format", "date-time"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", address);
        schema.put("type", "object");
        schema.put("title", layer.label().in(locale));
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static String geometryFormat(LayerDeclaration layer) {
        String type = layer.geometryType().toLowerCase(Locale.ROOT);
        return "geometry-" + (type.equals("geometry") ? "any" : type);
    }

    private static Map<String, Object> property(Attribute attribute, Locale locale) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", attribute.label().in(locale));
        switch (attribute.type()) {
            case BOOLEAN -> property.put("type", "boolean");
            case INTEGER -> property.put("type", "integer");
            case DECIMAL -> property.put("type", "number");
            default -> property.put("type", "string");
        }
        switch (attribute.type()) {
            case DATE -> property.put("format", "date");
            case TIMESTAMP -> property.put("format", "date-time");
            case CODE ->
                property.put(
                        "enum",
                        attribute.codeList().codes().stream().map(Code::value).toList());
            default -> {
                // Nothing more to say.
            }
        }
        return property;
    }
}
