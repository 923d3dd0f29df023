package org.santu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.santu.cluster.Credentials;
import org.santu.cluster.PrivateCluster;

/** The demo data that both sides are measured on: a Santu home of its own, kept between runs. */
final class Prefecture implements AutoCloseable {
    private static final List<String> LAYERS = List.of("region", "village", "household", "road", "protected_land");

    /** For the land of more than a prefecture. */
    private static final int LOADING_HEAP_MEGABYTES = 4_096;

    private final PrivateCluster cluster;
    private final Connection connection;
    private final Path home;

    private Prefecture(PrivateCluster cluster, Connection connection, Path home) {
        this.cluster = cluster;
        this.connection = connection;
        this.home = home;
    }

    /** Makes it on the first run, which takes some minutes. */
    static Prefecture open(BenchSettings settings, int scale) throws Exception {
        Path home = settings.folder().resolve(scale == 10 ? "home" : "home-" + scale);
        Path done = home.resolve("tidied");
        if (Files.notExists(done)) {
            settings.say("Loading the demo of scale " + scale + " into " + home + " (once) ...");
            SantuServer.start(
                            settings.program(),
                            home,
                            scale,
                            scale > 10 ? LOADING_HEAP_MEGABYTES : SantuServer.HEAP_MEGABYTES)
                    .close();
        }
        PrivateCluster cluster = PrivateCluster.open(home);
        // Also when somebody breaks the run off; closing twice does no harm.
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop-database"));
        Credentials login = cluster.superuser();
        Connection connection = DriverManager.getConnection(cluster.jdbcUrl(), login.username(), login.password());
        Prefecture prefecture = new Prefecture(cluster, connection, home);
        if (Files.notExists(done)) {
            prefecture.tidy();
            Files.createFile(done);
        }
        return prefecture;
    }

    Path home() {
        return home;
    }

    Connection connection() {
        return connection;
    }

    int port() {
        return cluster.port();
    }

    Credentials login() {
        return cluster.superuser();
    }

    String databaseVersion() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('server_version'), (SELECT extversion FROM pg_extension WHERE extname = 'postgis')")) {
            row.next();
            return "PostgreSQL " + row.getString(1).split(" ")[0] + ", PostGIS " + row.getString(2);
        }
    }

    /** How much lies in it. */
    String describe() throws SQLException {
        StringBuilder text = new StringBuilder();
        for (String layer : LAYERS) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM layer." + layer)) {
                row.next();
                text.append(text.isEmpty() ? "" : ", ")
                        .append(String.format(Locale.ROOT, "%,d ", row.getLong(1)))
                        .append(layer);
            }
        }
        return text.toString();
    }

    /** West, south, east and north of the households. */
    double[] extent() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM (SELECT ST_Extent(geom_3857) e FROM layer.region) x")) {
            row.next();
            return new double[] {row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)};
        }
    }

    void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Both sides read tables without the gaps that loading or an older version's migration left. */
    private void tidy() throws SQLException {
        execute(MapFile.indexes());
        for (String layer : LAYERS) {
            execute(List.of("VACUUM FULL layer." + layer));
        }
        execute(List.of("VACUUM ANALYZE"));
    }

    @Override
    public void close() throws SQLException, IOException {
        try (cluster) {
            connection.close();
        }
    }
}
