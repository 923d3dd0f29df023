package org.santu.tile;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A cache bounded by bytes that makes each value once, however many ask for it at the same time. Values are made by the
 * thread that asks first; failures are not kept.
 */
final class OnceCache<K, V> {
    private final AsyncCache<K, Outcome<V>> outcomes;

    /** A failure travels to all who wait, but as an outcome: the cache would log an exception that is nobody's mistake. */
    private record Outcome<V>(V value, RuntimeException failure) {}

    OnceCache(long maximumBytes, Duration unusedFor, ToIntFunction<V> weight) {
        // Tidied by whoever comes by: to wake another thread for each value costs more than the tidying.
        outcomes = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(maximumBytes)
                .weigher(
                        (K key, Outcome<V> outcome) -> outcome.value() == null ? 1 : weight.applyAsInt(outcome.value()))
                .expireAfterAccess(unusedFor)
                .buildAsync();
    }

    /** Whether the value is there or being made. */
    boolean contains(K key) {
        return outcomes.asMap().containsKey(key);
    }

    V get(K key, Function<K, V> maker) {
        CompletableFuture<Outcome<V>> mine = new CompletableFuture<>();
        CompletableFuture<Outcome<V>> kept = outcomes.asMap().putIfAbsent(key, mine);
        Outcome<V> outcome = kept == null ? make(key, maker, mine) : kept.join();
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.value();
    }

    private Outcome<V> make(K key, Function<K, V> maker, CompletableFuture<Outcome<V>> mine) {
        Outcome<V> outcome;
        try {
            outcome = new Outcome<>(maker.apply(key), null);
        } catch (RuntimeException e) {
            outcome = new Outcome<>(null, e);
        } catch (Error e) {
            outcomes.asMap().remove(key, mine);
            mine.complete(new Outcome<>(null, new IllegalStateException(e)));
            throw e;
        }
        if (outcome.failure() != null) {
            outcomes.asMap().remove(key, mine);
        }
        mine.complete(outcome);
        return outcome;
    }
}
