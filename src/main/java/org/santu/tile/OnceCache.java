package org.santu.tile;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A cache bounded by bytes that makes each value once, however many ask for it at the same time. Values are made by the
 * thread that asks first; failures are not kept.
 */
final class OnceCache<K, V> {
    private final AsyncCache<K, V> values;

    OnceCache(long maximumBytes, Duration unusedFor, ToIntFunction<V> weight) {
        values = Caffeine.newBuilder()
                .maximumWeight(maximumBytes)
                .weigher((K key, V value) -> weight.applyAsInt(value))
                .expireAfterAccess(unusedFor)
                .buildAsync();
    }

    V get(K key, Function<K, V> maker) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> kept = values.asMap().putIfAbsent(key, mine);
        if (kept != null) {
            return join(kept);
        }
        try {
            mine.complete(maker.apply(key));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        }
        return join(mine);
    }

    private static <V> V join(CompletableFuture<V> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
