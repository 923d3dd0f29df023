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
 * scope only, so it is put together and prepared by the database once for all tiles. Immutable. Public for those who measure it.
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

    private final List<Part> parts = new ArrayList<>();
    private final String sql;

    /** What of a layer's select is the same for all tiles. */
    private record Part(String layer, boolean points, SqlFragment relation) {}

    /** @param at a past instant, null for now */
    VectorTileStatement(List<LayerDeclaration> layers, Scope scope, Instant at) {
        List<String> selects = new ArrayList<>();
        for (LayerDeclaration layer : layers) {
            Set<String> codes = new LinkedHashSet<>(CODES);
            codes.removeIf(code -> layer.findAttribute(code).isEmpty());
            Set<String> columns = new LinkedHashSet<>(codes);
            columns.add(StandardColumns.ID);
            columns.add(StandardColumns.GEOMETRY_WEB_MERCATOR);
            columns.add(layer.titleAttribute());
            boolean points = layer.geometryType().equals("Point");
            Part part = new Part(layer.name(), points, ScopedRelation.of(layer, scope, columns, at));
            parts.add(part);
            selects.add(select(part, layer.titleAttribute(), codes));
        }
        sql = String.join(" union all ", selects);
    }

    /**
     * @return a select with a row for each layer: the encoded layer, its name, and how many features were found, of which one more
     *     than allowed is counted
     * @throws org.santu.problem.SantuException SANTU-TILE-ADDRESS for a tile outside the square
     */
    public static SqlFragment of(List<LayerDeclaration> layers, Scope scope, int zoom, int x, int y) {
        return new VectorTileStatement(layers, scope, null).of(new TileAddress(zoom, x, y), zoom < CROWDED_BELOW_ZOOM);
    }

    /** @param sorted whether, of too many, chosen ones are kept and not just any */
    SqlFragment of(TileAddress address, boolean sorted) {
        Envelope extent = address.extent();
        Envelope area = area(address);
        double pixel = extent.getWidth() / EXTENT;
        List<Object> binds = new ArrayList<>();
        for (Part part : parts) {
            binds.add(part.layer);
            if (!part.points) {
                binds.add(pixel);
            }
            addBox(binds, extent);
            binds.addAll(part.relation.binds());
            addBox(binds, area);
            binds.add(sorted);
        }
        return new SqlFragment(sql, binds);
    }

    /** What a tile shows: a little more than its square. */
    static Envelope area(TileAddress address) {
        Envelope wide = address.extent();
        wide.expandBy(wide.getWidth() / EXTENT * BUFFER);
        return wide;
    }

    private static String select(Part part, String title, Set<String> codes) {
        StringBuilder sql = new StringBuilder(1_000)
                .append("select ST_AsMVT(tile, ?, " + EXTENT + ", 'geom'), '")
                .append(part.layer)
                .append("', count(*) from (select ST_AsMVTGeom(")
                .append(part.points ? "geom_3857" : "ST_Simplify(geom_3857, ?, true)")
                .append(", ST_MakeEnvelope(?, ?, ?, ?, 3857), " + EXTENT + ", " + BUFFER
                        + ", true) as geom, id::text as id, ")
                .append(quote(title))
                .append(" as title");
        codes.forEach(code -> sql.append(", ").append(quote(code)));
        return sql.append(" from ")
                .append(part.relation.sql())
                .append(" as seen where geom_3857 && ST_MakeEnvelope(?, ?, ?, ?, 3857) order by case when ? then ")
                .append(part.points ? EVENLY : LARGEST_FIRST)
                .append(" else 0 end limit ")
                .append(MOST_FEATURES + 1)
                .append(") as tile")
                .toString();
    }

    private static void addBox(List<Object> binds, Envelope box) {
        binds.add(box.getMinX());
        binds.add(box.getMinY());
        binds.add(box.getMaxX());
        binds.add(box.getMaxY());
    }

    private static String quote(String column) {
        return '"' + column + '"';
    }
}
