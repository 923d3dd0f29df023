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

    /** From here on a tile hardly ever holds too many features, and sorting them would be in vain. */
    static final int CROWDED_BELOW_ZOOM = 12;

    /** Where there are too many, the largest are kept; of points an even part of all. */
    private static final String LARGEST_FIRST =
            "ST_XMin(geom_3857) - ST_XMax(geom_3857) + ST_YMin(geom_3857) - ST_YMax(geom_3857)";

    private static final String EVENLY = "uuid_hash(id)";
    /** What a browser may want to tell features apart by, where a layer declares it. */
    private static final List<String> CODES = List.of("name", "region_code", "level", "status", "kind", "attribute");

    private VectorTileStatement() {}

    /**
     * @return a select with a row for each layer: the encoded layer, its name, and how many features were found, of which one more
     *     than allowed is counted
     * @throws org.santu.problem.SantuException SANTU-TILE-ADDRESS for a tile outside the square
     */
    public static SqlFragment of(List<LayerDeclaration> layers, Scope scope, int zoom, int x, int y) {
        TileAddress address = new TileAddress(zoom, x, y);
        return of(layers, scope, address, null, zoom < CROWDED_BELOW_ZOOM);
    }

    /**
     * @param at a past instant, null for now
     * @param sorted whether, of too many, chosen ones are kept and not just any
     */
    static SqlFragment of(List<LayerDeclaration> layers, Scope scope, TileAddress address, Instant at, boolean sorted) {
        List<Object> binds = new ArrayList<>();
        List<String> selects = new ArrayList<>();
        for (LayerDeclaration layer : layers) {
            selects.add(select(layer, scope, address, at, sorted, binds));
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
            LayerDeclaration layer, Scope scope, TileAddress address, Instant at, boolean sorted, List<Object> binds) {
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
        binds.add(sorted);
        // Put together for every tile, so plain: formatting took longer than sending it.
        StringBuilder sql = new StringBuilder(1_000)
                .append("select ST_AsMVT(tile, ?, " + EXTENT + ", 'geom'), '")
                .append(layer.name())
                .append("', count(*) from (select ST_AsMVTGeom(")
                .append(isPoint(layer) ? "geom_3857" : "ST_Simplify(geom_3857, ?, true)")
                .append(", ST_MakeEnvelope(?, ?, ?, ?, 3857), " + EXTENT + ", " + BUFFER
                        + ", true) as geom, id::text as id, ")
                .append(quote(layer.titleAttribute()))
                .append(" as title");
        codes.forEach(code -> sql.append(", ").append(quote(code)));
        return sql.append(" from ")
                .append(relation.sql())
                .append(" as seen where geom_3857 && ST_MakeEnvelope(?, ?, ?, ?, 3857) order by case when ? then ")
                .append(isPoint(layer) ? EVENLY : LARGEST_FIRST)
                .append(" else 0 end limit ")
                .append(MOST_FEATURES + 1)
                .append(") as tile")
                .toString();
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
