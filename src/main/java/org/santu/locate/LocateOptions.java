package org.santu.locate;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How long to search, and who may stop it and is told about it.
 *
 * @param timeLimitSeconds above 0
 * @param cancelled asked often, from several threads; true stops the search soon with the best plan so far
 * @param listener is told whenever plan or bound improve, from the searching thread; must return quickly
 */
public record LocateOptions(double timeLimitSeconds, BooleanSupplier cancelled, Consumer<Progress> listener) {
    private static final double DEFAULT_SECONDS = 60;

    /**
     * How far a search is, in the terms of the objective.
     *
     * @param seconds since the start
     * @param objective of the best plan so far; NaN where none is known
     * @param bound NaN where none is known
     */
    public record Progress(double seconds, double objective, double bound) {}

    /** One minute, not to be stopped, telling nobody. */
    public static LocateOptions defaults() {
        return new LocateOptions(DEFAULT_SECONDS, () -> false, progress -> {});
    }

    public LocateOptions withTimeLimitSeconds(double seconds) {
        return new LocateOptions(seconds, cancelled, listener);
    }

    public LocateOptions withCancelled(BooleanSupplier supplier) {
        return new LocateOptions(timeLimitSeconds, supplier, listener);
    }

    public LocateOptions withListener(Consumer<Progress> consumer) {
        return new LocateOptions(timeLimitSeconds, cancelled, consumer);
    }
}
