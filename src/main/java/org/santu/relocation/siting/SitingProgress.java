package org.santu.relocation.siting;

import java.util.Locale;

/** Hears how far the work is, and may end it. */
public interface SitingProgress {
    /** Steps of the work. */
    enum Stage {
        READING,
        LAND,
        CANDIDATES,
        ROADS,
        SOLVING,
        WRITING;

        /** Key of its text. */
        public String key() {
            return "relocation.stage." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws RuntimeException to end the work */
    void at(Stage stage, Object... figures);

    /**
     * Hears of a better plan or a better bound while the search goes on; both may be NaN where none is known yet.
     *
     * @param seconds since the search began
     */
    default void searching(double seconds, double objective, double bound) {}

    /** Whether the search should stop with what it has. */
    default boolean isCancelled() {
        return false;
    }

    /** Tells nobody. */
    static SitingProgress silent() {
        return (stage, figures) -> {};
    }
}
