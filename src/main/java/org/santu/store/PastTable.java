package org.santu.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.santu.catalog.LayerDeclaration;

/**
 * The table of a layer as it was at an instant: rows untouched since then, and for the others the state before their first
 * later change, which the journal keeps.
 */
final class PastTable {
    private PastTable() {}

    static SqlFragment of(LayerDeclaration layer, Instant at) {
        String table = ScopedRelation.table(layer);
        List<String> columns =
                LayerColumns.visible(layer).stream().map(SqlBuilder::quote).toList();
        String present = String.join(", ", columns);
        String past = columns.stream().map(column -> "was." + column).collect(Collectors.joining(", "));
        String sql = """
                (WITH later AS (
                    SELECT DISTINCT ON (feature_id) feature_id, operation, before, before_geom
                    FROM santu.journal WHERE layer = ? AND at > ? ORDER BY feature_id, seq)
                SELECT id, geom, geom_3857, %1$s FROM %2$s
                WHERE NOT EXISTS (SELECT FROM later WHERE later.feature_id = %2$s.id)
                UNION ALL
                SELECT later.feature_id, later.before_geom, ST_Transform(later.before_geom, 3857), %3$s
                FROM later, jsonb_populate_record(NULL::%2$s, later.before) AS was
                WHERE later.operation <> 'insert')""".formatted(present, table, past);
        return SqlFragment.of(sql, layer.name(), at.atOffset(ZoneOffset.UTC));
    }
}
