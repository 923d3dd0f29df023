package org.santu.ogc.wms;

import java.util.ArrayList;
import java.util.List;

/** Takes the conditions of several layers apart: one a layer, between semicolons. */
final class CqlFilters {
    private CqlFilters() {}

    /** A semicolon inside quotes belongs to the text. */
    static List<String> split(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
            } else if (letter == ';') {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
