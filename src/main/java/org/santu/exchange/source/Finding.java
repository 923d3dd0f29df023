package org.santu.exchange.source;

import java.util.Locale;
import org.santu.problem.Localised;
import org.santu.problem.Messages;

/**
 * One thing noticed about a file or a row.
 *
 * @param code stable, {@code SANTU-...}; also the key of its text, whose arguments are value, expected, field and label
 * @param action what was done
 * @param row number of the row as the file counts it from 1 (a line for CSV, its heading included), or 0 for the whole file
 * @param field heading in the file, or null
 * @param value what was found, shortened, or null
 * @param expected what would have been right, or null
 * @param label what people call the attribute that it is about, or null
 */
public record Finding(
        String code, Action action, long row, String field, String value, String expected, Localised label) {
    private static final int MAXIMUM_VALUE_LENGTH = 120;

    public Finding {
        value = shorten(value);
        expected = shorten(expected);
    }

    public Finding(String code, Action action, long row, String field, String value, String expected) {
        this(code, action, row, field, value, expected, null);
    }

    /** About the whole file. */
    public static Finding ofFile(String code, Object value, Object expected) {
        return new Finding(code, Action.NOTED, 0, null, text(value), text(expected));
    }

    public static Finding ofRow(String code, Action action, long row, String field, Object value, Object expected) {
        return new Finding(code, action, row, field, text(value), text(expected));
    }

    public Finding withAction(Action other) {
        return new Finding(code, other, row, field, value, expected, label);
    }

    public Finding withLabel(Localised name) {
        return new Finding(code, action, row, field, value, expected, name);
    }

    /** A sentence for people, without row number and code. */
    public String text(Locale locale) {
        return Messages.text(locale, code, value, expected, field, label);
    }

    private static String text(Object object) {
        return object == null ? null : object.toString();
    }

    private static String shorten(String text) {
        return text == null || text.length() <= MAXIMUM_VALUE_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MAXIMUM_VALUE_LENGTH))) + "…";
    }
}
