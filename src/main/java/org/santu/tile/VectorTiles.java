package org.santu.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.store.RunningStatements;
import org.santu.store.SqlFragment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Makes Mapbox vector tiles by a {@link VectorTileStatement}.
 *
 * <p>Each feature carries {@code id}, {@code title} and the few codes that a browser needs to point at it.
 */
@Component
class VectorTiles {
    private static final int MOST_STATEMENTS = 500;
    private static final SQLExceptionTranslator PROBLEMS = new SQLExceptionSubclassTranslator();

    private final DataSource database;
    private final Cache<Shown, VectorTileStatement> statements = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(MOST_STATEMENTS)
            .build();

    /** What the text of a statement depends on; a layer is declared once. */
    private record Shown(List<String> layers, Scope scope) {}

    VectorTiles(DataSource database) {
        this.database = database;
    }

    /**
     * The same features each time, however many there are. There is no limit of time here: {@link TimeLimit} ends the statement.
     *
     * @param at a past instant, null for now
     */
    Tile make(List<LayerDeclaration> layers, Scope scope, TileAddress address, Instant at) {
        VectorTileStatement statement = at == null
                ? statements.get(
                        new Shown(layers.stream().map(LayerDeclaration::name).toList(), scope),
                        unknown -> new VectorTileStatement(layers, scope, null))
                : new VectorTileStatement(layers, scope, at);
        boolean sorted = address.zoom() < VectorTileStatement.CROWDED_BELOW_ZOOM;
        Tile tile = make(statement.of(address, sorted));
        return sorted || tile.truncated().isEmpty() ? tile : make(statement.of(address, true));
    }

    private Tile make(SqlFragment statement) {
        long start = System.nanoTime();
        List<byte[]> parts = new ArrayList<>();
        List<String> truncated = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(statement.sql())) {
            statement.bind(select, 1);
            try (ResultSet rows = RunningStatements.run(select, select::executeQuery)) {
                while (rows.next()) {
                    parts.add(rows.getBytes(1));
                    if (rows.getLong(3) > VectorTileStatement.MOST_FEATURES) {
                        truncated.add(rows.getString(2));
                    }
                }
            }
        } catch (SQLException e) {
            DataAccessException known = PROBLEMS.translate("vector tile", null, e);
            throw known == null ? new UncategorizedSQLException("vector tile", null, e) : known;
        }
        return new Tile(join(parts), truncated, System.nanoTime() - start, 0, 0);
    }

    /** What a tile shows: a little more than its square. */
    static Envelope area(TileAddress address) {
        return VectorTileStatement.area(address);
    }

    /** Layers of a tile simply follow each other. */
    private static byte[] join(List<byte[]> parts) {
        int length = parts.stream().mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int end = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, end, part.length);
            end += part.length;
        }
        return all;
    }
}
