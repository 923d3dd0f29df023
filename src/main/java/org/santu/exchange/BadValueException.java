package org.santu.exchange;

/** A value that its attribute cannot take; caught where the row is known. */
final class BadValueException extends Exception {
    private final String code;
    private final String expected;

    BadValueException(String code, String expected) {
        super(code, null, false, false);
        this.code = code;
        this.expected = expected;
    }

    String code() {
        return code;
    }

    String expected() {
        return expected;
    }
}
