package org.santu.store;

import java.util.ArrayList;
import java.util.List;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;

/**
 * What a feature must be like to count; asked of a {@link ScopedRelation}. Immutable.
 *
 * @param attribute of the layer
 * @param values one of these; {@link #PRESENT} and {@link #ABSENT} stand for any value and none
 */
public record Condition(Attribute attribute, List<String> values) {
    public static final String PRESENT = "present";
    public static final String ABSENT = "absent";

    public Condition {
        values = List.copyOf(values);
    }

    /** Whether the attribute can have such a value at all. */
    public static boolean fits(Attribute attribute, String value) {
        if (value.equals(PRESENT) || value.equals(ABSENT)) {
            return true;
        }
        boolean known = attribute.codeList() == null
                || attribute.codeList().findCode(value).isPresent();
        return known && (attribute.type() != AttributeType.BOOLEAN || value.equals("true") || value.equals("false"));
    }

    /** As SQL on the columns of a scoped relation; values are added to the binds. */
    public String sql(List<Object> binds) {
        String column = '"' + attribute.name() + '"';
        List<String> choices = new ArrayList<>();
        for (String value : values) {
            choices.add(
                    switch (value) {
                        case PRESENT -> filled(column) + " is not null";
                        case ABSENT -> filled(column) + " is null";
                        default -> equals(column, value, binds);
                    });
        }
        return "(" + String.join(" or ", choices) + ")";
    }

    /** An empty text and an empty list of records are nothing. */
    private String filled(String column) {
        String text = "nullif(" + column + "::text, '')";
        return attribute.type() == AttributeType.RECORDS ? "nullif(" + text + ", '[]')" : text;
    }

    private String equals(String column, String value, List<Object> binds) {
        if (attribute.type() == AttributeType.BOOLEAN) {
            return column + (value.equals("true") ? " is true" : " is false");
        }
        binds.add(value);
        return column + "::text = ?";
    }
}
