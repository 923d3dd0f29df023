package org.santu.exchange.out.geopackage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.santu.catalog.Code;
import org.santu.catalog.LayerStyle;
import org.santu.exchange.out.EsriWkt;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutCrs;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.qml.QmlStyle;
import org.santu.problem.SantuException;
import org.santu.render.StyleReader;

/** Makes the tables of a GeoPackage around one layer. */
final class GeoPackageTables {
    private static final int APPLICATION_ID = 0x47504B47;
    private static final int VERSION = 10300;
    private static final List<String> METADATA = List.of("""
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
            organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""", """
            CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
            description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id))""", """
            CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents(table_name),
            column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id), z TINYINT NOT NULL, m TINYINT NOT NULL,
            PRIMARY KEY (table_name, column_name))""", """
            CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
            definition TEXT NOT NULL, scope TEXT NOT NULL, UNIQUE (table_name, column_name, extension_name))""", """
            CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
            description TEXT, mime_type TEXT, constraint_name TEXT, PRIMARY KEY (table_name, column_name))""", """
            CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT,
            min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
            UNIQUE (constraint_name, constraint_type, value))""", """
            CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
            f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT,
            styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
            update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))""");

    private final Connection connection;
    private final OutLayer layer;
    private final String table;

    GeoPackageTables(Connection connection, OutLayer layer) {
        this.connection = connection;
        this.layer = layer;
        this.table = layer.layer().name();
    }

    /** Begins a transaction that the caller commits. */
    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION);
            // Nobody else sees the file before it is complete.
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            connection.setAutoCommit(false);
            for (String sql : METADATA) {
                statement.execute(sql);
            }
            statement.execute(features());
        }
        systems();
        contents();
        columns();
        styles();
    }

    private String features() {
        String columns = layer.columns().stream()
                .map(column -> quote(column.name()) + " " + type(column))
                .collect(Collectors.joining(", "));
        return "CREATE TABLE " + quote(table) + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom "
                + layer.layer().geometryType().toUpperCase(Locale.ROOT) + ", " + columns + ")";
    }

    private static String type(OutColumn column) {
        return switch (column.type()) {
            case INTEGER -> "INTEGER";
            case DECIMAL -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            default -> column.length() == null ? "TEXT" : "TEXT(" + column.length() + ")";
        };
    }

    private void systems() throws SQLException {
        insert("gpkg_spatial_ref_sys", "Undefined cartesian", -1, "NONE", -1, "undefined", null);
        insert("gpkg_spatial_ref_sys", "Undefined geographic", 0, "NONE", 0, "undefined", null);
        system(new OutCrs(4326));
        if (layer.crs().epsg() != 4326) {
            system(layer.crs());
        }
    }

    private void system(OutCrs crs) throws SQLException {
        insert("gpkg_spatial_ref_sys", crs.toString(), crs.epsg(), "EPSG", crs.epsg(), EsriWkt.of(crs), null);
    }

    private void contents() throws SQLException {
        String label = layer.layer().label().in(layer.locale());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'features', ?, ?)")) {
            insert.setString(1, table);
            insert.setString(2, label);
            insert.setInt(3, layer.crs().epsg());
            insert.execute();
        }
        String geometry = layer.layer().geometryType().toUpperCase(Locale.ROOT);
        insert("gpkg_geometry_columns", table, "geom", geometry, layer.crs().epsg(), 0, 0);
        for (String schema : List.of("gpkg_data_columns", "gpkg_data_column_constraints")) {
            insert(
                    "gpkg_extensions",
                    schema,
                    null,
                    "gpkg_schema",
                    "http://www.geopackage.org/spec121/#extension_schema",
                    "read-write");
        }
    }

    /** Titles for people, and code lists that QGIS offers to choose from. */
    private void columns() throws SQLException {
        for (OutColumn column : layer.columns()) {
            String list = column.type() == org.santu.catalog.AttributeType.CODE
                    ? column.codeList().name()
                    : null;
            String heading = column.title(layer.locale());
            insert("gpkg_data_columns", table, column.name(), column.shortName(), heading, null, null, list);
        }
        List<OutColumn> coded = layer.columns().stream()
                .filter(column -> column.type() == org.santu.catalog.AttributeType.CODE)
                .toList();
        for (String list : coded.stream()
                .map(column -> column.codeList().name())
                .distinct()
                .toList()) {
            OutColumn column = coded.stream()
                    .filter(one -> one.codeList().name().equals(list))
                    .findFirst()
                    .orElseThrow();
            for (Code code : column.codeList().codes()) {
                String label = code.label().in(layer.locale());
                insert("gpkg_data_column_constraints", list, "enum", code.value(), null, null, null, null, label);
            }
        }
    }

    private void styles() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
                        + " styleQML, styleSLD, useAsDefault, description, owner)"
                        + " VALUES ('', '', ?, 'geom', ?, ?, ?, ?, ?, 'santu')")) {
            boolean first = true;
            for (LayerStyle style : layer.layer().styles()) {
                byte[] sld = sld(style);
                if (sld != null) {
                    insert.setString(1, table);
                    insert.setString(2, style.name());
                    insert.setString(3, qml(style, sld));
                    insert.setString(4, new String(sld, StandardCharsets.UTF_8));
                    insert.setBoolean(5, first);
                    insert.setString(6, style.label().in(layer.locale()));
                    insert.execute();
                    first = false;
                }
            }
        }
        insert("gpkg_contents", "layer_styles", "attributes", "layer_styles", "", now(), null, null, null, null, null);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private String qml(LayerStyle style, byte[] sld) {
        try {
            return QmlStyle.of(
                    StyleReader.read(new ByteArrayInputStream(sld), style.file())
                            .style(),
                    layer);
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-FILE-UNREADABLE", style.file(), e.getMessage());
        }
    }

    private static byte[] sld(LayerStyle style) {
        try (InputStream file = GeoPackageTables.class.getResourceAsStream("/styles/" + style.file())) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-FILE-UNREADABLE", style.file(), e.getMessage());
        }
    }

    private void insert(String name, Object... values) throws SQLException {
        String marks = "?" + ", ?".repeat(values.length - 1);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + name + " VALUES (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.execute();
        }
    }

    /** The geometry, then the columns in their order. */
    static String insert(OutLayer layer) {
        String names =
                layer.columns().stream().map(column -> quote(column.name())).collect(Collectors.joining(", "));
        return "INSERT INTO " + quote(layer.layer().name()) + " (geom, " + names + ") VALUES (?"
                + ", ?".repeat(layer.columns().size()) + ")";
    }

    static void setExtent(Connection connection, Envelope extent) throws SQLException {
        if (extent.isNull()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE data_type = 'features'")) {
            update.setDouble(1, extent.getMinX());
            update.setDouble(2, extent.getMinY());
            update.setDouble(3, extent.getMaxX());
            update.setDouble(4, extent.getMaxY());
            update.execute();
        }
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
