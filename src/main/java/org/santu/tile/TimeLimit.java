package org.santu.tile;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.santu.clock.PeriodicTask;
import org.santu.problem.SantuException;
import org.santu.store.RunningStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Interrupts a picture that takes too long, tiles and other maps alike: renderer and reader look up now and then, and a statement
 * that runs is cancelled.
 *
 * <p>One thread looks at all that is being made a few times a second: an alarm clock for each tile would cost a wake-up each. What
 * is late is told so again until it ends, so that a statement which began just then ends too.
 */
@Component
public class TimeLimit {
    private static final long LONGEST_LOOK_MILLIS = 250;

    private final Duration limit;
    private final Set<Alarm> alarms = ConcurrentHashMap.newKeySet();
    private final PeriodicTask clock;

    @Autowired
    public TimeLimit(@Value("${santu.picture.time-limit:30s}") Duration limit) {
        this.limit = limit;
        Duration look = Duration.ofMillis(Math.max(1, Math.min(LONGEST_LOOK_MILLIS, limit.toMillis() / 4)));
        clock = new PeriodicTask("picture-time-limit", look, look, this::look, "Late pictures could not be ended");
        clock.start();
    }

    /**
     * @param code of the problem, whose message is told the seconds
     * @throws SantuException with the code when the time was over
     */
    public <T> T within(String code, Supplier<T> work) {
        Alarm alarm = new Alarm(Thread.currentThread(), System.nanoTime() + limit.toNanos());
        alarms.add(alarm);
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (alarm.rang() || e instanceof CancellationException) {
                throw new SantuException(e, code, limit.toSeconds());
            }
            throw e;
        } finally {
            alarms.remove(alarm);
            alarm.off();
        }
    }

    /** Ends the clock. */
    @PreDestroy
    public void stop() {
        clock.stop();
    }

    private void look() {
        long now = System.nanoTime();
        for (Alarm alarm : alarms) {
            if (now - alarm.atNanos >= 0) {
                alarm.ring();
            }
        }
    }

    /** Rings while the work lasts and never after. */
    private static final class Alarm {
        private final Thread worker;
        private final long atNanos;
        private boolean over;
        private boolean rang;

        Alarm(Thread worker, long atNanos) {
            this.worker = worker;
            this.atNanos = atNanos;
        }

        synchronized void ring() {
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
