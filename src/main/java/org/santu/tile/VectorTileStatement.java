package org.santu.tile;

import java.time.Instant;
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

/**
 * The one statement that makes a Mapbox vector tile: PostGIS finds, simplifies, clips and encodes. Its text depends on layers and
 * scope only, so the database prepares it once for all tiles. Public for those who measure it.
 */
public final class VectorTileStatement {
    static final int EXTENT = 4096;
    static final int BUFFER = 64;
    static final int MOST_FEATURES = 5_000;
    /** What a browser may want to tell features apart by, where a layer declares it. */
    private static final List<String> CODES = List.of("name", "region_code", "level", "status", "kind", "attribute");

    private VectorTileStatement() {}

    /**
     * @return a select with a row for each layer: the encoded layer, its name, and how many features were found, of which one more
     *     than allowed is counted
     * @throws org.santu.problem.SantuException SANTU-TILE-ADDRESS for a tile outside the square
     */
    public static SqlFragment of(List<LayerDeclaration> layers, Scope scope, int zoom, int x, int y) {
        return of(layers, scope, new TileAddress(zoom, x, y), null);
    }

    /** @param at a past instant, null for now */
    static SqlFragment of(List<LayerDeclaration> layers, Scope scope, TileAddress address, Instant at) {
        List<Object> binds = new ArrayList<>();
        List<String> selects = new ArrayList<>();
        for (LayerDeclaration layer : layers) {
            selects.add(select(layer, scope, address, at, binds));
        }
        return new SqlFragment(String.join(" union all ", selects), binds);
    }

    /** What a tile shows: a little more than its square. */
    static Envelope area(TileAddress address) {
        Envelope wide = address.extent();
        wide.expandBy(wide.getWidth() / EXTENT * BUFFER);
        return wide;
    }

    private static String select(
            LayerDeclaration layer, Scope scope, TileAddress address, Instant at, List<Object> binds) {
        Envelope extent = address.extent();
        Set<String> codes = new LinkedHashSet<>(CODES);
        codes.removeIf(code -> layer.findAttribute(code).isEmpty());
        Set<String> columns = new LinkedHashSet<>(codes);
        columns.add(StandardColumns.ID);
        columns.add(StandardColumns.GEOMETRY_WEB_MERCATOR);
        columns.add(layer.titleAttribute());
        SqlFragment relation = ScopedRelation.of(layer, scope, columns, at);

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
