package org.santu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.santu.access.Caller;
import org.santu.audit.AuditAnchor;
import org.santu.audit.AuditLog;
import org.santu.catalog.Catalog;
import org.santu.catalog.StandardColumns;
import org.santu.cluster.Credentials;
import org.santu.cluster.PrivateCluster;
import org.santu.exchange.Importer;
import org.santu.exchange.out.ExportPlans;
import org.santu.exchange.out.Exporter;
import org.santu.store.BulkChanges;
import org.santu.store.BulkLoader;
import org.santu.store.Journal;
import org.santu.store.Regions;
import org.santu.store.StoreSchema;
import org.santu.store.Stores;
import org.springframework.util.FileSystemUtils;

/**
 * Made-up points and areas in a database of their own, made anew for each run: both sides read and write there. The rooms are
 * used as they are, in this process, without Spring's start.
 */
final class ExchangeData implements AutoCloseable {
    static final String POINTS = "facility";
    static final String POLYGONS = "protected_land";

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int VILLAGES = 200;
    private static final int VILLAGES_IN_A_ROW = 20;
    private static final double SIDE_DEGREES = 0.05;
    private static final double WEST = 114;
    private static final double SOUTH = 38;
    private static final int VERTICES = 80;
    private static final int CONNECTIONS = 4;

    private final PrivateCluster cluster;
    private final Path home;
    private final HikariDataSource dataSource = new HikariDataSource();
    private final Catalog catalog = Catalogs.shipped();
    private final Stores stores;
    private final BulkLoader loader;
    private final AuditLog audit;

    private ExchangeData(PrivateCluster cluster, Path home) {
        this.cluster = cluster;
        this.home = home;
        dataSource.setJdbcUrl(cluster.jdbcUrl());
        dataSource.setUsername(cluster.owner().username());
        dataSource.setPassword(cluster.owner().password());
        dataSource.setMaximumPoolSize(CONNECTIONS);
        StoreSchema.migrate(dataSource, catalog);
        stores = new Stores(dataSource, catalog);
        loader = new BulkLoader(stores);
        audit = new AuditLog(dataSource, new AuditAnchor(home));
    }

    static ExchangeData create(Path home, int points, int polygons) throws Exception {
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home);
        ExchangeData data = new ExchangeData(PrivateCluster.open(home), home);
        data.load("region", VILLAGES, ExchangeData::village);
        data.load(POINTS, points, i -> data.point(i, new Random(i)));
        data.load(POLYGONS, polygons, i -> data.area(i, new Random(i)));
        data.execute("VACUUM ANALYZE");
        return data;
    }

    private void load(String layer, int count, IntFunction<Map<String, Object>> rows) {
        Iterator<Map<String, Object>> all =
                IntStream.range(0, count).mapToObj(rows).iterator();
        loader.insert(Caller.system(), catalog.getLayer(layer), all);
    }

    Importer importer() {
        return new Importer(catalog, stores, new BulkChanges(stores), audit);
    }

    Exporter exporter() {
        return new Exporter(stores, new ExportPlans(catalog, new Regions(stores, new Journal(stores))), audit);
    }

    /** Names of the attributes of a layer, in order. */
    List<String> columns(String layer) {
        return catalog.getLayer(layer).attributes().stream()
                .map(attribute -> attribute.name())
                .toList();
    }

    private static Map<String, Object> village(int number) {
        Map<String, Object> row = new HashMap<>();
        row.put("region_code", code(number));
        row.put("name", "第" + number + "村");
        row.put("level", "village");
        Coordinate corner = corner(number);
        row.put(StandardColumns.GEOMETRY, GEOMETRIES.createMultiPolygon(new Polygon[] {
            (Polygon) GEOMETRIES.toGeometry(new org.locationtech.jts.geom.Envelope(
                    corner.x, corner.x + SIDE_DEGREES, corner.y, corner.y + SIDE_DEGREES))
        }));
        return row;
    }

    private static String code(int village) {
        return "139901%03d%03d".formatted(100 + village / VILLAGES_IN_A_ROW, 200 + village % VILLAGES_IN_A_ROW);
    }

    private static Coordinate corner(int village) {
        return new Coordinate(
                WEST + SIDE_DEGREES * (village % VILLAGES_IN_A_ROW),
                SOUTH + SIDE_DEGREES * (village / VILLAGES_IN_A_ROW));
    }

    private Map<String, Object> point(int number, Random random) {
        int village = random.nextInt(VILLAGES);
        Coordinate corner = corner(village);
        Map<String, Object> row = new HashMap<>();
        row.put("region_code", code(village));
        row.put("name", "第" + village + "村设施" + number);
        row.put("kind", pick("facility_kind", random));
        row.put("status", pick("status", random));
        row.put("capacity", (long) random.nextInt(5000));
        row.put("staff", (long) random.nextInt(60));
        row.put("built_year", 1960L + random.nextInt(60));
        row.put(
                StandardColumns.GEOMETRY,
                GEOMETRIES.createPoint(new Coordinate(
                        corner.x + SIDE_DEGREES * (0.01 + 0.98 * random.nextDouble()),
                        corner.y + SIDE_DEGREES * (0.01 + 0.98 * random.nextDouble()))));
        return row;
    }

    private String pick(String list, Random random) {
        var codes = catalog.findCodeList(list).orElseThrow().codes();
        return codes.get(random.nextInt(codes.size())).value();
    }

    private Map<String, Object> area(int number, Random random) {
        int village = random.nextInt(VILLAGES);
        Map<String, Object> row = new HashMap<>();
        row.put("region_code", code(village));
        row.put("name", "图斑" + number);
        row.put("kind", pick("protected_kind", random));
        row.put("area_m2", java.math.BigDecimal.valueOf(random.nextInt(10_000_000), 2));
        row.put("checked_date", java.time.LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500)));
        row.put("source", "县自然资源局第" + number % 97 + "号文件");
        row.put(StandardColumns.GEOMETRY, star(corner(village), random));
        return row;
    }

    private static Geometry star(Coordinate corner, Random random) {
        double x = corner.x + SIDE_DEGREES * (0.1 + 0.8 * random.nextDouble());
        double y = corner.y + SIDE_DEGREES * (0.1 + 0.8 * random.nextDouble());
        Coordinate[] ring = new Coordinate[VERTICES + 1];
        for (int i = 0; i < VERTICES; i++) {
            double angle = -2 * Math.PI * i / VERTICES;
            double reach = SIDE_DEGREES * (0.02 + 0.02 * random.nextDouble());
            ring[i] = new Coordinate(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
        }
        ring[VERTICES] = ring[0].copy();
        return GEOMETRIES.createMultiPolygon(new Polygon[] {GEOMETRIES.createPolygon(ring)});
    }

    /** Empties a layer and what is known of its changes, and takes the peer's table away. */
    void empty(String layer) throws SQLException {
        // What nobody may do who works here.
        execute("SET session_replication_role = replica; TRUNCATE layer." + layer + "; TRUNCATE santu.journal CASCADE");
        // A load leaves a part of the journal.
        execute("DO $$ DECLARE part regclass; BEGIN FOR part IN SELECT inhrelid FROM pg_inherits"
                + " WHERE inhparent = 'santu.journal'::regclass LOOP EXECUTE 'DROP TABLE ' || part; END LOOP; END $$");
        execute("DROP TABLE IF EXISTS bench." + layer);
        execute("CREATE SCHEMA IF NOT EXISTS bench");
        execute("CHECKPOINT");
    }

    long count(String table) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection superuser() throws SQLException {
        Credentials login = cluster.superuser();
        return DriverManager.getConnection(cluster.jdbcUrl(), login.username(), login.password());
    }

    String databaseVersion() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT 'PostgreSQL ' || split_part(current_setting('server_version'), ' ', 1) || ', PostGIS '"
                                + " || extversion FROM pg_extension WHERE extname = 'postgis'")) {
            row.next();
            return row.getString(1);
        }
    }

    /** As ogr2ogr wants it. */
    String ogrConnection() {
        String database = cluster.jdbcUrl().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
        Credentials login = cluster.superuser();
        List<String> parts = new ArrayList<>(List.of("PG:host=127.0.0.1", "port=" + cluster.port()));
        parts.add("dbname=" + database);
        parts.add("user=" + login.username());
        return String.join(" ", parts);
    }

    String password() {
        return cluster.superuser().password();
    }

    @Override
    public void close() throws IOException {
        dataSource.close();
        cluster.close();
        FileSystemUtils.deleteRecursively(home);
    }
}
