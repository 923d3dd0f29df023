package org.santu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.santu.cluster.Credentials;
import org.santu.cluster.PrivateCluster;

/**
 * The private cluster of the test run, under {@code target/test-home}; made by the first run and kept for the next.
 *
 * <p>Migrations run once into a template database, which every test database is copied from.
 */
final class TestCluster {
    private static final Path HOME = Path.of("target", "test-home");
    private static final TestCluster INSTANCE = new TestCluster();

    private final PrivateCluster cluster = PrivateCluster.open(HOME);
    private final String template = "template_" + Long.toHexString(migrationsFingerprint());
    private int created;
    private boolean closing;

    private TestCluster() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            // Test data need not survive a power cut; this halves the time of many small transactions.
            statement.execute("ALTER SYSTEM SET fsync = off");
            statement.execute("ALTER SYSTEM SET synchronous_commit = off");
            statement.execute("ALTER SYSTEM SET full_page_writes = off");
            statement.execute("SELECT pg_reload_conf()");
            dropLeftovers(statement);
            makeTemplate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be made", e);
        }
    }

    static TestCluster get() {
        return INSTANCE;
    }

    String url(String database) {
        return cluster.jdbcUrl(database);
    }

    Credentials owner() {
        return cluster.owner();
    }

    Credentials application() {
        return cluster.application();
    }

    synchronized String createDatabase() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + ++created;
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template + " OWNER " + owner().username());
        } catch (SQLException e) {
            throw new IllegalStateException("No test database", e);
        }
        return name;
    }

    /** Contexts that end with the run may come after the server: the next run drops what they leave. */
    private void close() {
        synchronized (this) {
            closing = true;
        }
        cluster.close();
    }

    synchronized void dropDatabase(String name) {
        if (closing) {
            return;
        }
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new IllegalStateException("Test database " + name + " cannot be dropped", e);
        }
    }

    private void makeTemplate(Statement statement) throws SQLException {
        if (names(statement, "datname = '" + template + "'").isEmpty()) {
            String unfinished = "unfinished_" + template;
            statement.execute("DROP DATABASE IF EXISTS " + unfinished + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + unfinished + " OWNER " + owner().username());
            try (Connection inside = superuser(unfinished);
                    Statement extension = inside.createStatement()) {
                extension.execute("CREATE EXTENSION postgis");
            }
            Flyway.configure()
                    .dataSource(url(unfinished), owner().username(), owner().password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            statement.execute("ALTER DATABASE " + unfinished + " RENAME TO " + template);
        }
    }

    private void dropLeftovers(Statement statement) throws SQLException {
        String old = "(datname LIKE 'test\\_%' OR datname LIKE 'template\\_%' AND datname <> '" + template + "')"
                + " AND datname NOT IN (SELECT datname FROM pg_stat_activity WHERE datname IS NOT NULL)";
        for (String name : names(statement, old)) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
    }

    private static List<String> names(Statement statement, String condition) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT datname FROM pg_database WHERE NOT datistemplate AND " + condition)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private Connection superuser(String database) throws SQLException {
        Credentials superuser = cluster.superuser();
        return DriverManager.getConnection(url(database), superuser.username(), superuser.password());
    }

    private static long migrationsFingerprint() {
        CRC32 sum = new CRC32();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Migrations cannot be read", e);
        }
        return sum.getValue();
    }
}
