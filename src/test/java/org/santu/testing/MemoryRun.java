package org.santu.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.santu.access.Caller;
import org.santu.job.JobRun;
import org.santu.job.JobStopped;
import org.santu.job.JobText;

/** A run of a job in memory, which may be cancelled after so many checks; its steps may be handed to the next run. */
public final class MemoryRun implements JobRun {
    private final UUID id;
    private final List<Runnable> endings = new ArrayList<>();
    private final Caller caller;
    private final Map<String, byte[]> steps;
    private final int checksAllowed;
    private final int threads;
    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();
    private final Map<String, byte[]> results = new TreeMap<>();
    private final List<JobText> notes = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> progress = Collections.synchronizedList(new ArrayList<>());

    private MemoryRun(UUID id, Caller caller, Map<String, byte[]> steps, int checksAllowed, int threads) {
        this.id = id;
        this.caller = caller;
        this.steps = steps;
        this.checksAllowed = checksAllowed;
        this.threads = threads;
    }

    public static MemoryRun of(Caller caller) {
        return new MemoryRun(UUID.randomUUID(), caller, new ConcurrentSkipListMap<>(), Integer.MAX_VALUE, 1);
    }

    /** One that is cancelled after some checks. */
    public MemoryRun cancelledAfter(int number) {
        return new MemoryRun(id, caller, steps, number, threads);
    }

    /** Another attempt that finds the steps of this one. */
    public MemoryRun again() {
        return new MemoryRun(id, caller, steps, Integer.MAX_VALUE, threads);
    }

    public MemoryRun withThreads(int number) {
        return new MemoryRun(id, caller, steps, checksAllowed, number);
    }

    public Map<String, byte[]> results() {
        return results;
    }

    public List<JobText> notes() {
        return notes;
    }

    public List<Long> progress() {
        return progress;
    }

    public int checks() {
        return checks.get();
    }

    /** Steps that this run has kept itself. */
    public int kept() {
        return kept.get();
    }

    /** What a queue does when a run has returned and is still wanted. */
    public void finish() {
        check();
        endings.forEach(Runnable::run);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public void whenDone(Runnable work) {
        endings.add(work);
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Locale locale() {
        return Locale.CHINESE;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public void progress(long done, long total, String stage, Object... args) {
        check();
        progress.add(total == 0 ? 0 : 1000 * done / total);
    }

    @Override
    public void check() {
        if (checks.incrementAndGet() > checksAllowed) {
            throw new JobStopped("cancelled by the test");
        }
    }

    @Override
    public void note(String code, Object... args) {
        notes.add(JobText.of(code, args));
    }

    @Override
    public Optional<byte[]> findStep(String name) {
        check();
        return Optional.ofNullable(steps.get(name));
    }

    @Override
    public void keepStep(String name, byte[] content) {
        check();
        kept.incrementAndGet();
        steps.put(name, content);
    }

    @Override
    public OutputStream openResult(String name, String mediaType) {
        check();
        return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                if (checks.get() <= checksAllowed) {
                    results.put(name, toByteArray());
                }
            }
        };
    }
}
