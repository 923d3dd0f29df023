package org.santu.safekeeping;

import org.santu.problem.SantuException;

/** Follows long work, and may end it. */
interface Watch {
    Watch NONE = new Watch() {};

    /** A step begins; the code is the key of its text. */
    default void step(String code, Object... args) {}

    /**
     * @param what table or file
     * @param expected 0 when nobody knows
     */
    default void rows(String what, long done, long expected) {}

    default boolean isStopped() {
        return false;
    }

    /** @throws SantuException {@code SANTU-BACKUP-STOPPED} when an end was asked for */
    default void check() {
        if (isStopped()) {
            throw new SantuException("SANTU-BACKUP-STOPPED");
        }
    }
}
