package org.santu.store.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.santu.problem.SantuException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets somebody see a household now and then, not copy the register. Safe for concurrent use. */
@Component
class UnmaskThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final int most;
    private final Cache<String, AtomicInteger> taken =
            Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(100_000).build();

    /** @param most features that one account may unmask in ten minutes */
    UnmaskThrottle(@Value("${santu.unmask.most:30}") int most) {
        this.most = most;
    }

    /** @throws SantuException SANTU-UNMASK-THROTTLED when it was too many */
    void take(String username) {
        if (taken.get(username, name -> new AtomicInteger()).incrementAndGet() > most) {
            throw new SantuException("SANTU-UNMASK-THROTTLED", most, WINDOW.toMinutes());
        }
    }
}
