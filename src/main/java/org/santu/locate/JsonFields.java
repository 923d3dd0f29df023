package org.santu.locate;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.santu.problem.Nearest;
import org.santu.problem.SantuException;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object and names the one at fault. */
final class JsonFields {
    private static final Pattern PLACE = Pattern.compile("\\[\\d+]");

    private final JsonNode node;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    /** @param path how messages name the object: "", or for example {@code demands[3]} */
    JsonFields(JsonNode node, String path) {
        if (!node.isObject()) {
            throw wrong(path.isEmpty() ? "{}" : path, "{ ... }");
        }
        this.node = node;
        this.path = path.isEmpty() ? "" : path + ".";
    }

    /**
     * Call when all fields have been asked for. What looks like one of them misspelt is refused, since it would silently be taken
     * for missing; anything else is a remark of whoever made the file.
     *
     * @param leftAside receives the fields that were not used, without their places in lists
     * @throws SantuException SANTU-LOCATE-MISSPELT
     */
    void finish(Set<String> leftAside) {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                Nearest.find(name, asked).ifPresent(meant -> {
                    throw new SantuException("SANTU-LOCATE-MISSPELT", path + name, meant).with("field", path + name);
                });
                leftAside.add(PLACE.matcher(path).replaceAll("[]") + name);
            }
        }
    }

    boolean has(String field) {
        asked.add(field);
        return node.hasNonNull(field);
    }

    private JsonNode get(String field) {
        asked.add(field);
        return node.get(field);
    }

    /** Text; a number is taken as its digits. */
    String text(String field) {
        JsonNode value = get(field);
        if (value == null || !(value.isString() || value.isNumber())) {
            throw wrong(path + field, "\"...\"");
        }
        return value.isString() ? value.stringValue() : value.asString();
    }

    String textOrNull(String field) {
        return has(field) ? text(field) : null;
    }

    double number(String field) {
        JsonNode value = get(field);
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
        if (!get(field).isBoolean()) {
            throw wrong(path + field, "true | false");
        }
        return get(field).booleanValue();
    }

    /** A list; each element is named by its place. */
    JsonNode list(String field) {
        JsonNode value = get(field);
        if (value == null || !value.isArray()) {
            throw wrong(path + field, "[ ... ]");
        }
        return value;
    }

    SantuException wrong(String name, String expected) {
        return new SantuException("SANTU-LOCATE-FIELD", name, expected).with("field", name);
    }
}
