package org.santu.locate.core;

import java.util.function.BooleanSupplier;

/** One search: its time limit, the wish to stop, and who is told how far it is. Thread-safe. */
public final class SearchRun {
    /** Is told about progress; called from the searching thread. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param best cost of the best plan so far; positive infinity where none is known
         * @param bound no plan costs less
         */
        void progress(double best, double bound);
    }

    private final long startNanos = System.nanoTime();
    private final long limitNanos;
    private final BooleanSupplier cancelled;
    private final Listener listener;

    public SearchRun(double limitSeconds, BooleanSupplier cancelled, Listener listener) {
        this.limitNanos = (long) (Math.min(limitSeconds, 1e9) * 1e9);
        this.cancelled = cancelled;
        this.listener = listener;
    }

    public boolean stopped() {
        return cancelled() || secondsLeft() <= 0;
    }

    public boolean cancelled() {
        return cancelled.getAsBoolean() || Thread.currentThread().isInterrupted();
    }

    public double secondsLeft() {
        return (limitNanos - (System.nanoTime() - startNanos)) / 1e9;
    }

    public double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    /** The same search with at most this share of the time that is left. */
    public SearchRun limited(double shareOfTimeLeft) {
        return new SearchRun(Math.max(0, secondsLeft() * shareOfTimeLeft), this::cancelled, listener);
    }

    /** The same search with at most this share of the time that is left, telling nobody. */
    public SearchRun part(double shareOfTimeLeft) {
        return new SearchRun(Math.max(0, secondsLeft() * shareOfTimeLeft), this::cancelled, (best, bound) -> {});
    }

    /** The same search, telling nobody. */
    SearchRun silent() {
        return part(1);
    }

    void report(double best, double bound) {
        listener.progress(best, bound);
    }
}
