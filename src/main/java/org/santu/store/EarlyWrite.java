package org.santu.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the server write the rows of a large load to disk while it builds their indexes; else its commit waits for all of them.
 * Asked only of a server that does not log new tables ({@code wal_level = minimal}: what it logs need not be on disk at the
 * commit) and that lets us ({@code pg_checkpoint}, PostgreSQL 15). That it fails harms nothing. For one load.
 */
final class EarlyWrite implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EarlyWrite.class);
    private static final String PAYS = """
            SELECT current_setting('wal_level') = 'minimal' AND EXISTS (
                SELECT FROM pg_roles WHERE rolname = 'pg_checkpoint' AND pg_has_role(oid, 'USAGE'))""";

    private final DataSource dataSource;
    private final Thread thread;
    private boolean asking;
    private boolean closed;

    private EarlyWrite(DataSource dataSource) {
        this.dataSource = dataSource;
        thread = new Thread(this::write, "santu-early-write");
        thread.setDaemon(true);
    }

    static EarlyWrite start(DataSource dataSource) {
        EarlyWrite write = new EarlyWrite(dataSource);
        write.thread.start();
        return write;
    }

    private void write() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (begin() && pays(statement)) {
                statement.execute("CHECKPOINT");
            }
        } catch (SQLException e) {
            LOG.debug("not written early", e);
        } finally {
            end();
        }
    }

    private static boolean pays(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(PAYS)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private synchronized boolean begin() {
        asking = !closed;
        return asking;
    }

    private synchronized void end() {
        asking = false;
        notifyAll();
    }

    /** Waits for what the server is at; whoever still waits for a connection asks no more. */
    @Override
    public synchronized void close() {
        closed = true;
        boolean interrupted = false;
        while (asking) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
