package org.santu.sheet;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.santu.catalog.Attribute;
import org.santu.catalog.Code;
import org.santu.catalog.CodeList;
import org.santu.catalog.Text;

/** Turns values of the database into cells. */
final class Cells {
    private Cells() {}

    static Object of(Attribute attribute, Object value) {
        if (value == null || "".equals(value)) {
            return null;
        }
        return switch (attribute.type()) {
            case CODE -> label(attribute.codeList(), value.toString());
            case CODES -> labels(attribute.codeList(), value.toString());
            case DATE -> value instanceof Date date ? date.toLocalDate().toString() : value.toString();
            case TIMESTAMP ->
                value instanceof Timestamp moment ? moment.toInstant().toString() : value.toString();
            default -> value;
        };
    }

    /** A value that the code list does not know is shown as it is. */
    static Object label(CodeList list, String value) {
        if (list == null) {
            return value;
        }
        return list.findCode(value).<Object>map(Code::label).orElse(value);
    }

    private static Text labels(CodeList list, String values) {
        List<Text> labels = Arrays.stream(values.split(","))
                .map(value -> label(list, value.strip()))
                .map(label -> label instanceof Text text ? text : new Text(label.toString(), label.toString()))
                .toList();
        return new Text(
                labels.stream().map(Text::zh).collect(Collectors.joining("、")),
                labels.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
