package org.santu.store;

import java.util.List;
import java.util.stream.Collectors;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;

/**
 * The statements that take a batch back in one layer, each for all features at once. Version, time and author belong to the
 * row and not to what it says, so they are neither compared nor written back.
 */
final class UndoSql {
    /** The entries of a batch: its numbers follow each other, and the summary knows which they are. Binds: batch. */
    private static final String ENTRIES = """
            (SELECT batch AS wanted, min(first_seq) AS first_seq, max(last_seq) AS last_seq
                FROM santu.change_summary WHERE batch = ? GROUP BY batch) AS span
            JOIN santu.journal ON seq BETWEEN span.first_seq AND span.last_seq AND batch = span.wanted""";

    private UndoSql() {}

    /**
     * Features that are not as the batch left them. Binds: batch, layer, the last number of the batch, layer, layer, least and
     * upper region code of the reader.
     *
     * @return columns: id, actor, instant and batch of the newest change that the reader may know of, number of all such features
     */
    static String conflictsOfBatch(LayerDeclaration layer, int most) {
        return conflicts(layer, most, "SELECT DISTINCT feature_id FROM " + ENTRIES + " WHERE layer = ?");
    }

    /**
     * Features that are not as they were at a number. Binds: ids, the number, layer, layer, least and upper region code of the
     * reader.
     *
     * @return columns as for a batch
     */
    static String conflictsOfFeatures(LayerDeclaration layer, int most) {
        return conflicts(layer, most, "SELECT unnest(?::uuid[]) AS feature_id");
    }

    private static String conflicts(LayerDeclaration layer, int most, String touched) {
        return """
                WITH touched AS (%5$s),
                following AS (
                    SELECT DISTINCT ON (feature_id) feature_id, operation, before, before_geom
                    FROM santu.journal WHERE seq > ? AND layer = ? AND feature_id IN (SELECT feature_id FROM touched)
                    ORDER BY feature_id, seq),
                changed AS (
                    SELECT following.feature_id
                    FROM following
                    CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$s, coalesce(following.before, '{}')) AS was
                    LEFT JOIN %1$s AS present ON present.id = following.feature_id
                    WHERE CASE WHEN following.operation = 'insert' THEN present.id IS NOT NULL
                        ELSE present.id IS NULL OR present.geom IS DISTINCT FROM following.before_geom
                            OR ROW(%2$s) IS DISTINCT FROM ROW(%3$s) END)
                SELECT changed.feature_id, newest.actor, newest.at, newest.batch, count(*) OVER ()
                FROM changed CROSS JOIN LATERAL (
                    SELECT actor, at, batch, seq FROM santu.journal
                    WHERE feature_id = changed.feature_id AND layer = ?
                        AND coalesce(before ->> 'region_code', region_code, '') BETWEEN ? AND ?
                    ORDER BY seq DESC LIMIT 1) AS newest
                ORDER BY newest.seq DESC LIMIT %4$d""".formatted(table(layer), columns(layer, "present."), columns(layer, "was."), most, touched);
    }

    /** What was added goes, what was changed is as before, what was deleted is back. Binds of each: batch, layer. */
    static List<String> statements(LayerDeclaration layer) {
        String first = """
                WITH first AS (
                    SELECT DISTINCT ON (feature_id) feature_id, layer, operation, before, before_geom
                    FROM %s WHERE layer = ? ORDER BY feature_id, seq)
                """.formatted(ENTRIES);
        String table = table(layer);
        String delete = first + "DELETE FROM " + table
                + " AS present USING first WHERE present.id = first.feature_id AND first.operation = 'insert'";
        String update =
                first + """
                UPDATE %1$s AS present SET (geom, %2$s) = ROW(first.before_geom, %3$s)
                FROM first CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$s, coalesce(first.before, '{}')) AS was
                WHERE present.id = first.feature_id AND first.operation <> 'insert'
                    AND (present.geom IS DISTINCT FROM first.before_geom OR ROW(%4$s) IS DISTINCT FROM ROW(%3$s))""".formatted(table, columns(layer, ""), columns(layer, "was."), columns(layer, "present."));
        // The version goes on from where it ended, so that nobody takes the feature for the one they saw before.
        String insert = first + """
                INSERT INTO %1$s (id, version, geom, %2$s)
                SELECT first.feature_id, 1 + (
                    SELECT max(version) FROM santu.journal AS old WHERE old.feature_id = first.feature_id AND old.layer = first.layer),
                    first.before_geom, %3$s
                FROM first CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$s, coalesce(first.before, '{}')) AS was
                WHERE first.operation <> 'insert'
                    AND NOT EXISTS (SELECT FROM %1$s AS present WHERE present.id = first.feature_id)""".formatted(table, columns(layer, ""), columns(layer, "was."));
        return List.of(delete, update, insert);
    }

    private static String table(LayerDeclaration layer) {
        return ScopedRelation.table(layer);
    }

    private static String columns(LayerDeclaration layer, String prefix) {
        return layer.attributes().stream()
                .map(Attribute::name)
                .map(SqlBuilder::quote)
                .map(column -> prefix + column)
                .collect(Collectors.joining(", "));
    }
}
