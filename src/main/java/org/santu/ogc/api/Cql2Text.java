package org.santu.ogc.api;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a condition in CQL2 text (OGC 21-065r2, section 9) into ECQL, which the store's reader of conditions takes. The two differ
 * in the names of the spatial functions, in boxes, and in how days and instants are written; everything else goes on as it is
 * and is judged by that reader.
 */
final class Cql2Text {
    private static final String NUMBER = "\\s*([-+0-9.eE]+)\\s*";
    /** Texts and quoted names first, so that nothing inside them is taken for a word of the language. */
    private static final Pattern PART = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\""
            + "|(?<!\\w)(?i:S_(INTERSECTS|EQUALS|DISJOINT|TOUCHES|WITHIN|OVERLAPS|CROSSES|CONTAINS))(?=\\s*\\()"
            + "|(?<!\\w)(?i:BBOX)\\(" + NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER + "\\)"
            + "|(?<!\\w)(?i:DATE|TIMESTAMP)\\(\\s*'([^']*)'\\s*\\)");

    private Cql2Text() {}

    static String toEcql(String text) {
        return PART.matcher(text).replaceAll(part -> Matcher.quoteReplacement(translated(part)));
    }

    private static String translated(MatchResult part) {
        if (part.group(1) != null) {
            return part.group(1).toUpperCase(Locale.ROOT);
        }
        if (part.group(2) != null) {
            String west = part.group(2);
            String south = part.group(3);
            String east = part.group(4);
            String north = part.group(5);
            return "POLYGON((" + west + " " + south + ", " + east + " " + south + ", " + east + " " + north + ", "
                    + west + " " + north + ", " + west + " " + south + "))";
        }
        return part.group(6) != null ? "'" + part.group(6) + "'" : part.group();
    }
}
