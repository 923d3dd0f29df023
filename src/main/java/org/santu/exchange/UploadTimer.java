package org.santu.exchange;

import java.time.Duration;
import org.santu.clock.PeriodicTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Throws away what was sent and not imported in its time, also where nobody sends anything any more. */
@Component
@ConditionalOnWebApplication
class UploadTimer implements SmartLifecycle {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final PeriodicTask clock;

    UploadTimer(Uploads uploads) {
        clock = new PeriodicTask("uploads", FIRST, PAUSE, uploads::sweep, "Sent files cannot be looked through");
    }

    @Override
    public void start() {
        clock.start();
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
