package org.santu.tile;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.santu.problem.SantuException;

/**
 * Lets only so many pictures be made at a time, tiles and other maps together. Throughput of map servers peaks near two renderers per core; whoever comes
 * when the queue is full is told to come back rather than left waiting.
 */
public final class TileGate {
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder refused = new LongAdder();
    private final int longestQueue;
    private final long patienceMillis;

    TileGate(int places, int longestQueue, long patienceMillis) {
        this.places = new Semaphore(places, true);
        this.longestQueue = longestQueue;
        this.patienceMillis = patienceMillis;
    }

    /** @throws SantuException SANTU-TILE-BUSY when the queue is full or did not move in time */
    public <T> T pass(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** How many stand in the queue. */
    int waiting() {
        return waiting.get();
    }

    /** How many were sent away so far. */
    long refused() {
        return refused.sum();
    }

    private SantuException busy(Throwable cause) {
        refused.increment();
        return new SantuException(cause, "SANTU-TILE-BUSY");
    }

    private void enter() {
        if (places.tryAcquire()) {
            return;
        }
        if (waiting.incrementAndGet() > longestQueue) {
            waiting.decrementAndGet();
            throw busy(null);
        }
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw busy(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(e);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
