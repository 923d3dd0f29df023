package org.santu.exchange.out.shapefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.santu.exchange.out.EsriWkt;
import org.santu.exchange.out.OutLayer;

/** One shapefile: shapes of one kind, and their table. For one thread. */
final class ShapefilePart implements AutoCloseable {
    private final Path base;
    private final ShapeKind kind;
    private final List<DbfColumn> columns;
    private final OutLayer layer;
    private final ShapeWriter shapes;
    private final DbfTable table;

    /** @param base path without extension */
    ShapefilePart(Path base, ShapeKind kind, List<DbfColumn> columns, OutLayer layer, LocalDate today)
            throws IOException {
        this.base = base;
        this.kind = kind;
        this.columns = columns;
        this.layer = layer;
        this.shapes = new ShapeWriter(base, kind);
        this.table = new DbfTable(base, columns, !layer.charset().equals(StandardCharsets.UTF_8), today);
    }

    ShapeKind kind() {
        return kind;
    }

    List<DbfColumn> columns() {
        return columns;
    }

    int count() {
        return table.count();
    }

    /** Whether no file of this part would be longer than this. */
    boolean hasRoom(Geometry geometry, byte[][] row, long mostBytes) {
        return shapes.bytesWith(geometry) <= mostBytes && table.bytesWith(row) <= mostBytes;
    }

    void write(Geometry geometry, byte[][] row) throws IOException {
        shapes.write(geometry);
        table.write(row);
    }

    /** @return its files, the {@code .shp} first */
    List<Path> finish(DbfTable.Rounded rounded) throws IOException {
        shapes.finish();
        table.finish(rounded);
        Files.writeString(path(".prj"), EsriWkt.of(layer.crs()), StandardCharsets.US_ASCII);
        Files.writeString(
                path(".cpg"),
                layer.charset().equals(StandardCharsets.UTF_8) ? "UTF-8" : "GBK",
                StandardCharsets.US_ASCII);
        return List.of(path(".shp"), path(".shx"), path(".dbf"), path(".prj"), path(".cpg"));
    }

    private Path path(String extension) {
        return Path.of(base + extension);
    }

    @Override
    public void close() throws IOException {
        try (shapes) {
            table.close();
        }
    }
}
