package org.santu.cluster;

import java.io.IOException;
import java.time.Duration;
import org.santu.problem.SantuException;

/**
 * Looks after a running server and starts it again when it has died: killed by hand, or by the system for want of memory. Where that
 * fails, the next try comes after twice the time.
 */
final class ServerKeeper extends Thread {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final PrivateCluster cluster;
    private final ServerListener listener;

    ServerKeeper(PrivateCluster cluster, ServerListener listener) {
        super("database-keeper");
        setDaemon(true);
        this.cluster = cluster;
        this.listener = listener;
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY.toMillis());
                // Twice, since somebody may be starting it anew at this moment.
                if (!isRunning() && !isRunningAfter(LOOK_EVERY)) {
                    listener.happened(ServerListener.Event.DIED, "");
                    revive();
                    listener.happened(ServerListener.Event.BACK, "");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive() throws InterruptedException {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                cluster.startAgain();
                return;
            } catch (IOException | SantuException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                listener.happened(ServerListener.Event.AWAY, String.valueOf(e.getMessage()));
            }
            Thread.sleep(wait.toMillis());
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
    }

    private boolean isRunningAfter(Duration wait) throws InterruptedException {
        Thread.sleep(wait.toMillis());
        return isRunning();
    }

    private boolean isRunning() {
        try {
            return cluster.isRunning();
        } catch (IOException e) {
            // Not known; looked again soon.
            return true;
        }
    }
}
