package org.santu.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.santu.access.limit.RateLimits.Kind;

class RateLimitsTest {
    private static final long SECOND = 1_000_000_000L;
    private final AtomicLong now = new AtomicLong();
    private final RateLimits limits = new RateLimits(now::get, 60, 0, 6, 6);

    @Test
    void aBurstPassesAndThenTheMinuteDecides() {
        for (int i = 0; i < 60; i++) {
            assertThat(limits.take(Kind.ANY, "somebody")).isZero();
        }
        assertThat(limits.take(Kind.ANY, "somebody")).isEqualTo(1);
        now.addAndGet(SECOND);
        assertThat(limits.take(Kind.ANY, "somebody")).isZero();
        assertThat(limits.take(Kind.ANY, "somebody")).isPositive();
    }

    @Test
    void callersAndKindsAreCountedApart() {
        for (int i = 0; i < 6; i++) {
            limits.take(Kind.STRANGER, "192.0.2.1");
        }
        assertThat(limits.take(Kind.STRANGER, "192.0.2.1")).isBetween(1L, 10L);
        assertThat(limits.take(Kind.STRANGER, "192.0.2.2")).isZero();
        assertThat(limits.take(Kind.COSTLY, "192.0.2.1")).isZero();
    }

    @Test
    void zeroIsWithoutLimit() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(limits.take(Kind.CHANGE, "bulk")).isZero();
        }
    }
}
