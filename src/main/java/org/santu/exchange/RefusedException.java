package org.santu.exchange;

/** Thrown out of a transaction that must not be completed, since a row was rejected; caught where it was opened. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedException() {
        super("a row was rejected", null, false, false);
    }
}
