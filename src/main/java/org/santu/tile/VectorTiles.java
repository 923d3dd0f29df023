package org.santu.tile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes Mapbox vector tiles: one statement over all layers asked for, in which PostGIS finds, simplifies, clips and encodes.
 *
 * <p>Each feature carries {@code id}, {@code title} and the few codes that a browser needs to point at it.
 */
@Component
class VectorTiles {
    private static final int EXTENT = 4096;
    private static final int BUFFER = 64;
    private static final int MOST_FEATURES = 5_000;
    /** What a browser may want to tell features apart by, where a layer declares it. */
    private static final List<String> CODES = List.of("name", "region_code", "level", "status", "kind", "attribute");

    private final JdbcClient database;

    VectorTiles(JdbcClient database) {
        this.database = database;
    }

    private record Part(byte[] bytes, String layer, boolean truncated) {}

    Tile make(List<LayerDeclaration> layers, Scope scope, TileAddress address) {
        long start = System.nanoTime();
        List<Object> binds = new ArrayList<>();
        List<String> selects = new ArrayList<>();
        for (LayerDeclaration layer : layers) {
            selects.add(select(layer, scope, address, binds));
        }
        List<Part> parts = database.sql(String.join(" union all ", selects))
                .params(binds)
                .query((row, number) -> new Part(row.getBytes(1), row.getString(2), row.getLong(3) > MOST_FEATURES))
                .list();
        List<String> truncated =
                parts.stream().filter(Part::truncated).map(Part::layer).toList();
        return new Tile(join(parts), truncated, System.nanoTime() - start, 0);
    }

    /** What a tile shows: a little more than its square. */
    static Envelope area(TileAddress address) {
        Envelope wide = address.extent();
        wide.expandBy(wide.getWidth() / EXTENT * BUFFER);
        return wide;
    }

    private static String select(LayerDeclaration layer, Scope scope, TileAddress address, List<Object> binds) {
        Envelope extent = address.extent();
        Set<String> codes = new LinkedHashSet<>(CODES);
        codes.removeIf(code -> layer.findAttribute(code).isEmpty());
        Set<String> columns = new LinkedHashSet<>(codes);
        columns.add(StandardColumns.ID);
        columns.add(StandardColumns.GEOMETRY_WEB_MERCATOR);
        columns.add(layer.titleAttribute());
        SqlFragment relation = ScopedRelation.of(layer, scope, columns);

        double pixel = extent.getWidth() / EXTENT;
        binds.add(layer.name());
        if (!isPoint(layer)) {
            binds.add(pixel);
        }
        addBox(binds, extent);
        binds.addAll(relation.binds());
        addBox(binds, area(address));
        return """
                select ST_AsMVT(tile, ?, %1$d, 'geom'), '%2$s', count(*) from (
                    select ST_AsMVTGeom(%3$s, ST_MakeEnvelope(?, ?, ?, ?, 3857), %1$d, %4$d, true) as geom,
                        id::text as id, %5$s as title%6$s
                    from %7$s as seen
                    where geom_3857 && ST_MakeEnvelope(?, ?, ?, ?, 3857)
                    limit %8$d) as tile""".formatted(
                        EXTENT,
                        layer.name(),
                        isPoint(layer) ? "geom_3857" : "ST_Simplify(geom_3857, ?, true)",
                        BUFFER,
                        quote(layer.titleAttribute()),
                        codes.stream().map(code -> ", " + quote(code)).reduce("", String::concat),
                        relation.sql(),
                        MOST_FEATURES + 1);
    }

    /** Layers of a tile simply follow each other. */
    private static byte[] join(List<Part> parts) {
        int length = parts.stream().mapToInt(part -> part.bytes().length).sum();
        byte[] all = new byte[length];
        int end = 0;
        for (Part part : parts) {
            System.arraycopy(part.bytes(), 0, all, end, part.bytes().length);
            end += part.bytes().length;
        }
        return all;
    }

    private static void addBox(List<Object> binds, Envelope box) {
        binds.addAll(List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }

    private static boolean isPoint(LayerDeclaration layer) {
        return layer.geometryType().equals("Point");
    }

    private static String quote(String column) {
        return '"' + column + '"';
    }
}
