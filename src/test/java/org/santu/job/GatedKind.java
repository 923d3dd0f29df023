package org.santu.job;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.santu.testing.CountingKind;

/** Counts up to a gate and waits there until it is opened. */
final class GatedKind extends CountingKind {
    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch open = new CountDownLatch(1);
    final Queue<Integer> counted = new ConcurrentLinkedQueue<>();
    private final int gate;
    private volatile JobRun running;

    /** @param gate the number at which it waits, 0 for none */
    GatedKind(int gate) {
        this.gate = gate;
    }

    @Override
    protected void count(Numbers numbers, int number) throws InterruptedException {
        if (number == gate) {
            reached.countDown();
            open.await(JobProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        counted.add(number);
    }

    @Override
    public void run(JobRun run, Numbers numbers) throws Exception {
        running = run;
        super.run(run, numbers);
    }

    /** Opens the gate as soon as the attempt is to stop, and no sooner. */
    void openWhenStopped() {
        CompletableFuture.runAsync(() -> {
            try {
                JobProcess.await("the attempt is not stopped", this::isStopped);
            } finally {
                open.countDown();
            }
        });
    }

    private boolean isStopped() {
        try {
            running.check();
            return false;
        } catch (JobStopped e) {
            return true;
        }
    }

    void awaitGate() {
        JobProcess.await("the gate is not reached", () -> reached.getCount() == 0);
    }
}
