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
        boolean looksClosed = text.startsWith("'") && isDangerous(text, apostrophes(text));
        boolean isNumber = !looksClosed && NUMBER.matcher(text).matches();
        return looksClosed || isDangerous(text, 0) && !isNumber ? "'" + text : text;
    }

    public static String open(String text) {
        return text.startsWith("'") && isDangerous(text, apostrophes(text)) ? text.substring(1) : text;
    }

    /** A text may itself begin as one that was closed: it gets one more, and loses one when it is read. */
    private static int apostrophes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '\'') {
            count++;
        }
        return count;
    }

    private static boolean isDangerous(String text, int at) {
        return text.length() > at && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
