package org.santu.clock;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one piece of work again and again on a daemon thread of its own, never twice at a time. Work that fails is told in the log
 * and done again in its time: a clock that dies with the first error is worse than none. Safe for use by several threads.
 */
public final class PeriodicTask {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private final Work work;
    private final String complaint;
    private final int priority;
    private ScheduledExecutorService clock;

    /** What is done each time; may throw whatever it likes. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /**
     * Does not start yet.
     *
     * @param name of the thread
     * @param first how long after the start the work is done for the first time
     * @param pause between the end of one time and the beginning of the next, longer than nothing
     * @param complaint what the log says, before the reason, when the work has failed
     */
    public PeriodicTask(String name, Duration first, Duration pause, Work work, String complaint) {
        this(name, first, pause, work, complaint, Thread.NORM_PRIORITY);
    }

    private PeriodicTask(String name, Duration first, Duration pause, Work work, String complaint, int priority) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.work = work;
        this.complaint = complaint;
        this.priority = priority;
    }

    /** The same work, not started, on a thread that lets all others go before it. */
    public PeriodicTask inTheBackground() {
        return new PeriodicTask(name, first, pause, work, complaint, Thread.MIN_PRIORITY);
    }

    /** Begins, unless it has begun already. */
    public synchronized void start() {
        if (clock == null) {
            clock = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, name);
                thread.setDaemon(true);
                thread.setPriority(priority);
                return thread;
            });
            clock.scheduleWithFixedDelay(this::once, first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Ends it, and interrupts the work that is being done; it may be started again. */
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    /** Whether it has been started and not stopped since. */
    public synchronized boolean isRunning() {
        return clock != null;
    }

    private void once() {
        try {
            work.run();
        } catch (Exception e) {
            LOG.warn("{}: {}", complaint, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }
}
