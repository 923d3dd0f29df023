package org.santu.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.problem.SantuException;
import org.santu.store.seal.Place;
import org.santu.store.seal.Sealer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Which values of a layer are sealed, and how: attributes of class {@code sensitive} as a whole, records field by field. A value
 * carries its mask in clear, so that SQL can show it; a text column also a blind index. Safe for concurrent use.
 */
final class LayerSeals {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final LayerDeclaration layer;
    private final Sealer sealer;
    private final Map<String, Attribute> sealed = new LinkedHashMap<>();

    LayerSeals(LayerDeclaration layer, Sealer sealer) {
        this.layer = layer;
        this.sealer = sealer;
        for (Attribute attribute : layer.attributes()) {
            if (Mask.highest(attribute) == PrivacyClass.SENSITIVE) {
                sealed.put(attribute.name(), attribute);
            }
        }
    }

    /** Attributes that are sealed, wholly or in part. */
    List<String> names() {
        return List.copyOf(sealed.keySet());
    }

    Sealer sealer() {
        return sealer;
    }

    LayerDeclaration layer() {
        return layer;
    }

    /** Whether a reader of this scope gets values of the attribute to open, and not masks made by the database. */
    boolean opens(String name, Scope scope) {
        return scope.maySee(PrivacyClass.SENSITIVE) && sealed.containsKey(name);
    }

    /** Whether equal values of the column can be found by the blind index. */
    boolean isIndexed(String name) {
        Attribute attribute = sealed.get(name);
        return attribute != null
                && attribute.privacy() == PrivacyClass.SENSITIVE
                && attribute.type() == AttributeType.TEXT;
    }

    /** A value as it is to be stored; one that is sealed already stays, or is sealed anew where its key is an old one. */
    Object seal(UUID feature, String name, Object value) {
        Attribute attribute = sealed.get(name);
        if (attribute == null || !(value instanceof String text)) {
            return value;
        }
        if (attribute.type() != AttributeType.RECORDS) {
            return sealText(text, attribute, new Place(layer.name(), feature, name));
        }
        if (attribute.privacy() == PrivacyClass.SENSITIVE) {
            String inside = unquoted(text);
            return '"' + sealText(inside, attribute, new Place(layer.name(), feature, name)) + '"';
        }
        return eachField(feature, attribute, text, true);
    }

    /**
     * A stored value as it was before.
     *
     * @throws org.santu.problem.SantuException SANTU-SEAL-BROKEN, SANTU-SEAL-KEY
     */
    Object open(UUID feature, String name, Object value) {
        Attribute attribute = sealed.get(name);
        if (attribute == null || !(value instanceof String text)) {
            return value;
        }
        if (attribute.type() != AttributeType.RECORDS) {
            return openText(text, new Place(layer.name(), feature, name));
        }
        return attribute.privacy() == PrivacyClass.SENSITIVE
                ? openText(unquoted(text), new Place(layer.name(), feature, name))
                : eachField(feature, attribute, text, false);
    }

    private String sealText(String text, Attribute attribute, Place place) {
        // What looks sealed already must have been sealed here; the same text is sealed alike, so nothing changes then.
        String plain = openText(text, place);
        return sealer.seal(plain, Mask.of(attribute.mask()).apply(plain), isIndexed(attribute.name()), place);
    }

    private String openText(String text, Place place) {
        return Sealer.isSealed(text) ? sealer.open(text, place) : text;
    }

    private String eachField(UUID feature, Attribute attribute, String json, boolean sealing) {
        if (!(tree(json) instanceof ArrayNode records)) {
            return json;
        }
        boolean changed = false;
        for (int i = 0; i < records.size(); i++) {
            if (!(records.get(i) instanceof ObjectNode entry)) {
                continue;
            }
            for (Attribute field : attribute.fields()) {
                JsonNode value = entry.get(field.name());
                if (field.privacy() == PrivacyClass.SENSITIVE && value != null && !value.isNull()) {
                    Place place = new Place(layer.name(), feature, attribute.name() + "/" + i + "/" + field.name());
                    entry.set(field.name(), sealing ? sealNode(value, field, place) : openNode(value, place));
                    changed = true;
                }
            }
        }
        return changed ? JSON.writeValueAsString(records) : json;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new SantuException(e, "SANTU-STORE-VALUE-REFUSED", e.getOriginalMessage());
        }
    }

    /** The JSON of the value is what is sealed, since a field can be a number or a list too. */
    private JsonNode sealNode(JsonNode value, Attribute field, Place place) {
        JsonNode plain = openNode(value, place);
        String mask = plain.isString() ? Mask.of(field.mask()).apply(plain.stringValue()) : null;
        return StringNode.valueOf(sealer.seal(JSON.writeValueAsString(plain), mask, false, place));
    }

    private JsonNode openNode(JsonNode value, Place place) {
        return value.isString() && Sealer.isSealed(value.stringValue())
                ? JSON.readTree(sealer.open(value.stringValue(), place))
                : value;
    }

    private static String unquoted(String json) {
        return json.startsWith("\"") ? JSON.readTree(json).stringValue() : json;
    }
}
