package org.santu.exchange.geojson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSchema;
import org.santu.exchange.source.SourceRecord;
import org.santu.problem.SantuException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The features one by one; only the one at hand is in memory. */
final class GeoJsonRecords implements Iterator<SourceRecord> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonParser parser;
    private final Map<String, Integer> positions = new HashMap<>();
    private final boolean collection;
    private final Function<JacksonException, SantuException> damaged;
    private boolean inFeatures;
    private long number;
    private SourceRecord next;

    GeoJsonRecords(
            JsonParser parser,
            RecordSchema schema,
            boolean collection,
            Function<JacksonException, SantuException> damaged) {
        this.parser = parser;
        this.collection = collection;
        this.damaged = damaged;
        for (int i = 0; i < schema.fields().size(); i++) {
            positions.put(schema.fields().get(i).name(), i);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            if (next == null && advance()) {
                next = feature();
            }
        } catch (JacksonException e) {
            throw damaged.apply(e);
        }
        return next != null;
    }

    @Override
    public SourceRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SourceRecord result = next;
        next = null;
        return result;
    }

    /** Moves to the first token of the next feature. */
    private boolean advance() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (inFeatures) {
                if (token != JsonToken.END_ARRAY) {
                    return true;
                }
                inFeatures = false;
            } else if (!collection) {
                if (token == JsonToken.START_OBJECT) {
                    return true;
                }
                parser.skipChildren();
            } else if (token == JsonToken.PROPERTY_NAME) {
                boolean features = parser.currentName().equals("features");
                if (parser.nextToken() == JsonToken.START_ARRAY && features) {
                    inFeatures = true;
                } else {
                    parser.skipChildren();
                }
            }
        }
        return false;
    }

    private SourceRecord feature() {
        number++;
        List<Finding> findings = new ArrayList<>(0);
        Object[] values = new Object[positions.size()];
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            String found = parser.currentToken() == JsonToken.START_ARRAY ? "[…]" : parser.getString();
            parser.skipChildren();
            findings.add(Finding.ofRow("SANTU-GEOJSON-NO-FEATURE", Action.REJECTED, number, null, found, null));
            return new SourceRecord(number, values, null, findings);
        }
        GeoJsonGeometry geometry = null;
        GeoJsonGeometry bare = GeoJsonGeometry.empty();
        boolean isBare = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (member) {
                case "geometry" -> geometry = token == JsonToken.VALUE_NULL ? null : GeoJsonGeometry.read(parser);
                case "properties" -> properties(token, values);
                case "id" -> {
                    Integer position = positions.get("id");
                    if (position != null && values[position] == null) {
                        values[position] = value(token);
                    } else {
                        parser.skipChildren();
                    }
                }
                default -> {
                    isBare |= member.equals("coordinates") || member.equals("geometries");
                    bare.member(parser, member);
                }
            }
        }
        return new SourceRecord(number, values, build(isBare ? bare : geometry, findings), findings);
    }

    private Geometry build(GeoJsonGeometry geometry, List<Finding> findings) {
        try {
            return geometry == null ? null : geometry.build();
        } catch (GeoJsonGeometry.BadGeometryException e) {
            findings.add(
                    Finding.ofRow("SANTU-IMPORT-BAD-GEOMETRY", Action.REJECTED, number, null, e.getMessage(), null));
            return null;
        }
    }

    private void properties(JsonToken token, Object[] values) {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Integer position = positions.get(parser.currentName());
            JsonToken value = parser.nextToken();
            if (position == null) {
                parser.skipChildren();
            } else {
                values[position] = value(value);
            }
        }
    }

    /** Numbers stay exact; lists and objects become their JSON text. */
    private Object value(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case START_OBJECT, START_ARRAY -> MAPPER.readTree(parser).toString();
            default -> null;
        };
    }

    private static Object number(String text) {
        if (text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-')) {
            return Long.valueOf(text);
        }
        return text.length() > 60 ? text : new BigDecimal(text);
    }
}
