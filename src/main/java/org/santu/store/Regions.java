package org.santu.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.catalog.RegionCode;
import org.springframework.stereotype.Component;

/**
 * The tree 市 > 县 > 乡 > 村 of the layers {@code region} and {@code village}, and search in it.
 *
 * <p>Kept in memory and read again as soon as the journal shows a newer change of the two layers, so that answers are right
 * after every import and edit, whichever process made it. A caller finds only regions inside their scope. Codes may be given
 * shortened or filled up with zeros. Safe for concurrent use.
 */
@Component
public class Regions {
    private static final List<String> LAYERS = List.of("region", "village");

    private final Stores stores;
    private final Journal journal;
    private final Pinyin pinyin = new Pinyin();
    private volatile RegionIndex index = new RegionIndex(-1, List.of());

    public Regions(Stores stores, Journal journal) {
        this.stores = stores;
        this.journal = journal;
    }

    public Optional<Region> findRegion(Caller caller, String code) {
        return findNode(caller, code).map(RegionNode::toRegion);
    }

    /** @param parentCode null or empty for the topmost regions of the caller's scope */
    public List<Region> children(Caller caller, String parentCode) {
        List<RegionNode> nodes = parentCode == null || parentCode.isBlank()
                ? current().roots(caller.scope().regionPrefix())
                : findNode(caller, parentCode).map(node -> node.children).orElse(List.of());
        return nodes.stream().map(RegionNode::toRegion).toList();
    }

    /**
     * Finds regions by name or a part of it, the beginning of a code, pinyin or its initials; best first.
     *
     * @param limit most answers
     */
    public List<Region> search(Caller caller, String text, int limit) {
        return current().search(caller.scope().regionPrefix(), text, limit).stream()
                .map(RegionNode::toRegion)
                .toList();
    }

    /** The regions from the top of the caller's scope down to this one, itself included; empty for an unknown region. */
    public List<Region> path(Caller caller, String code) {
        Deque<Region> path = new ArrayDeque<>();
        RegionNode node = findNode(caller, code).orElse(null);
        while (node != null && caller.scope().contains(node.code.digits())) {
            path.addFirst(node.toRegion());
            node = node.parent;
        }
        return List.copyOf(path);
    }

    private Optional<RegionNode> findNode(Caller caller, String code) {
        String digits = RegionCode.normalise(code);
        return caller.scope().contains(digits) ? current().find(digits) : Optional.empty();
    }

    private RegionIndex current() {
        long newest = journal.newestSequence(LAYERS);
        return index.sequence() >= newest ? index : refresh(newest);
    }

    private synchronized RegionIndex refresh(long newest) {
        if (index.sequence() < newest) {
            // The number was read before the rows, so the rows are at least as new.
            index = new RegionIndex(newest, read().values());
        }
        return index;
    }

    private Map<String, RegionNode> read() {
        Map<String, RegionNode> nodes = new HashMap<>();
        String select = """
                SELECT region_code, name, code_year, ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom),
                    ST_X(p), ST_Y(p)
                FROM (SELECT region_code, name, code_year, geom, 1 AS rank,
                        CASE WHEN ST_IsValid(geom) THEN ST_PointOnSurface(geom) ELSE ST_Centroid(geom) END AS p
                      FROM layer.region
                      UNION ALL SELECT region_code, name, code_year, geom, 2, geom FROM layer.village) place
                ORDER BY rank, code_year DESC NULLS LAST""";
        try (Session session = stores.newSession(Caller.system());
                PreparedStatement statement = session.connection().prepareStatement(select)) {
            statement.setFetchSize(5000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    RegionCode.parse(rows.getString(1)).ifPresent(code -> {
                        RegionNode node = nodes.computeIfAbsent(code.digits(), digits -> new RegionNode(code));
                        complete(node, rows);
                    });
                }
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
        nodes.values().stream()
                .filter(node -> node.name != null)
                .forEach(node -> node.reading = pinyin.read(node.name));
        return nodes;
    }

    /** Takes from a row what the node does not know yet; the point of a village is better than one in its polygon. */
    private static void complete(RegionNode node, ResultSet row) {
        try {
            if (node.name == null) {
                node.name = row.getString(2);
            }
            if (node.year == null) {
                node.year = row.getObject(3, Long.class) == null ? null : (int) row.getLong(3);
            }
            double west = row.getDouble(4);
            if (row.wasNull()) {
                return;
            }
            Envelope extent = new Envelope(west, row.getDouble(6), row.getDouble(5), row.getDouble(7));
            boolean isPoint = extent.getWidth() == 0 && extent.getHeight() == 0;
            if (node.extent == null) {
                node.extent = extent;
            }
            if (node.point == null || isPoint) {
                node.point = new Coordinate(row.getDouble(8), row.getDouble(9));
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }
}
