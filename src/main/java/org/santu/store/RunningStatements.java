package org.santu.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Statements that may be ended before they are finished. To interrupt a thread does not reach the database, which would go on for
 * nobody. Safe for concurrent use.
 */
public final class RunningStatements {
    private static final Logger LOG = LoggerFactory.getLogger(RunningStatements.class);
    private static final Map<Thread, Statement> RUNNING = new ConcurrentHashMap<>();
    private static final String CANCELLED = "57014";

    private RunningStatements() {}

    /** What is done with a statement. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Runs a statement so that {@link #cancel} reaches it.
     *
     * @throws SQLException also when this thread was interrupted before it began
     */
    public static <T> T run(Statement statement, Work<T> work) throws SQLException {
        Thread thread = Thread.currentThread();
        RUNNING.put(thread, statement);
        try {
            if (thread.isInterrupted()) {
                throw new SQLException("not begun, for the time was over", CANCELLED);
            }
            return work.run();
        } finally {
            RUNNING.remove(thread);
        }
    }

    /** Ends what a thread has the database do, if anything; the thread gets an {@link SQLException}. */
    public static void cancel(Thread thread) {
        Statement statement = RUNNING.get(thread);
        if (statement == null) {
            return;
        }
        try {
            statement.cancel();
        } catch (SQLException e) {
            // Its own time limit will end it.
            LOG.debug("A statement could not be cancelled", e);
        }
    }
}
