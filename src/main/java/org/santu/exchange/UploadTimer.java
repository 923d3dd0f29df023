package org.santu.exchange;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Throws away what was sent and not imported in its time, also where nobody sends anything any more. */
@Component
@ConditionalOnWebApplication
class UploadTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(UploadTimer.class);
    private static final long FIRST_MINUTES = 1;
    private static final long EVERY_MINUTES = 5;

    private final Uploads uploads;
    private ScheduledExecutorService clock;

    UploadTimer(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public synchronized void start() {
        if (clock == null) {
            clock = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "uploads");
                thread.setDaemon(true);
                return thread;
            });
            clock.scheduleWithFixedDelay(this::sweep, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        }
    }

    private void sweep() {
        try {
            uploads.sweep();
        } catch (IOException | RuntimeException e) {
            // The next look comes in minutes.
            LOG.warn("Sent files cannot be looked through: {}", e.getMessage());
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
