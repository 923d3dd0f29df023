package org.santu.job;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A process that takes and does jobs, without the rest of the application. Several of them may share a database. */
final class JobProcess implements AutoCloseable {
    static final Caller OWNER = new Account("owner", Role.EDITOR, "139921101").caller();

    /** Four of them without a sign are a death: more than a busy machine lets a living process wait. */
    private static final String HEARTBEAT = "750ms";

    /** Nothing takes so long, unless it never comes. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    final Map<String, Account> accounts = new ConcurrentHashMap<>();
    /** Comes before every look at an account. */
    volatile Runnable whenAsked = () -> {};

    final JobTable table;
    final JobContents contents;
    final Jobs jobs;
    private final JobWatch watch;
    private final JobScheduler scheduler;

    JobProcess(DataSource dataSource, JobKind<?>... kinds) {
        accounts.put("owner", new Account("owner", Role.EDITOR, "139921101"));
        MockEnvironment environment = new MockEnvironment()
                .withProperty("santu.jobs.workers", "2")
                .withProperty("santu.jobs.heartbeat", HEARTBEAT)
                .withProperty("santu.jobs.polling", "100ms")
                .withProperty("santu.jobs.attempts", "2")
                .withProperty("santu.jobs.open-per-owner", "3")
                .withProperty("santu.jobs.bytes-per-owner", "3000000");
        JsonMapper json = JsonMapper.builder().build();
        JdbcClient database = JdbcClient.create(dataSource);
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        JobSettings settings = new JobSettings(environment);
        JobRights rights = new JobRights(name -> {
            whenAsked.run();
            return Optional.ofNullable(accounts.get(name));
        });
        JobKinds known = new JobKinds(new Beans<>(List.of(kinds)), new Beans<>(List.of()));
        JobQueue queue = new JobQueue(dataSource);
        table = new JobTable(database, json);
        contents = new JobContents(database);
        jobs = new Jobs(table, contents, known, queue, settings, transactions, json);
        JobEnding ending = new JobEnding(table, contents, transactions);
        watch = new JobWatch(table, rights, ending);
        JobWorker worker = new JobWorker(table, contents, known, rights, watch, ending, settings, json);
        scheduler = new JobScheduler(dataSource, worker, queue, table, settings);
    }

    JobProcess start() {
        scheduler.start();
        return this;
    }

    Job submit(String kind, Object parameters) {
        return jobs.submit(OWNER, kind, parameters, Locale.CHINESE);
    }

    Job get(UUID id) {
        return table.find(id).orElseThrow();
    }

    Job awaitEnd(UUID id) {
        await("the job does not end", () -> get(id).state().isFinal());
        return get(id);
    }

    /** Waits for at most {@link #PATIENCE}. */
    static void await(String otherwise, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise);
            }
            sleep(20);
        }
    }

    static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pool of its own on a database, which can be cut off. */
    static HikariDataSource pool(String url, String username, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return pool;
    }

    @Override
    public void close() {
        scheduler.stop();
        watch.destroy();
    }

    private record Beans<T>(List<T> beans) implements ObjectProvider<T> {
        @Override
        public T getObject() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterator<T> iterator() {
            return beans.iterator();
        }
    }
}
