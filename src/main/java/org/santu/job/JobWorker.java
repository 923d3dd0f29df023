package org.santu.job;

import java.util.Optional;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.problem.SantuException;
import org.santu.problem.sql.FullDisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes one attempt at a job, and turns whatever becomes of it into a state of the job. */
@Component
class JobWorker {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    private final JobTable table;
    private final JobContents contents;
    private final JobKinds kinds;
    private final JobRights rights;
    private final JobWatch watch;
    private final JobEnding ending;
    private final JobSettings settings;
    private final JsonMapper json;
    private volatile boolean closing;

    JobWorker(
            JobTable table,
            JobContents contents,
            JobKinds kinds,
            JobRights rights,
            JobWatch watch,
            JobEnding ending,
            JobSettings settings,
            JsonMapper json) {
        this.table = table;
        this.contents = contents;
        this.kinds = kinds;
        this.rights = rights;
        this.watch = watch;
        this.ending = ending;
        this.settings = settings;
        this.json = json;
    }

    /** From now on, attempts give their jobs back. */
    void close() {
        closing = true;
        watch.stopAll("this process is stopping");
    }

    void open() {
        closing = false;
    }

    /** @throws JobStopped when the job has to be taken up again, by this or another process */
    void run(UUID id) {
        UUID token = UUID.randomUUID();
        if (!table.begin(id, token)) {
            return;
        }
        Job job = table.find(id).orElseThrow();
        contents.clearResults(id);
        long allowed = Math.max(0, settings.bytesPerOwner() - table.countBytes(job.owner()));
        StoredRun nobody = new StoredRun(job, token, null, table, contents, 0, 1);
        Optional<JobKind<?>> kind = kinds.find(job.kind());
        if (kind.isEmpty()) {
            ending.failed(nobody, JobText.of("SANTU-JOB-KIND-UNKNOWN", job.kind()));
        } else if (job.attempts() > settings.attempts()) {
            ending.failed(nobody, JobText.of("SANTU-JOB-CRASHED", settings.attempts()));
        } else {
            try {
                Caller owner = rights.ownerOf(job, kind.get().permission());
                attempt(kind.get(), new StoredRun(job, token, owner, table, contents, allowed, settings.threads()));
            } catch (SantuException e) {
                stopIfLost(job, e);
                ending.failed(nobody, JobText.of(e.code(), e.args()));
            }
        }
    }

    private <P> void attempt(JobKind<P> kind, StoredRun run) {
        watch.add(run, kind.permission());
        try {
            if (closing) {
                run.stop("this process is stopping");
            }
            kind.run(
                    run,
                    json.readerFor(kind.parameters())
                            // Ordered before a choice was added that is a number, or a yes or no.
                            .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                            .readValue(run.job().parameters()));
            run.check();
            ending.done(run);
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            stopIfLost(run.job(), e);
            fail(run, e);
        } finally {
            watch.remove(run);
        }
    }

    private static void stopIfLost(Job job, Throwable problem) {
        if (LostDatabase.is(problem)) {
            LOG.warn("Job {} lost the database and will be taken up again: {}", job.id(), problem.getMessage());
            throw new JobStopped("the database did not answer");
        }
    }

    private void fail(StoredRun run, Throwable problem) {
        if (closing) {
            table.release(run.job().id(), run.token());
            throw new JobStopped("this process is stopping");
        }
        if (run.isStopped()) {
            return;
        }
        SantuException known = known(problem);
        if (known != null) {
            ending.failed(run, JobText.of(known.code(), known.args()));
            return;
        }
        if (FullDisk.isBehind(problem)) {
            LOG.error(
                    "Job {} ({}) found the disk full", run.job().id(), run.job().kind(), problem);
            ending.failed(run, JobText.of("SANTU-SERVER-DISK-FULL"));
            return;
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Job {} ({}) failed, number {}", run.job().id(), run.job().kind(), number, problem);
        String code = problem instanceof OutOfMemoryError ? "SANTU-JOB-MEMORY" : "SANTU-JOB-INTERNAL";
        ending.failed(run, JobText.of(code, number));
    }

    private static SantuException known(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SantuException santu) {
                return santu;
            }
        }
        return null;
    }
}
