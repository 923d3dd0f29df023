package org.santu.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.santu.access.Account;
import org.santu.access.Role;
import org.santu.testing.CountingKind;
import org.santu.testing.CountingKind.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionSystemException;

/** A job from order to end, in one process. */
class JobLifeTest extends JobCase {

    @Test
    void aJobCountsReportsAndLeavesItsResultOnly() throws IOException {
        try (JobProcess process = new JobProcess(database(), new CountingKind()).start()) {
            Job job = process.awaitEnd(
                    process.submit("counting", new Numbers(4, 5, 0)).id());
            assertThat(job.state()).isEqualTo(JobState.DONE);
            assertThat(job.done()).isEqualTo(4);
            assertThat(job.files()).extracting(Job.JobFile::name).containsExactly("数到4.txt");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            process.contents.copy(job.id(), 1, out);
            assertThat(out).hasToString("1\n2\n3\n4\n");
            assertThat(job.files().get(0).bytes()).isEqualTo(out.size());
            assertThat(left(job.id())).as("the file and its piece").isEqualTo(2);
        }
    }

    @Test
    void aCancelledJobEndsAtOnceAndLeavesNothing() {
        GatedKind kind = new GatedKind(3);
        try (JobProcess process = new JobProcess(database(), kind).start()) {
            Job job = process.submit("counting", new Numbers(5, 0, 0));
            kind.awaitGate();
            Job cancelled = process.jobs.remove(JobProcess.OWNER, job.id()).orElseThrow();
            assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
            assertThat(left(job.id())).isZero();
            kind.open.countDown();
            process.close();
            assertThat(kind.counted).as("it went no further").containsExactly(1, 2, 3);
            assertThat(left(job.id())).as("nor wrote after it was cancelled").isZero();
            assertThat(process.get(job.id()).state()).isEqualTo(JobState.CANCELLED);
            assertThat(process.jobs.remove(JobProcess.OWNER, job.id()))
                    .as("gone the second time")
                    .isEmpty();
        }
    }

    /** Works until it is stopped. */
    private static final class Restless extends CountingKind {
        private final AtomicInteger checks = new AtomicInteger();
        private final CountDownLatch stopped = new CountDownLatch(1);

        @Override
        public void run(JobRun run, Numbers numbers) throws Exception {
            try {
                while (true) {
                    run.check();
                    checks.incrementAndGet();
                    Thread.sleep(5);
                }
            } catch (JobStopped e) {
                stopped.countDown();
                throw e;
            }
        }

        void awaitBegin() {
            JobProcess.await("never begins", () -> checks.get() > 0);
        }

        void awaitStop() {
            JobProcess.await("does not stop", () -> stopped.getCount() == 0);
        }
    }

    /** The quickest of some: any single one may meet a machine that has other things to do. */
    @Test
    void aWorkerLearnsOfACancelWithinASecond() {
        Duration quickest = JobProcess.PATIENCE;
        for (int i = 0; i < 5 && quickest.compareTo(Duration.ofSeconds(1)) >= 0; i++) {
            Restless restless = new Restless();
            try (JobProcess process = new JobProcess(database(), restless).start()) {
                Job job = process.submit("counting", new Numbers(5, 0, 0));
                restless.awaitBegin();
                long start = System.nanoTime();
                process.jobs.remove(JobProcess.OWNER, job.id());
                restless.awaitStop();
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                quickest = took.compareTo(quickest) < 0 ? took : quickest;
            }
        }
        assertThat(quickest).isLessThan(Duration.ofSeconds(1));
    }

    /** The database may go while the watch ends a job; what a transaction throws then is no error of data access. */
    @Test
    void aLookThatFailsIsNotTheLastOne() {
        Restless restless = new Restless();
        AtomicInteger failures = new AtomicInteger();
        try (JobProcess process = new JobProcess(database(), restless).start()) {
            Job job = process.submit("counting", new Numbers(5, 0, 0));
            restless.awaitBegin();
            process.whenAsked = () -> {
                failures.incrementAndGet();
                throw new TransactionSystemException("rollback", new SQLException("Connection is closed"));
            };
            JobProcess.await("the watch does not look", () -> failures.get() > 0);
            process.whenAsked = () -> {};
            process.jobs.remove(JobProcess.OWNER, job.id());
            restless.awaitStop();
        }
    }

    @Test
    void aFailureHasACode() {
        try (JobProcess process = new JobProcess(database(), new CountingKind()).start()) {
            Job job = process.awaitEnd(
                    process.submit("counting", new Numbers(4, 0, 3)).id());
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.problem().code()).isEqualTo("SANTU-JOB-PARAMETERS");
            assertThat(left(job.id())).isZero();
        }
    }

    @Test
    void aJobStopsWhenItsOwnerLosesTheRightToIt() {
        for (Account changed : List.of(
                new Account("owner", Role.EDITOR, "139921102"), new Account("owner", Role.VIEWER, "139921101"))) {
            GatedKind kind = new GatedKind(2);
            try (JobProcess process = new JobProcess(database(), kind).start()) {
                Job job = process.submit("counting", new Numbers(5, 0, 0));
                kind.awaitGate();
                process.accounts.put("owner", changed);
                Job ended = process.awaitEnd(job.id());
                kind.open.countDown();
                assertThat(ended.problem().code()).isEqualTo("SANTU-JOB-RIGHTS-CHANGED");
                assertThat(left(job.id())).isZero();
            }
        }
    }

    @Test
    void aJobOfAnAccountThatIsGoneDoesNotBegin() {
        GatedKind kind = new GatedKind(0);
        try (JobProcess process = new JobProcess(database(), kind)) {
            Job job = process.submit("counting", new Numbers(1, 0, 0));
            process.accounts.clear();
            process.start();
            assertThat(process.awaitEnd(job.id()).problem().code()).isEqualTo("SANTU-JOB-ACCOUNT-GONE");
            assertThat(kind.counted).isEmpty();
        }
    }

    @Test
    void anOwnerHasOnlySoManyJobsAndSoMuchRoom() {
        CountingKind big = new CountingKind() {
            @Override
            public void run(JobRun run, Numbers numbers) throws Exception {
                try (OutputStream out = run.openResult("big", "application/octet-stream")) {
                    for (int i = 0; i < numbers.to(); i++) {
                        out.write(new byte[1 << 20]);
                    }
                }
            }
        };
        try (JobProcess process = new JobProcess(database(), big)) {
            JdbcClient.create(database()).sql("delete from santu.job").update();
            Job fits = process.submit("counting", new Numbers(1, 0, 0));
            Job tooBig = process.submit("counting", new Numbers(9, 0, 0));
            process.submit("counting", Map.of("to", 1, "millis", 0, "failAt", 0));
            assertThatThrownBy(() -> process.submit("counting", new Numbers(1, 0, 0)))
                    .hasMessageContaining("SANTU-JOB-QUEUE-THROTTLED");
            process.start();
            assertThat(process.awaitEnd(fits.id()).state()).isEqualTo(JobState.DONE);
            assertThat(process.awaitEnd(tooBig.id()).problem().code()).isEqualTo("SANTU-JOB-SPACE-THROTTLED");
            assertThat(left(tooBig.id())).isZero();
        }
    }

    @Test
    void whatMakesNoSenseIsRefusedAtOnce() {
        try (JobProcess process = new JobProcess(database(), new CountingKind())) {
            assertThatThrownBy(() -> process.submit("juggling", Map.of()))
                    .hasMessageContaining("SANTU-JOB-KIND-UNKNOWN");
            assertThatThrownBy(() -> process.submit("counting", Map.of("to", "many")))
                    .hasMessageContaining("SANTU-JOB-PARAMETERS");
            assertThatThrownBy(() -> process.submit("counting", new Numbers(0, 0, 0)))
                    .hasMessageContaining("SANTU-JOB-PARAMETERS");
        }
    }

    @Test
    void oldJobsGoWithTheirResults() {
        try (JobProcess process = new JobProcess(database(), new CountingKind()).start()) {
            Job job = process.awaitEnd(
                    process.submit("counting", new Numbers(1, 0, 0)).id());
            process.table.deleteOlder(Duration.ofMinutes(1));
            assertThat(process.table.find(job.id())).isPresent();
            process.table.deleteOlder(Duration.ofSeconds(-1));
            assertThat(process.table.find(job.id())).isEmpty();
            assertThat(left(job.id())).isZero();
        }
    }
}
