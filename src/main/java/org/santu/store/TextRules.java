package org.santu.store;

import java.util.Optional;

/** Where Java's and PostgreSQL's ideas of text agree. */
final class TextRules {
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

    private TextRules() {}

    /** PostgreSQL keeps every text but those with NUL or half a surrogate pair. */
    static boolean canBeStored(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether texts compare with this one by code point (collation C) as they do by UTF-16 unit. */
    static boolean ordersLikeJava(String text) {
        return text.chars().allMatch(c -> c > 0 && c < Character.MIN_SURROGATE);
    }

    static boolean looksLikeNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Lower case for texts of ASCII and of characters without case, for which comparing without case is simple. */
    private static Optional<String> fold(String text) {
        boolean simple = text.codePoints()
                .allMatch(c -> c > 0
                        && (c < 128
                                || !Character.isSurrogate((char) c)
                                        && Character.toUpperCase(c) == c
                                        && Character.toLowerCase(c) == c
                                        && !Character.isTitleCase(c)));
        if (!simple || !canBeStored(text)) {
            return Optional.empty();
        }
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + 32));
            }
        }
        return Optional.of(folded.toString());
    }

    /** The literal for {@link #foldEqualsSql}; empty when it has letters beyond ASCII that have a case. */
    static Optional<String> foldEquals(String text) {
        return fold(text);
    }

    /** As {@link String#equalsIgnoreCase}: beside ASCII, long s, dotted and dotless i and the Kelvin sign count as letters. */
    static String foldEqualsSql(String column) {
        return "translate(" + column + ", '" + UPPER + "\u017f\u0130\u0131\u212a', '" + LOWER + "siik')";
    }

    /** The pattern for {@link #foldPatternSql}; empty when it has letters beyond ASCII that have a case. */
    static Optional<String> foldPattern(String text) {
        return fold(text);
    }

    /** As a case-insensitive regular expression of RE2: beside ASCII, long s and the Kelvin sign count as letters. */
    static String foldPatternSql(String column) {
        return "translate(" + column + ", '" + UPPER + "\u017f\u212a', '" + LOWER + "sk')";
    }
}
