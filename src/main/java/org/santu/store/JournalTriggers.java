package org.santu.store;

import java.util.List;
import java.util.stream.Collectors;
import org.santu.catalog.LayerDeclaration;

/**
 * The triggers through which every change of a layer reaches the journal, whoever makes it and however, and those that keep its
 * place in web-mercator where its place is.
 *
 * <p>Beside the journal each statement leaves a count by region in {@code santu.change_summary}: writers take turns, so the
 * numbers of one statement follow each other without a gap.
 *
 * <p>Of a new row the defaults of the columns say version, time and actor, since a row trigger would slow COPY down; of a
 * changed row a trigger does. One statement trigger per kind of change writes the journal for all rows
 * of the statement at once, which keeps bulk work fast. An insert is journalled without a picture of the row, since the row
 * itself or its first later change shows it. Before and after are joined by hash: the plan is kept from the first change of a
 * connection, which is often of one row, and would compare each row with each when many change.
 */
final class JournalTriggers {
    private JournalTriggers() {}

    /** Statements that create or replace them; they may be repeated. */
    static List<String> statements(LayerDeclaration layer) {
        String table = ScopedRelation.table(layer);
        String function = "santu." + SqlBuilder.quote("journal_" + layer.name());
        String region = layer.findAttribute("region_code").isPresent() ? "region_code" : "NULL::text";
        return List.of(
                function(layer, function, region),
                "CREATE OR REPLACE TRIGGER place_new BEFORE INSERT ON " + table
                        + " FOR EACH ROW WHEN (NEW.geom_3857 IS NULL AND NEW.geom IS NOT NULL)"
                        + " EXECUTE FUNCTION santu.place_row()",
                trigger("place", "BEFORE UPDATE OF geom, geom_3857", table, "", "ROW", "santu.place_row"),
                trigger("stamp", "BEFORE UPDATE", table, "", "ROW", "santu.stamp_row"),
                trigger("turn", "BEFORE UPDATE OR DELETE", table, "", "STATEMENT", "santu.take_turn_first"),
                trigger("no_truncate", "BEFORE TRUNCATE", table, "", "STATEMENT", "santu.refuse_change"),
                trigger("journal_insert", "AFTER INSERT", table, "NEW TABLE AS new_rows", "STATEMENT", function),
                trigger("journal_delete", "AFTER DELETE", table, "OLD TABLE AS old_rows", "STATEMENT", function),
                trigger(
                        "journal_update",
                        "AFTER UPDATE",
                        table,
                        "OLD TABLE AS old_rows NEW TABLE AS new_rows",
                        "STATEMENT",
                        function));
    }

    private static String trigger(
            String name, String event, String table, String transition, String level, String function) {
        String referencing = transition.isEmpty() ? "" : " REFERENCING " + transition;
        return "CREATE OR REPLACE TRIGGER " + name + " " + event + " ON " + table + referencing + " FOR EACH " + level
                + " EXECUTE FUNCTION " + function + "()";
    }

    private static String function(LayerDeclaration layer, String function, String region) {
        String columns = LayerColumns.visible(layer).stream()
                .map(SqlBuilder::quote)
                .map(column -> "o." + column)
                .collect(Collectors.joining(", "));
        return """
                CREATE OR REPLACE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $body$
                DECLARE
                    _actor text := santu.actor();
                    _batch uuid := santu.batch();
                    _moment timestamptz;
                    _count bigint;
                BEGIN
                    IF TG_OP = 'UPDATE' AND santu.is_sealing() THEN
                        RETURN NULL;
                    END IF;
                    PERFORM santu.take_turn();
                    _moment := clock_timestamp();
                    IF TG_OP = 'INSERT' THEN
                        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
                            extent)
                        SELECT '%2$s', n.id, 'insert', n.version, _actor, _moment, _batch, n.%3$s, ST_Envelope(n.geom_3857)
                        FROM new_rows n;
                        GET DIAGNOSTICS _count = ROW_COUNT;
                        IF _count > 0 THEN
                            INSERT INTO santu.change_summary
                            SELECT _batch, '%2$s', 'insert', n.%3$s, NULL, count(*), currval('santu.journal_seq_seq') - _count + 1,
                                currval('santu.journal_seq_seq'), _actor, _moment, santu.kind()
                            FROM new_rows n GROUP BY 4;
                        END IF;
                    ELSIF TG_OP = 'DELETE' THEN
                        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
                            extent, before, before_geom)
                        SELECT '%2$s', o.id, 'delete', o.version, _actor, _moment, _batch, o.%3$s, ST_Envelope(o.geom_3857),
                            (SELECT to_jsonb(r) FROM (SELECT %4$s) r), o.geom
                        FROM old_rows o;
                        GET DIAGNOSTICS _count = ROW_COUNT;
                        IF _count > 0 THEN
                            INSERT INTO santu.change_summary
                            SELECT _batch, '%2$s', 'delete', o.%3$s, NULL, count(*), currval('santu.journal_seq_seq') - _count + 1,
                                currval('santu.journal_seq_seq'), _actor, _moment, santu.kind()
                            FROM old_rows o GROUP BY 4;
                        END IF;
                    ELSE
                        INSERT INTO santu.journal (layer, feature_id, operation, version, actor, at, batch, region_code,
                            extent, before, before_geom)
                        SELECT '%2$s', o.id, 'update', n.version, _actor, _moment, _batch, n.%3$s,
                            CASE WHEN o.geom_3857 IS NULL OR n.geom_3857 IS NULL OR o.geom_3857 = n.geom_3857
                                THEN ST_Envelope(coalesce(n.geom_3857, o.geom_3857))
                                ELSE ST_Collect(ST_Envelope(o.geom_3857), ST_Envelope(n.geom_3857)) END,
                            (SELECT to_jsonb(r) FROM (SELECT %4$s) r), o.geom
                        FROM old_rows o JOIN new_rows n USING (id);
                        GET DIAGNOSTICS _count = ROW_COUNT;
                        IF _count > 0 THEN
                            INSERT INTO santu.change_summary
                            SELECT _batch, '%2$s', 'update', n.%3$s,
                                CASE WHEN o.%3$s IS DISTINCT FROM n.%3$s THEN coalesce(o.%3$s, '') END,
                                count(*), currval('santu.journal_seq_seq') - _count + 1,
                                currval('santu.journal_seq_seq'), _actor, _moment, santu.kind()
                            FROM old_rows o JOIN new_rows n USING (id) GROUP BY 4, 5;
                        END IF;
                    END IF;
                    RETURN NULL;
                END $body$""".formatted(function, layer.name(), region, columns)
                .replace("n.NULL::text", "NULL::text")
                .replace("o.NULL::text", "NULL::text");
    }
}
