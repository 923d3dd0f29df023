package org.santu.safekeeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Keeps what the database held out of the way while another content is brought in, within the same database and without any
 * right beyond owning it: the schemas get other names until the new ones are complete. The schema {@code santu_aside} exists
 * exactly as long as a restore is under way or was cut off. Each step is one transaction.
 *
 * @param connection with automatic commit
 */
record Aside(Connection connection) {
    private static final String MARK = "santu_aside";

    /** Number of the lock that a restore holds; the operating system's end of the process frees it. */
    private static final long LOCK = 1398034600L;

    boolean isUnderWay() throws SQLException {
        return exists(MARK);
    }

    /** @return false when another process restores right now */
    boolean tryLock() throws SQLException {
        return Boolean.parseBoolean(one("SELECT pg_try_advisory_lock(" + LOCK + ")::text"));
    }

    void unlock() throws SQLException {
        one("SELECT pg_advisory_unlock(" + LOCK + ")::text");
    }

    /** Held by a start until the database is up to date; @return false when a restore is under way. */
    boolean tryShare() throws SQLException {
        return Boolean.parseBoolean(one("SELECT pg_try_advisory_lock_shared(" + LOCK + ")::text"));
    }

    void unshare() throws SQLException {
        one("SELECT pg_advisory_unlock_shared(" + LOCK + ")::text");
    }

    /** How many others are connected to this database. */
    int others() throws SQLException {
        return Integer.parseInt(one("SELECT count(*)::text FROM pg_stat_activity WHERE datname = current_database()"
                + " AND pid <> pg_backend_pid() AND usename IS NOT NULL"
                + " AND coalesce(backend_type, 'client backend') = 'client backend'"));
    }

    /** Whether no table of ours has a row. */
    boolean isEmpty() throws SQLException {
        for (DatabaseShape.Found table : new DatabaseShape(connection).tables()) {
            if (Boolean.parseBoolean(one("SELECT EXISTS (SELECT 1 FROM " + table.qualified() + ")::text"))) {
                return false;
            }
        }
        return true;
    }

    void begin() throws SQLException {
        inTransaction(() -> {
            for (String schema : DatabaseShape.SCHEMAS) {
                execute(
                        exists(schema)
                                ? "ALTER SCHEMA " + schema + " RENAME TO " + schema + "_aside"
                                : "CREATE SCHEMA " + schema + "_aside");
            }
            if (new DatabaseShape(connection).hasHistory()) {
                execute("ALTER TABLE " + DatabaseShape.HISTORY + " SET SCHEMA " + MARK);
            }
        });
    }

    /** The new content is complete: the old one goes. */
    void finish() throws SQLException {
        inTransaction(() -> dropSchemas("_aside"));
    }

    /** The new content goes, the old one comes back; where nothing stands aside, what is there is the old one. */
    void undo() throws SQLException {
        inTransaction(() -> {
            if (!exists(MARK)) {
                return;
            }
            dropSchemas("");
            execute("DROP TABLE IF EXISTS " + DatabaseShape.HISTORY);
            for (String schema : DatabaseShape.SCHEMAS) {
                if (exists(schema + "_aside")) {
                    execute("ALTER SCHEMA " + schema + "_aside RENAME TO " + schema);
                }
            }
            if (Boolean.parseBoolean(one("SELECT (to_regclass('santu.flyway_schema_history') IS NOT NULL)::text"))) {
                execute("ALTER TABLE santu.flyway_schema_history SET SCHEMA public");
            } else {
                // There was nothing before, so nothing stays.
                dropSchemas("");
            }
        });
    }

    private void dropSchemas(String ending) throws SQLException {
        execute("SET LOCAL client_min_messages = warning");
        for (String schema : List.of("layer", "santu")) {
            execute("DROP SCHEMA IF EXISTS " + schema + ending + " CASCADE");
        }
    }

    private boolean exists(String schema) throws SQLException {
        return Boolean.parseBoolean(
                one("SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = '" + schema + "')::text"));
    }

    private String one(String select) throws SQLException {
        return new DatabaseShape(connection).text(select);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Steps of one transaction. */
    @FunctionalInterface
    private interface Steps {
        void run() throws SQLException;
    }

    private void inTransaction(Steps steps) throws SQLException {
        connection.setAutoCommit(false);
        try {
            steps.run();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException e) {
            giveUp(e);
            throw e;
        }
    }

    /** On a connection that is gone this fails too, which must not hide why. */
    private void giveUp(Exception why) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
