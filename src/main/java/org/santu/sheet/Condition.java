package org.santu.sheet;

import java.util.ArrayList;
import java.util.List;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;

/**
 * What a feature must be like to count.
 *
 * @param attribute of the layer
 * @param values one of these; {@link #PRESENT} and {@link #ABSENT} stand for any value and none
 */
public record Condition(Attribute attribute, List<String> values) {
    static final String PRESENT = "present";
    static final String ABSENT = "absent";

    public Condition {
        values = List.copyOf(values);
    }

    /** As SQL on the columns of a scoped relation; values are added to the binds. */
    String sql(List<Object> binds) {
        String column = '"' + attribute.name() + '"';
        List<String> choices = new ArrayList<>();
        for (String value : values) {
            choices.add(
                    switch (value) {
                        case PRESENT -> "nullif(" + column + "::text, '') is not null";
                        case ABSENT -> "nullif(" + column + "::text, '') is null";
                        default -> equals(column, value, binds);
                    });
        }
        return "(" + String.join(" or ", choices) + ")";
    }

    private String equals(String column, String value, List<Object> binds) {
        if (attribute.type() == AttributeType.BOOLEAN) {
            return column + (value.equals("true") ? " is true" : " is false");
        }
        binds.add(value);
        return column + "::text = ?";
    }
}
