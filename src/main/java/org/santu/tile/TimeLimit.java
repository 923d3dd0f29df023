package org.santu.tile;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.santu.problem.SantuException;
import org.santu.store.RunningStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Interrupts a picture that takes too long, tiles and other maps alike: renderer and reader look up now and then, and a statement
 * that runs is cancelled.
 */
@Component
public class TimeLimit {
    private final Duration limit;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "picture-time-limit");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    public TimeLimit(@Value("${santu.picture.time-limit:30s}") Duration limit) {
        this.limit = limit;
    }

    /**
     * @param code of the problem, whose message is told the seconds
     * @throws SantuException with the code when the time was over
     */
    public <T> T within(String code, Supplier<T> work) {
        Alarm alarm = new Alarm(Thread.currentThread());
        ScheduledFuture<?> set = clock.schedule(alarm, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (alarm.rang() || e instanceof CancellationException) {
                throw new SantuException(e, code, limit.toSeconds());
            }
            throw e;
        } finally {
            set.cancel(false);
            alarm.off();
        }
    }

    /** Ends the clock. */
    @PreDestroy
    public void stop() {
        clock.shutdownNow();
    }

    /** Rings while the work lasts and never after. */
    private static final class Alarm implements Runnable {
        private final Thread worker;
        private boolean over;
        private boolean rang;

        Alarm(Thread worker) {
            this.worker = worker;
        }

        @Override
        public synchronized void run() {
            if (!over) {
                rang = true;
                worker.interrupt();
                RunningStatements.cancel(worker);
            }
        }

        synchronized boolean rang() {
            return rang;
        }

        synchronized void off() {
            over = true;
            if (rang) {
                Thread.interrupted();
            }
        }
    }
}
