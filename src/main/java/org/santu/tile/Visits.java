package org.santu.tile;

/** When a block of tiles was asked for lately. Thread-safe. */
final class Visits {
    /** A window asks for its tiles one right after the other; more than two together are no accident. */
    private static final long TOGETHER_NANOS = 1_200_000_000L;

    private long last = Long.MIN_VALUE;
    private long lastButOne = Long.MIN_VALUE;

    /** Notes a visit and tells whether it is the third within a moment. */
    synchronized boolean isBurst(long now) {
        boolean burst = lastButOne != Long.MIN_VALUE && now - lastButOne < TOGETHER_NANOS;
        lastButOne = last;
        last = now;
        return burst;
    }
}
