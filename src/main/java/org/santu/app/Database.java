package org.santu.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.santu.cluster.Credentials;
import org.santu.cluster.PrivateCluster;
import org.santu.problem.SantuException;

/** The database of this process: the private cluster, which stops with its last user, or one from outside. */
final class Database implements AutoCloseable {
    private final String url;
    private final Credentials credentials;
    private final Runnable closing;

    private Database(String url, Credentials credentials, Runnable closing) {
        this.url = url;
        this.credentials = credentials;
        this.closing = closing;
    }

    /**
     * Opens what the settings name and makes sure that it has PostGIS.
     *
     * @throws SantuException when it cannot be reached, set up or used
     */
    static Database open(Settings settings) {
        if (settings.databaseUrl().isPresent()) {
            Credentials credentials = new Credentials(settings.databaseUsername(), settings.databasePassword());
            checkPostgis(settings.databaseUrl().get(), credentials);
            return new Database(settings.databaseUrl().get(), credentials, () -> {});
        }
        PrivateCluster cluster = PrivateCluster.open(settings.home());
        return new Database(cluster.jdbcUrl(), cluster.owner(), cluster::close);
    }

    /** The same for somebody who uses it for a while: closing does nothing. */
    Database borrowed() {
        return new Database(url, credentials, () -> {});
    }

    String url() {
        return url;
    }

    Credentials credentials() {
        return credentials;
    }

    @Override
    public void close() {
        closing.run();
    }

    private static void checkPostgis(String url, Credentials credentials) {
        DriverManager.setLoginTimeout(10);
        String shown = url.replaceFirst("\\?.*", "");
        try (Connection connection = DriverManager.getConnection(url, credentials.username(), credentials.password());
                Statement statement = connection.createStatement()) {
            if (!hasPostgis(statement)) {
                createPostgis(statement, shown);
            }
        } catch (SQLException e) {
            throw new SantuException(e, "SANTU-DATABASE-UNREACHABLE", shown, firstLine(e));
        }
    }

    private static boolean hasPostgis(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")) {
            return row.next();
        }
    }

    private static void createPostgis(Statement statement, String url) {
        try {
            statement.execute("CREATE EXTENSION postgis");
        } catch (SQLException e) {
            throw new SantuException(e, "SANTU-DATABASE-POSTGIS", url, firstLine(e));
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
