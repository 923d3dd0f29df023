package org.santu.store;

import java.util.Locale;
import java.util.Set;
import org.santu.problem.SantuException;

/**
 * Looks at the text of a condition before anybody parses it: how deep its brackets are, and which names are called like
 * functions. The parser of GeoTools would make an object of every function on the class path.
 */
final class UserFilterText {
    /** Words of ECQL that stand before a bracket. */
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "like",
            "ilike",
            "between",
            "is",
            "id",
            "bbox",
            "intersects",
            "within",
            "contains",
            "disjoint",
            "touches",
            "crosses",
            "overlaps",
            "equals",
            "dwithin",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "envelope",
            "empty");

    /** Functions of GeoTools on text and numbers that only compute. */
    private static final Set<String> FUNCTIONS = Set.of(
            "abs",
            "ceil",
            "floor",
            "round",
            "strtolowercase",
            "strtouppercase",
            "strlength",
            "strtrim",
            "strsubstring",
            "strstartswith",
            "strendswith",
            "strindexof",
            "strconcat",
            "strequalsignorecase");

    private UserFilterText() {}

    /** @throws SantuException {@code SANTU-FILTER-FUNCTION} or {@code SANTU-FILTER-TOO-DEEP} */
    static void check(String text, int maximumDepth) {
        StringBuilder word = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = endOfQuoted(text, i);
                word.setLength(0);
                if (c == '"') {
                    // A quoted name before a bracket would be a call as well.
                    word.append('"');
                }
            } else if (c == '(' || c == '[') {
                requireAllowed(word.toString());
                word.setLength(0);
                if (++depth > maximumDepth) {
                    throw new SantuException("SANTU-FILTER-TOO-DEEP", String.valueOf(maximumDepth));
                }
            } else if (c == ')' || c == ']') {
                depth--;
                word.setLength(0);
            } else if (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == ':') {
                if (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
                    word.setLength(0);
                }
                word.append(c);
            } else if (!Character.isWhitespace(c)) {
                word.setLength(0);
            }
        }
    }

    private static int endOfQuoted(String text, int start) {
        int end = text.indexOf(text.charAt(start), start + 1);
        return end < 0 ? text.length() - 1 : end;
    }

    private static void requireAllowed(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        boolean isNumber = !name.isEmpty() && Character.isDigit(name.charAt(0));
        if (!name.isEmpty() && !isNumber && !WORDS.contains(name) && !FUNCTIONS.contains(name)) {
            throw new SantuException("SANTU-FILTER-FUNCTION", word);
        }
    }
}
