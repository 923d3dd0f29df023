package org.santu.tile;

import java.time.Instant;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes Mapbox vector tiles by a {@link VectorTileStatement}.
 *
 * <p>Each feature carries {@code id}, {@code title} and the few codes that a browser needs to point at it.
 */
@Component
class VectorTiles {
    private final JdbcClient database;

    VectorTiles(JdbcClient database) {
        this.database = database;
    }

    private record Part(byte[] bytes, String layer, boolean truncated) {}

    /** @param at a past instant, null for now */
    Tile make(List<LayerDeclaration> layers, Scope scope, TileAddress address, Instant at) {
        long start = System.nanoTime();
        SqlFragment statement = VectorTileStatement.of(layers, scope, address, at);
        List<Part> parts = database.sql(statement.sql())
                .params(statement.binds())
                .query((row, number) ->
                        new Part(row.getBytes(1), row.getString(2), row.getLong(3) > VectorTileStatement.MOST_FEATURES))
                .list();
        List<String> truncated =
                parts.stream().filter(Part::truncated).map(Part::layer).toList();
        return new Tile(join(parts), truncated, System.nanoTime() - start, 0, 0);
    }

    /** What a tile shows: a little more than its square. */
    static Envelope area(TileAddress address) {
        return VectorTileStatement.area(address);
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
}
