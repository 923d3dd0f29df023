package org.santu.exchange.geojson;

import java.util.LinkedHashMap;
import java.util.Map;
import org.santu.exchange.source.FieldKind;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A first walk through the file: which properties there are, how many features, and what it says about its coordinate system,
 * which may stand behind the features. Geometries are passed over without being kept.
 */
final class GeoJsonScan {
    /** More columns than this is not a table but an attack. */
    private static final int MAXIMUM_FIELDS = 2000;

    private final Map<String, FieldKind> fields = new LinkedHashMap<>();
    private long features;
    private boolean located;
    private boolean ids;
    private String crs;
    private boolean collection;
    private boolean understood;

    GeoJsonScan(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                root(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (ids && !fields.containsKey("id")) {
            fields.put("id", FieldKind.TEXT);
        }
    }

    private void root(JsonParser parser) {
        boolean feature = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (member) {
                case "features" -> {
                    understood = true;
                    collection = true;
                    features(parser, value);
                }
                case "crs" -> crs = CrsMember.read(parser);
                case "type" -> feature |= "Feature".equals(parser.getString());
                case "coordinates", "geometries" -> {
                    feature = true;
                    located = true;
                    parser.skipChildren();
                }
                default -> featureMember(parser, member, value);
            }
        }
        if (feature) {
            understood = true;
            features++;
        }
    }

    private void features(JsonParser parser, JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        for (JsonToken item = parser.nextToken();
                item != JsonToken.END_ARRAY && item != null;
                item = parser.nextToken()) {
            features++;
            if (item != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                featureMember(parser, member, parser.nextToken());
            }
        }
    }

    private void featureMember(JsonParser parser, String member, JsonToken value) {
        if (member.equals("properties") && value == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String property = parser.currentName();
                JsonToken token = parser.nextToken();
                if (fields.size() < MAXIMUM_FIELDS || fields.containsKey(property)) {
                    fields.merge(property, kind(token), (a, b) -> a == b ? a : FieldKind.TEXT);
                }
                parser.skipChildren();
            }
            return;
        }
        located |= member.equals("geometry") && value == JsonToken.START_OBJECT;
        ids |= member.equals("id") && value.isScalarValue();
        parser.skipChildren();
    }

    private static FieldKind kind(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT -> FieldKind.INTEGER;
            case VALUE_NUMBER_FLOAT -> FieldKind.DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> FieldKind.BOOLEAN;
            default -> FieldKind.TEXT;
        };
    }

    Map<String, FieldKind> fields() {
        return fields;
    }

    long features() {
        return features;
    }

    boolean isLocated() {
        return located;
    }

    /** Whether the features lie in the {@code features} array of a root object, not at the root themselves. */
    boolean isCollection() {
        return collection;
    }

    boolean isUnderstood() {
        return understood;
    }

    /** @return the name in the crs member, or null */
    String crs() {
        return crs;
    }
}
