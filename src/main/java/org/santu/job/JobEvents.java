package org.santu.job;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.santu.access.Caller;
import org.santu.clock.PeriodicTask;
import org.santu.problem.SantuException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells browsers about their jobs as server-sent events, whichever process runs them: one question to the database for all
 * who listen. An event carries the revision as its id, so that after a broken line only news are sent; a stream ends with its
 * job, or after some minutes, when the browser comes back by itself and its rights are looked at again.
 */
@Component
class JobEvents implements DisposableBean {
    private static final Duration PERIOD = Duration.ofMillis(400);
    private static final long STREAM_MILLIS = TimeUnit.MINUTES.toMillis(4);
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long RECONNECT_MILLIS = 1500;
    private static final int MOST_PER_CALLER = 12;
    private static final int MOST = 400;

    private final JobTable table;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final PeriodicTask clock =
            new PeriodicTask("job-events", PERIOD, PERIOD, this::look, "The events of jobs failed");

    JobEvents(JobTable table) {
        this.table = table;
    }

    private static final class Listener {
        private final UUID job;
        private final String username;
        private final SseEmitter emitter = new SseEmitter(STREAM_MILLIS);
        private final Function<Job, JobView> view;
        private long seen;
        private long spokenAt = System.nanoTime();

        Listener(UUID job, String username, long seen, Function<Job, JobView> view) {
            this.job = job;
            this.username = username;
            this.seen = seen;
            this.view = view;
        }
    }

    /**
     * @param lastSeen id of the last event that the browser has, or null
     * @throws SantuException SANTU-JOB-EVENTS-THROTTLED when the caller listens to too many
     */
    SseEmitter open(Caller caller, Job job, String lastSeen, Function<Job, JobView> view) {
        long own = listeners.stream()
                .filter(one -> one.username.equals(caller.username()))
                .count();
        if (own >= MOST_PER_CALLER || listeners.size() >= MOST) {
            throw new SantuException("SANTU-JOB-EVENTS-THROTTLED", MOST_PER_CALLER);
        }
        long seen = lastSeen != null && lastSeen.matches("\\d{1,18}") ? Long.parseLong(lastSeen) : 0;
        Listener listener =
                new Listener(job.id(), caller.username(), job.state().isFinal() ? 0 : seen, view);
        Runnable gone = () -> listeners.remove(listener);
        listener.emitter.onCompletion(gone);
        listener.emitter.onTimeout(gone);
        listener.emitter.onError(problem -> gone.run());
        try {
            // The first bytes open the line at once, also through a proxy that waits for some.
            listener.emitter.send(
                    SseEmitter.event().reconnectTime(RECONNECT_MILLIS).comment("job"));
            tell(listener, job);
        } catch (IOException e) {
            listener.emitter.completeWithError(e);
            return listener.emitter;
        }
        if (!job.state().isFinal()) {
            listeners.add(listener);
            clock.start();
        }
        return listener.emitter;
    }

    private void look() {
        if (listeners.isEmpty()) {
            return;
        }
        List<UUID> ids = listeners.stream().map(one -> one.job).distinct().toList();
        Map<UUID, Job> jobs = table.list(ids).stream().collect(Collectors.toMap(Job::id, job -> job));
        for (Listener listener : listeners) {
            tellOrDrop(listener, jobs.get(listener.job));
        }
    }

    private void tellOrDrop(Listener listener, Job job) {
        try {
            if (job == null) {
                listeners.remove(listener);
                listener.emitter.send(SseEmitter.event().name("gone").data("{}", MediaType.APPLICATION_JSON));
                listener.emitter.complete();
            } else {
                tell(listener, job);
            }
        } catch (IOException | RuntimeException e) {
            // What fails for one, be it the line or the view, is not to keep the news from the others.
            listeners.remove(listener);
            listener.emitter.completeWithError(e);
        }
    }

    private void tell(Listener listener, Job job) throws IOException {
        if (job.revision() > listener.seen) {
            listener.emitter.send(SseEmitter.event()
                    .id(String.valueOf(job.revision()))
                    .name("job")
                    .data(listener.view.apply(job), MediaType.APPLICATION_JSON));
            listener.seen = job.revision();
            listener.spokenAt = System.nanoTime();
        } else if (System.nanoTime() - listener.spokenAt > SILENCE_NANOS) {
            listener.emitter.send(SseEmitter.event().comment("still here"));
            listener.spokenAt = System.nanoTime();
        }
        if (job.state().isFinal()) {
            listeners.remove(listener);
            listener.emitter.complete();
        }
    }

    @Override
    public void destroy() {
        clock.stop();
        listeners.forEach(listener -> listener.emitter.complete());
    }
}
