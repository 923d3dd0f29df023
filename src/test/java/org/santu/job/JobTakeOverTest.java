package org.santu.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.santu.problem.SantuException;
import org.santu.testing.CountingKind;
import org.santu.testing.CountingKind.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What becomes of a job when its process stops, is killed or is cut off, with another process on the same database. */
class JobTakeOverTest extends JobCase {

    @Test
    void aProcessThatStopsGivesItsJobToTheNextWhichGoesOn() {
        GatedKind first = new GatedKind(3);
        UUID id;
        try (JobProcess process = new JobProcess(database(), first).start()) {
            id = process.submit("counting", new Numbers(5, 0, 0)).id();
            first.awaitGate();
            first.openWhenStopped();
        }
        GatedKind second = new GatedKind(0);
        try (JobProcess process = new JobProcess(database(), second).start()) {
            Job job = process.awaitEnd(id);
            assertThat(job.state()).isEqualTo(JobState.DONE);
            assertThat(job.attempts()).as("a stop is no crash").isEqualTo(1);
            assertThat(second.counted).contains(4, 5).isSubsetOf(3, 4, 5);
        }
    }

    @Test
    void anotherProcessTakesOverWhenOneIsKilled() throws Exception {
        GatedKind second = new GatedKind(0);
        try (JobProcess survivor = new JobProcess(database(), second)) {
            UUID id = survivor.submit("counting", new Numbers(5, 0, 0)).id();
            Process victim = startVictim();
            try {
                JobProcess.await(
                        "the other process does not begin",
                        () -> survivor.contents.findStep(id, "2").isPresent());
            } finally {
                victim.destroyForcibly().waitFor();
            }
            assertThat(survivor.get(id).state()).isEqualTo(JobState.RUNNING);
            survivor.start();
            Job job = survivor.awaitEnd(id);
            assertThat(job.state()).isEqualTo(JobState.DONE);
            assertThat(job.attempts()).isEqualTo(2);
            assertThat(second.counted)
                    .as("what the dead one had finished is not done again")
                    .containsExactly(3, 4, 5);
        }
    }

    @Test
    void aProcessCutOffFromTheDatabaseCannotWriteIntoAJobThatAnotherHas() {
        GatedKind first = new GatedKind(3);
        GatedKind second = new GatedKind(0);
        HikariDataSource line = JobProcess.pool(
                database().getJdbcUrl(), database().getUsername(), database().getPassword());
        try (JobProcess cutOff = new JobProcess(line, first).start();
                JobProcess other = new JobProcess(database(), second)) {
            UUID id = cutOff.submit("counting", new Numbers(5, 0, 0)).id();
            first.awaitGate();
            UUID token = other.get(id).runToken();
            line.close();
            other.start();
            Job job = other.awaitEnd(id);
            first.open.countDown();
            assertThat(job.state()).isEqualTo(JobState.DONE);
            assertThat(second.counted).containsExactly(3, 4, 5);
            assertThat(other.contents.keepStep(id, token, "late", new byte[1])).isFalse();
            assertThat(other.contents.createFile(id, token, "late", "text/plain"))
                    .isEmpty();
            assertThat(other.table.progress(id, token, 1, 1, JobText.of("TEST-COUNTING")))
                    .isFalse();
        }
    }

    @Test
    void whatKillsItsProcessAgainAndAgainIsGivenUp() {
        try (JobProcess process = new JobProcess(database(), new CountingKind())) {
            Job job = process.submit("counting", new Numbers(2, 0, 0));
            process.table.begin(job.id(), UUID.randomUUID());
            process.table.begin(job.id(), UUID.randomUUID());
            process.start();
            assertThat(process.awaitEnd(job.id()).problem().code()).isEqualTo("SANTU-JOB-CRASHED");
        }
    }

    @Test
    void aJobThatLosesTheDatabaseHasNotFailedAndIsDoneAgain() {
        CountingKind unlucky = new CountingKind() {
            private boolean happened;

            @Override
            protected void count(Numbers numbers, int number) {
                if (number == 2 && !happened) {
                    happened = true;
                    throw new SantuException(new SQLException("gone", "57P02"), "SANTU-STORE-UNREACHABLE");
                }
            }
        };
        try (JobProcess process = new JobProcess(database(), unlucky).start()) {
            Job job = process.awaitEnd(
                    process.submit("counting", new Numbers(3, 0, 0)).id());
            assertThat(job.state()).isEqualTo(JobState.DONE);
            assertThat(job.attempts()).isEqualTo(2);
        }
    }

    /** The pool puts a dead connection aside at once, so that the rollback meets one that is closed and names no state. */
    @Test
    void aJobWhoseConnectionDiesInItsLastTransactionIsDoneAgain() {
        JdbcClient client = JdbcClient.create(database());
        CountingKind unlucky = new CountingKind() {
            private final AtomicInteger endings = new AtomicInteger();

            @Override
            public void run(JobRun run, Numbers numbers) throws Exception {
                super.run(run, numbers);
                run.whenDone(() -> {
                    if (endings.getAndIncrement() == 0) {
                        client.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                                .query(Boolean.class)
                                .single();
                    }
                });
            }
        };
        try (JobProcess process = new JobProcess(database(), unlucky).start()) {
            Job job = process.awaitEnd(
                    process.submit("counting", new Numbers(1, 0, 0)).id());
            assertThat(job.state()).as("%s", job.problem()).isEqualTo(JobState.DONE);
            assertThat(job.attempts()).isEqualTo(2);
        }
    }

    @Test
    void aLostDatabaseIsToldFromWorkThatIsWrong() {
        SQLException gone = new SQLException("gone", "08006");
        assertThat(LostDatabase.is(new CannotCreateTransactionException("begin", gone)))
                .isTrue();
        assertThat(LostDatabase.is(new TransactionSystemException("commit", new SQLException("stopping", "57P01"))))
                .isTrue();
        assertThat(LostDatabase.is(
                        new TransactionSystemException("rollback", new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(LostDatabase.is(new IllegalStateException(new SQLException("deadlock", "40P01"))))
                .isTrue();
        assertThat(LostDatabase.is(new IllegalStateException(new SantuException("SANTU-AUDIT-BUSY"))))
                .isTrue();
        assertThat(LostDatabase.is(new SQLException("no such column", "42703"))).isFalse();
        assertThat(LostDatabase.is(new SantuException("SANTU-REGION-NOT-FOUND", "13")))
                .isFalse();
        assertThat(LostDatabase.is(new OutOfMemoryError())).isFalse();
    }

    private static Process startVictim() throws Exception {
        List<String> command = List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                JobCrashMain.class.getName(),
                database().getJdbcUrl(),
                database().getUsername(),
                database().getPassword());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
