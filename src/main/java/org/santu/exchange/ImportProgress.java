package org.santu.exchange;

/** Told every few hundred rows how far an import is. */
public interface ImportProgress {
    ImportProgress NONE = (read, expected) -> {};

    /** @param expected rows in the file, or -1 when the file does not say */
    void rows(long read, long expected);

    /** Called once before all is committed, after the last row; what it throws takes everything back. */
    default void ready() {}

    /** Whether to stop; then nothing is written. */
    default boolean isCancelled() {
        return false;
    }
}
