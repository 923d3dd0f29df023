package org.santu.exchange.out.geopackage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.santu.exchange.out.ExportNotes;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutLayer;

/** Writes features into a table of SQLite, all in one transaction. For one thread. */
final class GeoPackageSink implements FeatureSink {
    /** What a double keeps. */
    private static final int MOST_DIGITS = 15;

    private static final int BATCH = 500;

    private final Path file;
    private final OutLayer layer;
    private final ExportNotes notes;
    private final Connection connection;
    private final PreparedStatement insert;
    private final Envelope extent = new Envelope();
    private final GeoPackageGeometry geometries;
    private int waiting;

    GeoPackageSink(Path file, OutLayer layer, ExportNotes notes) throws IOException {
        this.file = file;
        this.layer = layer;
        this.notes = notes;
        this.geometries = new GeoPackageGeometry(layer.crs().epsg());
        Connection opened = null;
        try {
            opened = DriverManager.getConnection("jdbc:sqlite:" + file);
            new GeoPackageTables(opened, layer).create();
            this.insert = opened.prepareStatement(GeoPackageTables.insert(layer));
        } catch (SQLException e) {
            closeQuietly(opened, e);
            throw new IOException(e);
        }
        this.connection = opened;
    }

    private static void closeQuietly(Connection connection, SQLException problem) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            problem.addSuppressed(e);
        }
    }

    @Override
    public void write(SimpleFeature feature) throws IOException {
        try {
            Geometry geometry = (Geometry) feature.getDefaultGeometry();
            if (geometry != null) {
                extent.expandToInclude(geometry.getEnvelopeInternal());
            }
            insert.setBytes(1, geometries.bytes(geometry));
            int index = 2;
            for (OutColumn column : layer.columns()) {
                insert.setObject(index++, value(column, column.value(feature)));
            }
            insert.addBatch();
            if (++waiting == BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Object value(OutColumn column, Object value) {
        if (value instanceof BigDecimal number) {
            if (number.precision() > MOST_DIGITS && new BigDecimal(number.doubleValue()).compareTo(number) != 0) {
                notes.add("SANTU-EXPORT-NUMBER-DOUBLE", column.name(), number.toPlainString());
            }
            return number.doubleValue();
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value == null || value instanceof Long ? value : value.toString();
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public List<Path> finish() throws IOException {
        try {
            flush();
            GeoPackageTables.setExtent(connection, extent);
            connection.commit();
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return List.of(file);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
