package org.santu.sheet;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.santu.problem.SantuException;
import org.santu.tile.TileGate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bounds printing over HTTP: only so many at once together with tiles and maps, and none for too long. */
@Component
class PrintLimit {
    private final TileGate gate;
    private final Duration longest;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "print-limit");
        thread.setDaemon(true);
        return thread;
    });

    PrintLimit(TileGate gate, @Value("${santu.sheet.time-limit:60s}") Duration longest) {
        this.gate = gate;
        this.longest = longest;
    }

    /** @throws SantuException SANTU-TILE-BUSY or SANTU-SHEET-TIMEOUT */
    <T> T within(Supplier<T> work) {
        return gate.pass(() -> {
            Watch watch = new Watch(Thread.currentThread());
            ScheduledFuture<?> alarm = clock.schedule(watch::ring, longest.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (watch.rang() || e instanceof CancellationException) {
                    throw new SantuException(e, "SANTU-SHEET-TIMEOUT", longest.toSeconds());
                }
                throw e;
            } finally {
                alarm.cancel(false);
                watch.end();
            }
        });
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    /** Interrupts the worker while it works and never after. */
    private static final class Watch {
        private final Thread worker;
        private boolean over;
        private boolean rang;

        Watch(Thread worker) {
            this.worker = worker;
        }

        synchronized void ring() {
            if (!over) {
                rang = true;
                worker.interrupt();
            }
        }

        synchronized boolean rang() {
            return rang;
        }

        synchronized void end() {
            over = true;
            if (rang) {
                Thread.interrupted();
            }
        }
    }
}
