package org.santu.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.santu.cluster.Credentials;
import org.santu.cluster.PrivateCluster;
import org.santu.cluster.ServerListener;
import org.santu.problem.SantuException;

/** The database of this process: the private cluster, which stops with its last user, or one from outside. */
final class Database implements AutoCloseable {
    private final String url;
    private final Credentials owner;
    private final Credentials application;
    private final PrivateCluster cluster;

    /** @param cluster ours to leave; null for one from outside */
    private Database(String url, Credentials owner, Credentials application, PrivateCluster cluster) {
        this.url = url;
        this.owner = owner;
        this.application = application;
        this.cluster = cluster;
    }

    /**
     * Opens what the settings name and makes sure that it has PostGIS.
     *
     * @throws SantuException when it cannot be reached, set up or used
     */
    static Database open(Settings settings) {
        if (settings.databaseUrl().isPresent()) {
            Credentials application = new Credentials(settings.databaseUsername(), settings.databasePassword());
            Credentials owner = settings.databaseOwner()
                    .map(name -> new Credentials(name, settings.databaseOwnerPassword()))
                    .orElse(application);
            checkPostgis(settings.databaseUrl().get(), owner);
            return new Database(settings.databaseUrl().get(), owner, application, null);
        }
        PrivateCluster cluster = PrivateCluster.open(settings.home());
        return new Database(cluster.jdbcUrl(), cluster.owner(), cluster.application(), cluster);
    }

    /** From now on, a private server that dies is started again; of one from outside others take care. */
    void keepAlive(ServerListener listener) {
        if (cluster != null) {
            cluster.keepAlive(listener);
        }
    }

    /** The same for somebody who uses it for a while: closing does nothing. */
    Database borrowed() {
        return new Database(url, owner, application, null);
    }

    String url() {
        return url;
    }

    /** The role that owns the tables: for migrations, backups and sealing old rows anew. */
    Credentials credentials() {
        return owner;
    }

    /** The role for everything else; the same one where an external database has no other. */
    Credentials application() {
        return application;
    }

    boolean hasRoles() {
        return !application.username().equals(owner.username());
    }

    @Override
    public void close() {
        if (cluster != null) {
            cluster.close();
        }
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
