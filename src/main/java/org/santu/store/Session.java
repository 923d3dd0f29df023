package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A database transaction that knows who works in it: the journal takes the name from here. For one thread at a time.
 *
 * <p>Closing without {@link #commit()} rolls back.
 */
final class Session implements AutoCloseable {
    private final DataSource dataSource;
    private final Connection connection;
    private final String actor;
    private final Duration statementTimeout;
    private final Runnable committed;
    private boolean prepared;
    private EarlyWrite earlyWrite;

    private Session(
            DataSource dataSource, Connection connection, String actor, Duration statementTimeout, Runnable committed) {
        this.dataSource = dataSource;
        this.connection = connection;
        this.actor = actor;
        this.statementTimeout = statementTimeout;
        this.committed = committed;
    }

    /** @param committed told after every commit */
    static Session open(DataSource dataSource, String actor, Duration statementTimeout, Runnable committed) {
        try {
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            return new Session(dataSource, connection, actor, statementTimeout, committed);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /** The connection, with actor, batch and time limit set for the transaction that runs on it. */
    Connection connection() throws SQLException {
        if (!prepared) {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT set_config('santu.actor', ?, true), set_config('santu.batch', ?, true),"
                            + " set_config('statement_timeout', ?, true)")) {
                statement.setString(1, actor);
                statement.setString(2, UUID.randomUUID().toString());
                statement.setString(3, String.valueOf(statementTimeout.toMillis()));
                statement.execute();
            }
            prepared = true;
        }
        return connection;
    }

    /**
     * Says what kind of work the transaction is; without it the journal calls it an edit.
     *
     * @param kind {@code import}, {@code undo}, {@code redo} or {@code scenario}
     */
    void mark(String kind) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement("SELECT set_config('santu.kind', ?, true)")) {
            statement.setString(1, kind);
            statement.execute();
        }
    }

    /** Lets what was loaded so far go to disk while the transaction goes on. */
    void writeEarly() {
        if (earlyWrite == null) {
            earlyWrite = EarlyWrite.start(dataSource);
        }
    }

    void commit() throws SQLException {
        prepared = false;
        connection.commit();
        committed.run();
    }

    void rollback() throws SQLException {
        prepared = false;
        connection.rollback();
    }

    @Override
    public void close() {
        if (earlyWrite != null) {
            earlyWrite.close();
        }
        try (Connection closing = connection) {
            if (prepared) {
                closing.rollback();
            }
            closing.setAutoCommit(true);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }
}
