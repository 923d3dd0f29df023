package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
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
        return histories(caller, layer, List.of(id)).getOrDefault(id, List.of());
    }

    /**
     * The same of many features at once.
     *
     * @param ids so many that their states fit into memory
     * @return by id; one that has no history for the caller is left out
     */
    public Map<UUID, List<Change>> histories(Caller caller, String layer, Collection<UUID> ids) {
        try (Session session = stores.newSession(caller)) {
            return new FeatureHistory(stores.seals(stores.catalog().getLayer(layer)), caller.scope())
                    .read(session.connection(), ids);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /**
     * What happened to features since versions that somebody knows; as {@link #histories}, with values of some attributes only.
     *
     * @param shown by id the version that is known, -1 for none
     */
    public Map<UUID, List<Change>> historiesSince(
            Caller caller, String layer, Map<UUID, Long> shown, Collection<String> attributes) {
        try (Session session = stores.newSession(caller)) {
            return new FeatureHistory(stores.seals(stores.catalog().getLayer(layer)), caller.scope())
                    .of(attributes)
                    .readSince(session.connection(), shown);
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

    /**
     * Where many changes are told as one: of a layer, those of the same regions in a square of the plane, as wide as the largest
     * of them needs it.
     */
    public record Cell(
            String layer, String regionCode, String regionBefore, double metres, double column, double row) {}

    /**
     * Tells roughly where changes happened, in no order: for each cell its newest change, with the box around all of them. Told in
     * parts and put together again cell by cell, it is the same.
     *
     * @param after no smaller sequence counts, nor this one
     * @param last no larger one counts
     * @param cellMetres the smallest cells are so wide
     */
    public void touchedCells(long after, long last, double cellMetres, BiConsumer<Cell, Touched> told) {
        String sql = """
                SELECT layer, region_code, region_before, metres, floor((west + east) / 2 / metres) AS cell_column,
                    floor((south + north) / 2 / metres) AS cell_row, max(seq), min(west), max(east), min(south), max(north)
                FROM (SELECT seq, layer, region_code, region_before, west, east, south, north,
                        CASE WHEN size <= ? THEN ? ELSE ? * power(2, ceil(log(2, (size / ?)::numeric))::float8) END AS metres
                    FROM (SELECT seq, layer, region_code, before ->> 'region_code' AS region_before,
                                ST_XMin(part.geom) AS west, ST_XMax(part.geom) AS east,
                                ST_YMin(part.geom) AS south, ST_YMax(part.geom) AS north,
                                greatest(ST_XMax(part.geom) - ST_XMin(part.geom), ST_YMax(part.geom) - ST_YMin(part.geom)) AS size
                            FROM santu.journal, LATERAL ST_Dump(extent) part WHERE seq > ? AND seq <= ?) place) sized
                GROUP BY layer, region_code, region_before, metres, cell_column, cell_row""";
        try (Connection connection = stores.plainConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= 4; i++) {
                statement.setDouble(i, cellMetres);
            }
            statement.setLong(5, after);
            statement.setLong(6, last);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Cell cell = new Cell(
                            row.getString(1).intern(),
                            one(row.getString(2)),
                            one(row.getString(3)),
                            row.getDouble(4),
                            row.getDouble(5),
                            row.getDouble(6));
                    Envelope box =
                            new Envelope(row.getDouble(8), row.getDouble(9), row.getDouble(10), row.getDouble(11));
                    told.accept(cell, new Touched(row.getLong(7), cell.layer, box, cell.regionCode, cell.regionBefore));
                }
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /** The same text is kept once: thousands of cells lie in a township. */
    private static String one(String code) {
        return code == null ? null : code.intern();
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
