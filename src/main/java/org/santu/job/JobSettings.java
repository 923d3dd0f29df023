package org.santu.job;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How much long work there may be; {@code santu.jobs.*} in the configuration.
 */
@Component
class JobSettings {
    private final Binder binder;

    JobSettings(Environment environment) {
        binder = Binder.get(environment);
    }

    /** Jobs that run at once in this process: half of the processors, so that the map stays quick. 0 = none. */
    int workers() {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return get("workers", Integer.class, half);
    }

    /** Threads of one job whose work can be shared out; what they draw stands in one queue with the tiles. */
    int threads() {
        return get("threads", Integer.class, Math.min(4, Runtime.getRuntime().availableProcessors()));
    }

    /** A process that has not been heard of for four of these is taken for dead. */
    Duration heartbeat() {
        return get("heartbeat", Duration.class, Duration.ofSeconds(4));
    }

    /** How often to look for work that other processes have accepted. */
    Duration polling() {
        return get("polling", Duration.class, Duration.ofSeconds(2));
    }

    /** How long a finished job and its results stay. */
    Duration keep() {
        return get("keep", Duration.class, Duration.ofDays(7));
    }

    /** Jobs of one owner that wait or run. */
    int openPerOwner() {
        return get("open-per-owner", Integer.class, 8);
    }

    /** Bytes of results that one owner may have lying. */
    long bytesPerOwner() {
        return get("bytes-per-owner", Long.class, 2L << 30);
    }

    /** A job whose process died this often is what kills them. */
    int attempts() {
        return get("attempts", Integer.class, 4);
    }

    private <T> T get(String name, Class<T> type, T otherwise) {
        return binder.bind("santu.jobs." + name, type).orElse(otherwise);
    }
}
