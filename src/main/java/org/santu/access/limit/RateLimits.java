package org.santu.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many requests a minute each caller and each address may make, in this process; 0 is without limit. What people do by hand
 * never comes near; what is meant to stop is a program that has run wild. Safe for concurrent use.
 */
@Component
public class RateLimits {
    private final int[] perMinute = new int[Kind.values().length];
    private final LongSupplier nanos;
    private final Cache<String, TokenBucket> buckets = Caffeine.newBuilder()
            .executor(Runnable::run)
            .expireAfterAccess(Duration.ofMinutes(2))
            .maximumSize(100_000)
            .build();

    /** What is counted apart. */
    public enum Kind {
        /** All requests of a caller. */
        ANY,
        /** Changes by a caller. */
        CHANGE,
        /** What costs the server long work: files in and out, sheets, jobs, accounts by workbook. */
        COSTLY,
        /** Requests of an address that has not signed in. */
        STRANGER
    }

    @Autowired
    RateLimits(
            @Value("${santu.rate.any:30000}") int any,
            @Value("${santu.rate.change:3000}") int change,
            @Value("${santu.rate.costly:300}") int costly,
            @Value("${santu.rate.stranger:1200}") int stranger) {
        this(System::nanoTime, any, change, costly, stranger);
    }

    RateLimits(LongSupplier nanos, int any, int change, int costly, int stranger) {
        this.nanos = nanos;
        perMinute[Kind.ANY.ordinal()] = any;
        perMinute[Kind.CHANGE.ordinal()] = change;
        perMinute[Kind.COSTLY.ordinal()] = costly;
        perMinute[Kind.STRANGER.ordinal()] = stranger;
    }

    /**
     * Counts a request.
     *
     * @param who user name or address
     * @return 0 when it may pass, else the seconds to wait
     */
    public long take(Kind kind, String who) {
        int most = perMinute[kind.ordinal()];
        if (most == 0) {
            return 0;
        }
        return buckets.get(kind + " " + who, key -> new TokenBucket(most, nanos.getAsLong()))
                .take(nanos.getAsLong());
    }
}
