package org.santu.safekeeping;

import java.time.Duration;
import org.santu.clock.PeriodicTask;
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
    private static final Duration FIRST = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final BackupKeeper keeper;
    private final PeriodicTask clock;

    BackupTimer(BackupKeeper keeper) {
        this.keeper = keeper;
        // A failure is told in the table too, to administrators.
        clock = new PeriodicTask("backup", FIRST, PAUSE, this::look, "No backup").inTheBackground();
    }

    @Override
    public void start() {
        if (keeper.plan().isOn()) {
            clock.start();
        }
    }

    private void look() throws Exception {
        keeper.makeIfDue().ifPresent(result -> LOG.info("Backup {} ({} bytes)", result.file(), result.bytes()));
    }

    @Override
    public void stop() {
        clock.stop();
    }

    @Override
    public boolean isRunning() {
        return clock.isRunning();
    }
}
