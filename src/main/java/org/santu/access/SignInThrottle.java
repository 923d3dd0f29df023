package org.santu.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins, so that passwords cannot be tried by the thousand.
 *
 * <p>The count is per user name and address: a stranger elsewhere cannot lock somebody out. A higher limit per address
 * alone stops trying one password on many names. Safe for concurrent use.
 */
@Component
class SignInThrottle {
    static final Duration WAIT = Duration.ofMinutes(10);
    static final int FAILURES_PER_USER = 8;
    static final int FAILURES_PER_ADDRESS = 60;

    private final Cache<String, AtomicInteger> failures =
            Caffeine.newBuilder().expireAfterWrite(WAIT).maximumSize(100_000).build();

    boolean isBlocked(String username, String address) {
        return count(userKey(username, address)) >= FAILURES_PER_USER || count(address) >= FAILURES_PER_ADDRESS;
    }

    void failed(String username, String address) {
        failures.get(userKey(username, address), key -> new AtomicInteger()).incrementAndGet();
        failures.get(address, key -> new AtomicInteger()).incrementAndGet();
    }

    void succeeded(String username, String address) {
        failures.invalidate(userKey(username, address));
    }

    private int count(String key) {
        AtomicInteger counter = failures.getIfPresent(key);
        return counter == null ? 0 : counter.get();
    }

    private static String userKey(String username, String address) {
        return address + " " + username.toLowerCase(Locale.ROOT);
    }
}
