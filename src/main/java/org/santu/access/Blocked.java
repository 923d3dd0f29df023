package org.santu.access;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many attempts have failed. */
final class Blocked extends LockedException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    Blocked(Duration wait) {
        super("too many failed sign-ins");
        this.wait = wait;
    }

    long seconds() {
        return Math.max(1, wait.toSeconds());
    }

    /** Rounded up, for people. */
    long minutes() {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }
}
