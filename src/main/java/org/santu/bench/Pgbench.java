package org.santu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.santu.cluster.Credentials;
import org.santu.store.SqlFragment;

/**
 * PostgreSQL's own load generator running the statement of our vector tiles: what the database alone can do, without HTTP.
 *
 * <p>The values of the statement lie in a table, one row a tile, and are looked up by number in the statement itself. Each tile is
 * asked for once, in the order in which the other side is asked; before that each connection warms up with any of them.
 */
final class Pgbench {
    private static final List<String> FOLDERS = List.of("/usr/lib/postgresql/15/bin", "/usr/bin");
    private static final String TABLE = "bench.tile";
    /** A connection that is new reads the catalog and plans; those of the other side are not new. */
    private static final int WARM_TILES = 20;

    private static final String CHOOSE = """
            \\set n :n + 1
            \\set id case when :n <= :warm then random(1, :total) else :first + (:n - :warm - 1) * :clients + :client_id end
            """;

    private final Path folder;
    private final int port;
    private final Credentials login;
    private final int tiles;
    private final double bytesPerTile;
    private int runs;

    private Pgbench(Path folder, int port, Credentials login, int tiles, double bytesPerTile) {
        this.folder = folder;
        this.port = port;
        this.login = login;
        this.tiles = tiles;
        this.bytesPerTile = bytesPerTile;
    }

    /** @param tiles the statement for each tile: the text is the same for all, the values are not */
    static Pgbench prepare(Path folder, Connection connection, int port, Credentials login, List<SqlFragment> tiles)
            throws SQLException, IOException {
        fill(connection, tiles);
        String sql = inlined(tiles.get(0));
        Files.writeString(folder.resolve("tiles.sql"), CHOOSE + sql + ";\n");
        return new Pgbench(folder, port, login, tiles.size(), bytes(connection, sql, tiles.size()));
    }

    String version() throws IOException, InterruptedException {
        String text =
                Programs.run(Map.of(), List.of(Programs.find("pgbench", FOLDERS).toString(), "--version"));
        return "pgbench " + text.replaceFirst("(?s).*\\) (\\S+).*", "$1").strip();
    }

    /**
     * @param first number of a tile, counted from 1
     * @param last number of a tile; each from the first to this one is asked for once
     */
    Load run(int clients, int first, int last) throws IOException, InterruptedException {
        String prefix = "pgbench-" + runs++;
        int each = (last - first + 1) / clients;
        List<String> command = new ArrayList<>(List.of(
                Programs.find("pgbench", FOLDERS).toString(),
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=" + login.username(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--transactions=" + (WARM_TILES + each),
                "--log",
                "--log-prefix=" + folder.resolve(prefix),
                "--file=" + folder.resolve("tiles.sql")));
        Map.of("n", 0, "warm", WARM_TILES, "total", tiles, "first", first, "clients", clients)
                .forEach((name, value) -> command.add("--define=" + name + "=" + value));
        command.add("santu");
        Programs.run(Map.of("PGPASSWORD", login.password()), command);
        return PgbenchLog.load(lines(prefix), WARM_TILES, bytesPerTile);
    }

    /** The statement with its values taken from the row of a tile. */
    static String inlined(SqlFragment statement) {
        StringBuilder sql =
                new StringBuilder("WITH bench AS MATERIALIZED (SELECT * FROM " + TABLE + " WHERE id = :id)\n");
        int number = 0;
        for (String part : (statement.sql() + " ").split("\\?")) {
            if (number > 0) {
                sql.append("(SELECT v").append(number).append(" FROM bench)");
            }
            sql.append(part);
            number++;
        }
        if (number != statement.binds().size() + 1) {
            throw new IllegalArgumentException("a question mark in the statement is no value");
        }
        return sql.toString().replaceAll("\\s+", " ").strip();
    }

    private static void fill(Connection connection, List<SqlFragment> tiles) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<Object> first = tiles.get(0).binds();
        for (int i = 0; i < first.size(); i++) {
            columns.add("v" + (i + 1) + " " + type(first.get(i)));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            statement.execute("DROP TABLE IF EXISTS " + TABLE);
            statement.execute("CREATE TABLE " + TABLE + " (id int PRIMARY KEY, " + String.join(", ", columns) + ")");
        }
        String values = ", ?".repeat(first.size());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + TABLE + " VALUES (?" + values + ")")) {
            for (int i = 0; i < tiles.size(); i++) {
                insert.setInt(1, i + 1);
                tiles.get(i).bind(insert, 2);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("GRANT USAGE ON SCHEMA bench TO PUBLIC");
            statement.execute("GRANT SELECT ON " + TABLE + " TO PUBLIC");
            statement.execute("ANALYZE " + TABLE);
        }
    }

    private static String type(Object value) {
        if (value instanceof Integer) {
            return "int";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof Number ? "float8" : "text";
    }

    private static double bytes(Connection connection, String sql, int tiles) throws SQLException {
        long bytes = 0;
        int samples = Math.min(200, tiles);
        try (Statement statement = connection.createStatement()) {
            for (int id = 1; id <= samples; id++) {
                try (ResultSet rows = statement.executeQuery(sql.replace(":id", String.valueOf(id)))) {
                    while (rows.next()) {
                        bytes += rows.getBytes(1).length;
                    }
                }
            }
        }
        return (double) bytes / samples;
    }

    private List<String> lines(String prefix) throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(file -> file.getFileName().toString().startsWith(prefix + "."))
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path log : logs) {
            lines.addAll(Files.readAllLines(log));
            Files.delete(log);
        }
        return lines;
    }
}
