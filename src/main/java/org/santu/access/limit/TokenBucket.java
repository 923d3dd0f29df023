package org.santu.access.limit;

/**
 * Lets so many requests through in a minute, all at once if need be, and afterwards as fast as the minute allows. Safe for
 * concurrent use.
 */
final class TokenBucket {
    private static final double NANOS_PER_MINUTE = 60e9;

    private final int perMinute;
    private double tokens;
    private long lastNanos;

    TokenBucket(int perMinute, long nowNanos) {
        this.perMinute = perMinute;
        this.tokens = perMinute;
        this.lastNanos = nowNanos;
    }

    /** @return 0 when the request may pass, else the seconds to wait */
    synchronized long take(long nowNanos) {
        tokens = Math.min(perMinute, tokens + (nowNanos - lastNanos) * perMinute / NANOS_PER_MINUTE);
        lastNanos = nowNanos;
        if (tokens >= 1) {
            tokens--;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - tokens) * 60 / perMinute));
    }
}
