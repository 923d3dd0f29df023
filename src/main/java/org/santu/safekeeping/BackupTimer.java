package org.santu.safekeeping;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every minute whether a backup is due, as long as the application serves. */
@Component
@ConditionalOnWebApplication
class BackupTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BackupTimer.class);

    /** What is overdue at a start waits until people have their maps. */
    private static final long FIRST_SECONDS = 120;

    private static final long EVERY_SECONDS = 60;

    private final BackupKeeper keeper;
    private ScheduledExecutorService clock;

    BackupTimer(BackupKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public synchronized void start() {
        if (keeper.plan().isOn() && clock == null) {
            clock = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "backup");
                thread.setDaemon(true);
                thread.setPriority(Thread.MIN_PRIORITY);
                return thread;
            });
            clock.scheduleWithFixedDelay(this::look, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            keeper.makeIfDue().ifPresent(result -> LOG.info("Backup {} ({} bytes)", result.file(), result.bytes()));
        } catch (Exception e) {
            // Told in the table, to administrators; the next look comes in a minute.
            LOG.warn("No backup: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
