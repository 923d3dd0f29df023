package org.santu.safekeeping;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditCheck;
import org.santu.audit.AuditTrail;
import org.santu.command.DatabasePlace;
import org.santu.store.StoreSchema;
import org.santu.testing.TestDatabase;
import org.santu.testing.TestStore;

/** A database and a home folder, to be backed up from or restored into. */
final class KeptDatabase implements AutoCloseable {
    final TestDatabase database = TestDatabase.create();
    final Path home;
    boolean stopping;
    Runnable migrate = () -> StoreSchema.migrate(database.dataSource(), TestStore.shippedCatalog());

    KeptDatabase(Path home) {
        this.home = home.toAbsolutePath();
    }

    /** Without tables, as an external database is on the first day. */
    KeptDatabase bare() throws SQLException {
        execute("DROP SCHEMA layer CASCADE; DROP SCHEMA santu CASCADE; DROP TABLE public.flyway_schema_history");
        return this;
    }

    KeptDatabase migrated() {
        migrate.run();
        return this;
    }

    Backup.Result backup(Path file, char[] passphrase, boolean withKeys) throws Exception {
        return backup(file, passphrase, withKeys, Watch.NONE);
    }

    Backup.Result backup(Path file, char[] passphrase, boolean withKeys, Watch watch) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return Backup.write(connection, new Backup.Request(file, passphrase, withKeys, home, null, "test"), watch);
        }
    }

    Manifest restore(Path file, char[] passphrase, boolean replace) throws Exception {
        return restore(file, passphrase, replace, Watch.NONE);
    }

    Manifest restore(Path file, char[] passphrase, boolean replace, Watch watch) throws Exception {
        // Pooled connections would count as somebody else's.
        evict();
        DatabasePlace place = new DatabasePlace(
                home,
                database.url(),
                database.owner().username(),
                database.owner().password(),
                "test",
                () -> stopping,
                migrate);
        return new Restore(place, new ArchiveReader(file, passphrase), watch).run(replace);
    }

    /** As when the server goes down and comes up again. */
    void cutOffAll() {
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void evict() throws SQLException, InterruptedException {
        database.dataSource()
                .unwrap(com.zaxxer.hikari.HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
        Thread.sleep(100);
    }

    /** Rows and hash of every table, and every sequence. */
    Map<String, String> content() throws Exception {
        Map<String, String> content = new LinkedHashMap<>();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            TableCopy.prepare(connection);
            DatabaseShape shape = new DatabaseShape(connection);
            for (DatabaseShape.Found table : shape.tables()) {
                RowHash hash = new TableCopy(connection, Watch.NONE)
                        .out(table.qualified(), shape.shape(table.oid()), 0, java.io.OutputStream.nullOutputStream());
                content.put(table.schema() + "." + table.name(), hash.rows() + " " + hash.hex());
            }
            for (Manifest.Sequence sequence : shape.sequences()) {
                content.put(sequence.qualified(), sequence.lastValue() + " " + sequence.called());
            }
            connection.rollback();
        }
        return content;
    }

    boolean auditIsWhole() {
        DataSource source = database.dataSource();
        return new AuditCheck(source, new AuditTrail(source), new AuditAnchor(home))
                .check()
                .isWhole();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String one(String select) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return new DatabaseShape(connection).text(select);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
