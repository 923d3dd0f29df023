package org.santu.job;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.santu.access.Permission;
import org.santu.clock.PeriodicTask;
import org.santu.problem.SantuException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Watches the attempts of this process: tells those that were cancelled, or taken over by another process, to stop, and ends
 * those whose owner has lost the right to them. Asks the database only while something runs.
 */
@Component
class JobWatch implements DisposableBean {
    private static final Duration PERIOD = Duration.ofMillis(250);
    /** Rights change rarely; every eighth look is enough. */
    private static final int LOOKS_PER_RIGHTS = 8;

    private final JobTable table;
    private final JobRights rights;
    private final JobEnding ending;
    private final Map<UUID, Watched> running = new ConcurrentHashMap<>();
    private final PeriodicTask clock =
            new PeriodicTask("job-watch", PERIOD, PERIOD, this::look, "The watch over running jobs failed");
    private int looks;

    private record Watched(StoredRun run, Permission permission) {}

    JobWatch(JobTable table, JobRights rights, JobEnding ending) {
        this.table = table;
        this.rights = rights;
        this.ending = ending;
    }

    void add(StoredRun run, Permission permission) {
        running.put(run.token(), new Watched(run, permission));
        clock.start();
    }

    void remove(StoredRun run) {
        running.remove(run.token());
    }

    /** Tells every attempt of this process to stop. */
    void stopAll(String why) {
        running.values().forEach(watched -> watched.run().stop(why));
    }

    private void look() {
        if (running.isEmpty()) {
            return;
        }
        Set<UUID> asked = Set.copyOf(running.keySet());
        Set<UUID> alive = new HashSet<>(table.listAlive(asked));
        asked.stream().filter(token -> !alive.contains(token)).map(running::get).forEach(watched -> {
            if (watched != null) {
                watched.run().stop("cancelled or taken over");
            }
        });
        if (++looks % LOOKS_PER_RIGHTS == 0) {
            running.values().forEach(this::checkRights);
        }
    }

    private void checkRights(Watched watched) {
        try {
            rights.ownerOf(watched.run().job(), watched.permission());
        } catch (SantuException e) {
            if (LostDatabase.is(e)) {
                return;
            }
            ending.failed(watched.run(), JobText.of(e.code(), e.args()));
            watched.run().stop(e.code());
        }
    }

    @Override
    public void destroy() {
        clock.stop();
    }
}
