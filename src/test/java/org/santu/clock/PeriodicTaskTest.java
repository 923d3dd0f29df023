package org.santu.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeriodicTaskTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Thread> done = new LinkedBlockingQueue<>();
    private PeriodicTask task = every(SOON, () -> done.add(Thread.currentThread()));

    private static PeriodicTask every(Duration pause, PeriodicTask.Work work) {
        return new PeriodicTask("test-clock", SOON, pause, work, "The test has failed");
    }

    @AfterEach
    void stop() {
        task.stop();
    }

    private Thread next() throws InterruptedException {
        Thread thread = done.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(thread).as("the work is done").isNotNull();
        return thread;
    }

    @Test
    void worksAgainAndAgainOnOneDaemonThreadOfItsName() throws Exception {
        assertThat(task.isRunning()).isFalse();
        task.start();

        Thread first = next();

        assertThat(first.getName()).isEqualTo("test-clock");
        assertThat(first.isDaemon()).isTrue();
        assertThat(first.getPriority()).isEqualTo(Thread.NORM_PRIORITY);
        assertThat(next()).isSameAs(first);
        assertThat(task.isRunning()).isTrue();
    }

    @Test
    void goesOnAfterEveryKindOfFailure() throws Exception {
        AtomicInteger times = new AtomicInteger();
        task = every(SOON, () -> {
            done.add(Thread.currentThread());
            switch (times.incrementAndGet()) {
                case 1 -> throw new IOException("away");
                case 2 -> throw new IllegalStateException();
                default -> {}
            }
        });
        task.start();

        for (int time = 0; time < 3; time++) {
            next();
        }
    }

    @Test
    void startsOnceHoweverOftenItIsAsked() throws Exception {
        task = every(Duration.ofHours(1), () -> done.add(Thread.currentThread()));
        task.start();
        task.start();

        next();

        assertThat(done.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void anEndInterruptsTheWorkAndTheClockCanBeginAnew() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        task = every(SOON, () -> {
            done.add(Thread.currentThread());
            try {
                Thread.sleep(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        task.start();
        Thread before = next();

        task.stop();
        task.stop();

        assertThat(interrupted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(task.isRunning()).isFalse();
        task.start();
        assertThat(next()).isNotSameAs(before);
    }

    @Test
    void inTheBackgroundOthersGoFirst() throws Exception {
        task = task.inTheBackground();
        task.start();

        assertThat(next().getPriority()).isEqualTo(Thread.MIN_PRIORITY);
    }
}
