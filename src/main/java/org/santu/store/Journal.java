package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.springframework.stereotype.Component;

/**
 * Reads the journal of changes. Safe for concurrent use.
 *
 * <p>Sequence numbers become visible in their order: after number n has been seen, no smaller one can appear, so a cache that
 * remembers the newest number it has seen knows when it is stale.
 */
@Component
public class Journal {
    private final Stores stores;

    public Journal(Stores stores) {
        this.stores = stores;
    }

    /**
     * What happened to a feature, oldest first; also when it is deleted. Values are masked as for reading; a state outside
     * the caller's region is null, and a change with no state inside is left out.
     *
     * @param layer name of the layer
     * @param id of the feature, without the layer
     */
    public List<Change> history(Caller caller, String layer, UUID id) {
        try (Session session = stores.newSession(caller)) {
            return new FeatureHistory(stores.catalog().getLayer(layer), caller.scope()).read(session.connection(), id);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /** The number of the newest change of any of the layers, 0 when there is none. */
    public long newestSequence(Collection<String> layers) {
        return newest(SqlFragment.of("""
                SELECT max(newest.seq) FROM unnest(?) AS layer_name,
                    LATERAL (SELECT seq FROM santu.journal WHERE layer = layer_name ORDER BY seq DESC LIMIT 1) newest""", (Object) layers.toArray(String[]::new)));
    }

    /**
     * The number of the newest change that touches an area: a feature lay there before the change or after it.
     *
     * @param extentWebMercator in metres of EPSG:3857
     */
    public long newestSequence(Collection<String> layers, Envelope extentWebMercator) {
        return newest(new SqlBuilder()
                .add("SELECT max(seq) FROM santu.journal WHERE layer = ANY (?)", (Object) layers.toArray(String[]::new))
                .add(
                        " AND ST_Intersects(extent, ST_MakeEnvelope(?, ?, ?, ?, 3857))",
                        extentWebMercator.getMinX(),
                        extentWebMercator.getMinY(),
                        extentWebMercator.getMaxX(),
                        extentWebMercator.getMaxY())
                .build());
    }

    /**
     * The same, looking only at changes after a number; the number itself where none of them touches the area.
     *
     * @param after no smaller change is looked at, so that the effort does not grow with the journal
     */
    public long newestSequence(Collection<String> layers, Envelope extentWebMercator, long after) {
        return Math.max(
                after,
                newest(new SqlBuilder()
                        // The bare number keeps the database at the newest end of the journal.
                        .add(
                                "SELECT max(seq) FROM (SELECT seq, layer, extent FROM santu.journal WHERE seq > ? OFFSET 0) late",
                                after)
                        .add(" WHERE layer = ANY (?)", (Object) layers.toArray(String[]::new))
                        .add(
                                " AND ST_Intersects(extent, ST_MakeEnvelope(?, ?, ?, ?, 3857))",
                                extentWebMercator.getMinX(),
                                extentWebMercator.getMinY(),
                                extentWebMercator.getMaxX(),
                                extentWebMercator.getMaxY())
                        .build()));
    }

    private long newest(SqlFragment select) {
        try (Connection connection = stores.plainConnection();
                PreparedStatement statement = connection.prepareStatement(select.sql())) {
            select.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }
}
