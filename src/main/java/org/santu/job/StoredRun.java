package org.santu.job;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.santu.access.Caller;
import org.santu.problem.SantuException;

/** One attempt at a job of the database. Every write asks whether the attempt still has the job. */
final class StoredRun implements JobRun {
    private static final long REPORT_NANOS = 250_000_000;
    /** More would be a flood; the last one says that there are more. */
    private static final int MOST_NOTES = 500;

    private final Job job;
    private final UUID token;
    private final Caller caller;
    private final JobTable table;
    private final JobContents contents;
    private final long bytesAllowed;
    private final int threads;
    private final List<Runnable> endings = new CopyOnWriteArrayList<>();
    private volatile String stopped;
    private long reportedAt;
    private String reportedStage;
    private int notes;
    private long bytes;

    StoredRun(
            Job job, UUID token, Caller caller, JobTable table, JobContents contents, long bytesAllowed, int threads) {
        this.job = job;
        this.token = token;
        this.caller = caller;
        this.table = table;
        this.contents = contents;
        this.bytesAllowed = bytesAllowed;
        this.threads = threads;
    }

    UUID token() {
        return token;
    }

    Job job() {
        return job;
    }

    /** From another thread: the work is to end at its next check. */
    void stop(String why) {
        stopped = why;
    }

    boolean isStopped() {
        return stopped != null;
    }

    @Override
    public UUID id() {
        return job.id();
    }

    @Override
    public void whenDone(Runnable work) {
        endings.add(work);
    }

    /** To be called in the transaction that ends the job. */
    void runEndings() {
        endings.forEach(Runnable::run);
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Locale locale() {
        return job.language();
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public synchronized void progress(long done, long total, String stage, Object... args) {
        check();
        long now = System.nanoTime();
        if (Objects.equals(stage, reportedStage) && now - reportedAt < REPORT_NANOS && done < total) {
            return;
        }
        reportedAt = now;
        reportedStage = stage;
        need(table.progress(job.id(), token, done, total, JobText.of(stage, args)));
    }

    @Override
    public void check() {
        String why = stopped;
        if (why != null) {
            throw new JobStopped(why);
        }
    }

    @Override
    public synchronized void note(String code, Object... args) {
        if (++notes < MOST_NOTES) {
            need(table.note(job.id(), token, JobText.of(code, args)));
        } else if (notes == MOST_NOTES) {
            need(table.note(job.id(), token, JobText.of("SANTU-JOB-MORE-NOTES")));
        }
    }

    @Override
    public Optional<byte[]> findStep(String name) {
        check();
        return contents.findStep(job.id(), name);
    }

    @Override
    public void keepStep(String name, byte[] content) {
        check();
        need(contents.keepStep(job.id(), token, name, content));
    }

    @Override
    public OutputStream openResult(String name, String mediaType) {
        check();
        int number = contents.createFile(job.id(), token, name, mediaType).orElseThrow(this::lost);
        return new ResultStream(new ResultStream.Pieces() {
            @Override
            public void add(int piece, byte[] content) {
                check();
                allow(content.length);
                need(contents.addPiece(job.id(), token, number, piece, content));
            }

            @Override
            public void close(long size) {
                contents.closeFile(job.id(), number, size);
            }
        });
    }

    private synchronized void allow(int more) {
        bytes += more;
        if (bytes > bytesAllowed) {
            throw new SantuException("SANTU-JOB-SPACE-THROTTLED", bytesAllowed >> 20);
        }
    }

    private void need(boolean alive) {
        if (!alive) {
            throw lost();
        }
    }

    private JobStopped lost() {
        stopped = "the job is no longer this attempt's";
        return new JobStopped(stopped);
    }
}
