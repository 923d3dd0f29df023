package org.santu.locate;

import org.santu.problem.SantuException;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object and names the one at fault. */
final class JsonFields {
    private final JsonNode node;
    private final String path;

    /** @param path how messages name the object: "", or for example {@code demands[3]} */
    JsonFields(JsonNode node, String path) {
        if (!node.isObject()) {
            throw wrong(path.isEmpty() ? "{}" : path, "{ ... }");
        }
        this.node = node;
        this.path = path.isEmpty() ? "" : path + ".";
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** Text; a number is taken as its digits. */
    String text(String field) {
        JsonNode value = node.get(field);
        if (value == null || !(value.isString() || value.isNumber())) {
            throw wrong(path + field, "\"...\"");
        }
        return value.isString() ? value.stringValue() : value.asString();
    }

    String textOrNull(String field) {
        return has(field) ? text(field) : null;
    }

    double number(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(path + field, "0.0");
        }
        return value.doubleValue();
    }

    double number(String field, double otherwise) {
        return has(field) ? number(field) : otherwise;
    }

    long whole(String field) {
        double value = number(field);
        if (value != Math.rint(value) || Math.abs(value) > 9e15) {
            throw wrong(path + field, "0");
        }
        return (long) value;
    }

    boolean flag(String field, boolean otherwise) {
        if (!has(field)) {
            return otherwise;
        }
        if (!node.get(field).isBoolean()) {
            throw wrong(path + field, "true | false");
        }
        return node.get(field).booleanValue();
    }

    /** A list; each element is named by its place. */
    JsonNode list(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isArray()) {
            throw wrong(path + field, "[ ... ]");
        }
        return value;
    }

    SantuException wrong(String name, String expected) {
        return new SantuException("SANTU-LOCATE-FIELD", name, expected).with("field", name);
    }
}
