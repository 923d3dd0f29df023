package org.santu.store;

/** How far a load is, and whether to go on. Called by the loading thread every few thousand rows and at the end. */
public interface BulkProgress {
    /** Tells nobody and never cancels. */
    BulkProgress NONE = rows -> {};

    /** @param rows sent so far; they are visible to others only when the load has ended */
    void loaded(long rows);

    /** Called once before all is committed; what it throws takes everything back. Not called where nothing can be kept. */
    default void ready() {}

    /** Whether to stop; then nothing is written. */
    default boolean isCancelled() {
        return false;
    }
}
