package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
            return new FeatureHistory(stores.seals(stores.catalog().getLayer(layer)), caller.scope())
                    .read(session.connection(), id);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /** The number of the newest change of any of the layers, 0 when there is none. */
    public long newestSequence(Collection<String> layers) {
        return newest(SqlFragment.of("""
                SELECT max(newest.seq) FROM unnest(?) AS layer_name,
                    LATERAL (SELECT last_seq AS seq FROM santu.change_summary WHERE layer = layer_name ORDER BY last_seq DESC LIMIT 1) newest""", (Object) layers.toArray(String[]::new)));
    }

    /**
     * A place that a change touched.
     *
     * @param extentWebMercator box of the feature before or after the change, in metres of EPSG:3857; null when it had no place
     * @param regionCode of the feature after the change, or null
     * @param regionBefore of the feature before the change, or null
     */
    public record Touched(
            long sequence, String layer, Envelope extentWebMercator, String regionCode, String regionBefore) {}

    /**
     * Tells where changes happened, oldest first. A feature that moved is told at both places.
     *
     * @param after no smaller sequence is told
     * @param most so many changes at most
     * @return the newest sequence told, or {@code after} when there is none
     */
    public long touchedAfter(long after, int most, Consumer<Touched> told) {
        String sql = """
                SELECT seq, layer, region_code, region_before, ST_XMin(part.geom), ST_XMax(part.geom), ST_YMin(part.geom), ST_YMax(part.geom)
                FROM (SELECT seq, layer, region_code, before ->> 'region_code' AS region_before, extent
                        FROM santu.journal WHERE seq > ? ORDER BY seq LIMIT ?) change
                    LEFT JOIN LATERAL ST_Dump(change.extent) part ON true
                ORDER BY seq""";
        try (Connection connection = stores.plainConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setInt(2, most);
            long newest = after;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    newest = row.getLong(1);
                    double west = row.getDouble(5);
                    Envelope extent = row.wasNull()
                            ? null
                            : new Envelope(west, row.getDouble(6), row.getDouble(7), row.getDouble(8));
                    told.accept(new Touched(newest, row.getString(2), extent, row.getString(3), row.getString(4)));
                }
            }
            return newest;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /** The number of the newest change of any layer, 0 when there is none. */
    public long newestSequence() {
        return newest(SqlFragment.of("SELECT max(seq) FROM santu.journal"));
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
