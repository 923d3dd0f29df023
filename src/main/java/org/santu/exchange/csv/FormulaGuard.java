package org.santu.exchange.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a text as a formula: an apostrophe goes in front of a text that starts with {@code = + - @},
 * a tabulator or a carriage return, unless it is a plain number. Reading takes the apostrophe away again.
 */
public final class FormulaGuard {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?");
    private static final String DANGEROUS = "=+-@\t\r";

    private FormulaGuard() {}

    public static String close(String text) {
        return isDangerous(text, 0) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    public static String open(String text) {
        return text.startsWith("'") && isDangerous(text, 1) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text, int at) {
        return text.length() > at && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
