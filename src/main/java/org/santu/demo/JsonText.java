package org.santu.demo;

import java.util.List;
import java.util.Map;

/** Writes lists of records as JSON text. Values: strings, numbers, booleans, dates; null fields are left out. */
final class JsonText {
    private JsonText() {}

    static String of(List<Map<String, Object>> records) {
        StringBuilder text = new StringBuilder("[");
        for (Map<String, Object> record : records) {
            text.append(text.length() > 1 ? ",{" : "{");
            boolean first = true;
            for (Map.Entry<String, Object> field : record.entrySet()) {
                if (field.getValue() != null) {
                    text.append(first ? "" : ",");
                    first = false;
                    string(text, field.getKey());
                    text.append(':');
                    value(text, field.getValue());
                }
            }
            text.append('}');
        }
        return text.append(']').toString();
    }

    private static void value(StringBuilder text, Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            string(text, value.toString());
        }
    }

    private static void string(StringBuilder text, String value) {
        text.append('"');
        for (int k = 0; k < value.length(); k++) {
            char c = value.charAt(k);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
