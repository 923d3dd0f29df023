package org.santu.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.santu.problem.SantuException;

class TileGateTest {
    @Test
    void whoeverComesToAFullQueueIsSentAway() throws Exception {
        TileGate gate = new TileGate(1, 1, 10_000);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = threads.submit(() -> gate.pass(() -> {
                inside.countDown();
                await(leave);
                return "first";
            }));
            assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
            Future<String> second = threads.submit(() -> gate.pass(() -> "second"));
            while (gate.waiting() == 0) {
                Thread.sleep(2);
            }
            assertThatThrownBy(() -> gate.pass(() -> "third"))
                    .isInstanceOfSatisfying(
                            SantuException.class, e -> assertThat(e.code()).isEqualTo("SANTU-TILE-BUSY"));
            leave.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(second.get()).isEqualTo("second");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void patienceEnds() {
        TileGate gate = new TileGate(1, 5, 20);
        assertThatThrownBy(() -> gate.pass(() -> {
                    return CompletableFuture.supplyAsync(() -> gate.pass(() -> "never"))
                            .join();
                }))
                .hasRootCauseInstanceOf(SantuException.class);
        assertThat(gate.pass(() -> "again")).isEqualTo("again");
    }

    @Test
    void aValueIsMadeOnceHoweverManyAsk() throws Exception {
        OnceCache<String, String> cache = new OnceCache<>(1000, Duration.ofMinutes(1), String::length);
        AtomicInteger made = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> cache.get("key", key -> {
                    sleep(30);
                    return "value " + made.incrementAndGet();
                })));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("value 1");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFailureIsNotKept() {
        OnceCache<String, String> cache = new OnceCache<>(1000, Duration.ofMinutes(1), String::length);
        assertThatThrownBy(() -> cache.get("key", key -> {
                    throw new SantuException("SANTU-TILE-BUSY");
                }))
                .isInstanceOf(SantuException.class);
        assertThat(cache.get("key", key -> "now")).isEqualTo("now");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
