package org.santu.store.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.store.Journal;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Count and extent of what a caller sees of a layer; counted once per scope and change. Safe for concurrent use. */
@Component
public class LayerFigures {
    private static final List<String> COLUMNS = List.of(StandardColumns.GEOMETRY, StandardColumns.UPDATED_AT);

    private record Key(String layer, Scope scope, long version, Instant at) {}

    /**
     * @param extent west, south, east, north in degrees, or null when nothing is located
     * @param updatedAt instant of the newest change, or null for an empty layer
     * @param version newest number of the layer in the journal
     */
    public record Figures(long count, long unlocatedCount, double[] extent, Instant updatedAt, long version) {}

    private final Cache<Key, Figures> figures =
            Caffeine.newBuilder().maximumSize(1000).build();
    private final JdbcClient database;
    private final Journal journal;

    LayerFigures(JdbcClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    public Figures of(Caller caller, LayerDeclaration layer) {
        return of(caller, layer, null);
    }

    /** @param at a past instant, null for now */
    public Figures of(Caller caller, LayerDeclaration layer, Instant at) {
        long version = journal.newestSequence(List.of(layer.name()));
        return figures.get(new Key(layer.name(), caller.scope(), version, at), key -> count(layer, key));
    }

    private Figures count(LayerDeclaration layer, Key key) {
        SqlFragment relation = ScopedRelation.of(layer, key.scope(), COLUMNS, key.at());
        String sql = "select total, located, ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box), newest"
                + " from (select count(*) as total, count(geom) as located, ST_Extent(geom) as box,"
                + " max(updated_at) as newest from " + relation.sql() + " as seen) as figures";
        return database.sql(sql)
                .params(relation.binds())
                .query((row, number) -> figures(row, key.version()))
                .single();
    }

    private static Figures figures(ResultSet row, long version) throws SQLException {
        long total = row.getLong(1);
        long located = row.getLong(2);
        double[] extent = row.getObject(3) == null
                ? null
                : new double[] {row.getDouble(3), row.getDouble(4), row.getDouble(5), row.getDouble(6)};
        Timestamp newest = row.getTimestamp(7);
        return new Figures(total, total - located, extent, newest == null ? null : newest.toInstant(), version);
    }
}
