package org.santu.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * New values for what a caller does not see, put together with those that stay.
 *
 * <p>A whole attribute is simply another value. Records come as a list in which each entry names by {@link #FROM} which of the present
 * ones it was: the fields that the caller does not see and does not give are taken from there.
 */
final class HiddenValues {
    /** The number, from 0, of the present record that an entry goes on from. */
    static final String FROM = "_from";

    private static final JsonMapper JSON = new JsonMapper();

    private final LayerDeclaration layer;
    private final Scope seen;

    /** @param seen what the caller sees by themselves */
    HiddenValues(LayerDeclaration layer, Scope seen) {
        this.layer = layer;
        this.seen = seen;
    }

    /**
     * @param wanted by attribute
     * @param present the same attributes as they are, opened
     * @throws SantuException SANTU-STORE-SHOWN for an attribute that the caller sees and changes like any other,
     *     SANTU-STORE-MASKED for a mask in place of a value, SANTU-STORE-VALUE-REFUSED for records that are none
     */
    Map<String, Object> together(Map<String, Object> wanted, Map<String, Object> present) {
        Map<String, Object> values = new LinkedHashMap<>();
        wanted.forEach((name, value) -> {
            Attribute attribute = layer.getAttribute(name);
            if (Mask.showsAll(attribute, seen)) {
                throw new SantuException("SANTU-STORE-SHOWN", layer.name(), name).with("field", name);
            }
            boolean records = attribute.type() == AttributeType.RECORDS;
            if (!records) {
                refuseMask(attribute, name, value, present.get(name));
            }
            values.put(name, records && value != null ? records(attribute, value, present.get(name)) : value);
        });
        return values;
    }

    private String records(Attribute attribute, Object wanted, Object present) {
        ArrayNode before = list(attribute, present == null ? "[]" : present);
        ArrayNode after = list(attribute, wanted);
        for (JsonNode one : after) {
            if (!(one instanceof ObjectNode entry)) {
                throw refused(attribute, one.toString());
            }
            JsonNode from = entry.remove(FROM);
            if (from != null && !from.isNull()) {
                keep(attribute, entry, from, before);
            }
            entry.properties().removeIf(field -> field.getValue().isNull());
        }
        return after.toString();
    }

    private void keep(Attribute attribute, ObjectNode entry, JsonNode from, ArrayNode before) {
        if (!from.isInt() || !(before.get(from.intValue()) instanceof ObjectNode old)) {
            throw refused(attribute, FROM + " " + from);
        }
        for (Attribute field : attribute.fields()) {
            JsonNode kept = old.get(field.name());
            if (seen.maySee(field.privacy()) || kept == null) {
                continue;
            }
            if (!entry.has(field.name())) {
                entry.set(field.name(), kept);
            } else {
                String path = attribute.name() + "." + field.name();
                refuseMask(field, path, entry.get(field.name()).asString(""), kept.asString(""));
            }
        }
    }

    /** What was only shown must not come back as if it were the value. */
    private void refuseMask(Attribute attribute, String path, Object value, Object present) {
        boolean mask = value instanceof String text
                && present instanceof String old
                && !text.equals(old)
                && text.equals(Mask.of(attribute.mask()).apply(old));
        if (mask) {
            throw new SantuException("SANTU-STORE-MASKED", layer.name(), path).with("field", path);
        }
    }

    private ArrayNode list(Attribute attribute, Object text) {
        try {
            if (JSON.readTree(text.toString()) instanceof ArrayNode records) {
                return records;
            }
        } catch (JacksonException e) {
            throw refused(attribute, attribute.name());
        }
        throw refused(attribute, attribute.name());
    }

    private static SantuException refused(Attribute attribute, String what) {
        return new SantuException("SANTU-STORE-VALUE-REFUSED", what).with("field", attribute.name());
    }
}
