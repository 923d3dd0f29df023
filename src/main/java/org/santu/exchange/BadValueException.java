package org.santu.exchange;

import org.santu.problem.Localised;

/** A value that its attribute cannot take; caught where the row is known. */
final class BadValueException extends Exception {
    private final String code;
    private final String expected;
    private final Localised label;

    BadValueException(String code, String expected) {
        this(code, expected, null);
    }

    /** @param label see {@link org.santu.exchange.source.Finding} */
    BadValueException(String code, String expected, Localised label) {
        super(code, null, false, false);
        this.code = code;
        this.expected = expected;
        this.label = label;
    }

    /** Null where the text needs none. */
    Localised label() {
        return label;
    }

    String code() {
        return code;
    }

    String expected() {
        return expected;
    }
}
