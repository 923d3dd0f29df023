package org.santu.exchange.gpkg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.santu.crs.PrjText;
import org.santu.crs.SourceCrs;
import org.santu.exchange.source.DeclaredCrs;
import org.santu.exchange.source.Shapes;
import org.santu.problem.SantuException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * The tables that an SQLite file declares as those of a GeoPackage. The file comes from strangers: it is opened for reading
 * only, its schema may call no functions, and views and virtual tables are passed over since they are programs. For one thread.
 */
final class GpkgFile implements AutoCloseable {
    private static final int MOST_TABLES = 500;
    /** The byte in the head of an SQLite file that says so. */
    private static final int WRITE_AHEAD = 2;

    private final String name;
    private final Connection connection;

    /**
     * @param geometryColumn null for a table without positions
     * @param srs number in the file's own list of coordinate systems
     */
    record Layer(String table, String geometryColumn, int srs) {}

    private GpkgFile(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /** @throws SantuException SANTU-GPKG-DAMAGED */
    static GpkgFile open(String name, Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.enableLoadExtension(false);
        config.setBusyTimeout(1000);
        try {
            requireDatabase(name, file);
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1");
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA cell_size_check = ON");
                statement.execute("PRAGMA mmap_size = 0");
                statement.execute("PRAGMA cache_size = -8000");
            }
            return new GpkgFile(name, connection);
        } catch (SQLException e) {
            throw new SantuException(e, "SANTU-GPKG-DAMAGED", name, e.getMessage());
        }
    }

    /** Whether a program that had the file open has not put its last changes into it: they lie in a file beside it. */
    static boolean isLeftOpen(String name, Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] head = input.readNBytes(20);
            return head.length == 20 && head[18] == WRITE_AHEAD;
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", name);
        }
    }

    private static void requireDatabase(String name, Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            String head = new String(input.readNBytes(15), StandardCharsets.ISO_8859_1);
            if (!head.equals("SQLite format 3")) {
                throw new SantuException("SANTU-GPKG-DAMAGED", name, "SQLite");
            }
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", name);
        }
    }

    Connection connection() {
        return connection;
    }

    SantuException damaged(SQLException cause) {
        return new SantuException(cause, "SANTU-GPKG-DAMAGED", name, cause.getMessage());
    }

    /** Tables with positions first, each in the order of the file. */
    List<Layer> layers() {
        String sql = "SELECT c.table_name, g.column_name, g.srs_id FROM gpkg_contents c"
                + " JOIN sqlite_master m ON lower(m.name) = lower(c.table_name) AND m.type = 'table'"
                + " AND m.sql NOT LIKE 'CREATE VIRTUAL%'"
                + " LEFT JOIN gpkg_geometry_columns g ON lower(g.table_name) = lower(c.table_name)"
                + " WHERE c.data_type IN ('features', 'attributes', 'aspatial')"
                // What QGIS keeps beside the data.
                + " AND lower(c.table_name) NOT IN ('layer_styles', 'qgis_projects')"
                + " ORDER BY g.column_name IS NULL, c.rowid LIMIT " + MOST_TABLES;
        List<Layer> layers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                layers.add(new Layer(rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
        } catch (SQLException e) {
            throw damaged(e);
        }
        return layers;
    }

    /** What the file declares as a layer and is a view: a program of its writer, which nobody runs. */
    List<String> views() {
        String sql = "SELECT c.table_name FROM gpkg_contents c JOIN sqlite_master m"
                + " ON lower(m.name) = lower(c.table_name) AND m.type = 'view' LIMIT " + MOST_TABLES;
        List<String> views = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                views.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw damaged(e);
        }
        return views;
    }

    /** Rows of a table, or -1 where the file cannot say. */
    long count(String table) {
        try (Statement count = connection.createStatement();
                ResultSet row = count.executeQuery("SELECT count(*) FROM " + quote(table))) {
            return row.next() ? row.getLong(1) : -1;
        } catch (SQLException e) {
            return -1;
        }
    }

    /** As the file declares them. */
    Shapes shapes(Layer layer) {
        if (layer.geometryColumn() == null) {
            return Shapes.NONE;
        }
        String sql = "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE lower(table_name) = lower(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, layer.table());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? shapes(row.getString(1)) : Shapes.UNKNOWN;
            }
        } catch (SQLException e) {
            return Shapes.UNKNOWN;
        }
    }

    private static Shapes shapes(String type) {
        return switch (String.valueOf(type).toUpperCase(Locale.ROOT)) {
            case "POINT", "MULTIPOINT" -> Shapes.POINT;
            case "LINESTRING", "MULTILINESTRING", "CURVE", "MULTICURVE", "CIRCULARSTRING", "COMPOUNDCURVE" ->
                Shapes.LINE;
            case "POLYGON", "MULTIPOLYGON", "SURFACE", "MULTISURFACE", "CURVEPOLYGON" -> Shapes.AREA;
            case "GEOMETRYCOLLECTION" -> Shapes.MIXED;
            default -> Shapes.UNKNOWN;
        };
    }

    /** By its number where it has one of EPSG, else by its description. */
    Optional<DeclaredCrs> findCrs(int srs) {
        String sql =
                "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, srs);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String definition = row.getString(3);
                if ("EPSG".equalsIgnoreCase(row.getString(1)) && row.getInt(2) > 0) {
                    return Optional.of(
                            new DeclaredCrs(SourceCrs.parse("EPSG:" + row.getInt(2)), "SANTU-IMPORT-CRS-GPKG"));
                }
                return definition == null
                                || definition.isBlank()
                                || definition.strip().equals("undefined")
                        ? Optional.empty()
                        : Optional.of(new DeclaredCrs(PrjText.read(definition), "SANTU-IMPORT-CRS-GPKG"));
            }
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw damaged(e);
        }
    }
}
