package org.santu.safekeeping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the database what is in the two schemas of Santu. */
record DatabaseShape(Connection connection) {
    /** What the application keeps for itself, and one table per layer. */
    static final List<String> SCHEMAS = List.of("santu", "layer");

    /** Where Flyway keeps which migrations have been made. */
    static final String HISTORY = "public.flyway_schema_history";

    private static final String OURS = " n.nspname IN ('santu', 'layer') ";

    /**
     * @param expectedRows what the planner believes
     */
    record Found(long oid, String schema, String name, long expectedRows) {
        String qualified() {
            return Sql.quote(schema) + "." + Sql.quote(name);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Ordinary tables, each after those that its foreign keys refer to. The parts of a table count as that table. */
    List<Found> tables() throws SQLException {
        Map<Long, Found> left = new LinkedHashMap<>();
        list(
                        "SELECT c.oid, n.nspname, c.relname, greatest(c.reltuples, 0)::bigint FROM pg_class c"
                                + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE" + OURS
                                + "AND c.relkind = 'r' AND NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = c.oid)"
                                + " ORDER BY n.nspname DESC, c.relname",
                        row -> new Found(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)))
                .forEach(found -> left.put(found.oid(), found));
        Map<Long, Set<Long>> needs = new LinkedHashMap<>();
        list("SELECT conrelid, confrelid FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid", row ->
                        new long[] {row.getLong(1), row.getLong(2)})
                .forEach(key -> needs.computeIfAbsent(key[0], table -> new LinkedHashSet<>())
                        .add(key[1]));
        List<Found> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Found next = left.values().stream()
                    .filter(table ->
                            needs.getOrDefault(table.oid(), Set.of()).stream().noneMatch(left::containsKey))
                    .findFirst()
                    .orElse(left.values().iterator().next());
            ordered.add(left.remove(next.oid()));
        }
        return ordered;
    }

    Manifest.Shape shape(long table) throws SQLException {
        // What a trigger computes stays out of a backup like what the database itself computes, and comes back the same
        // way.
        List<Manifest.Column> columns = list(
                "SELECT a.attname, format_type(a.atttypid, a.atttypmod),"
                        + " CASE WHEN a.attcollation <> t.typcollation"
                        + " THEN quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END,"
                        + " a.attnotnull, CASE WHEN placed.yes THEN 'st_transform(geom, 3857)' ELSE pg_get_expr(d.adbin, d.adrelid) END,"
                        + " a.attgenerated <> '' OR placed.yes"
                        + " FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid"
                        + " LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
                        + " LEFT JOIN pg_collation co ON co.oid = a.attcollation"
                        + " LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace"
                        + " CROSS JOIN LATERAL (SELECT a.attname = 'geom_3857' AND EXISTS (SELECT FROM pg_trigger g"
                        + " WHERE g.tgrelid = a.attrelid AND g.tgname = 'place') AS yes) placed"
                        + " WHERE a.attrelid = ? AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum",
                row -> new Manifest.Column(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getBoolean(6)),
                table);
        List<Manifest.Constraint> constraints = list(
                "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
                        + " WHERE conrelid = ? AND contype IN ('p', 'u', 'c') ORDER BY contype DESC, conname",
                row -> new Manifest.Constraint(row.getString(1), row.getString(2)),
                table);
        List<String> indexes = list(
                "SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE i.indrelid = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)"
                        + " ORDER BY 1",
                row -> row.getString(1),
                table);
        return new Manifest.Shape(columns, constraints, indexes);
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> names = list(
                "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE" + OURS
                        + "AND c.relkind = 'S' ORDER BY 1, 2",
                row -> new Manifest.Sequence(row.getString(1), row.getString(2), 0, false));
        List<Manifest.Sequence> states = new ArrayList<>();
        for (Manifest.Sequence name : names) {
            states.add(state(name));
        }
        return states;
    }

    Manifest.Sequence state(Manifest.Sequence name) throws SQLException {
        return list(
                        "SELECT last_value, is_called FROM " + name.qualified(),
                        row -> new Manifest.Sequence(name.schema(), name.name(), row.getLong(1), row.getBoolean(2)))
                .get(0);
    }

    boolean hasHistory() throws SQLException {
        return list("SELECT to_regclass('" + HISTORY + "') IS NOT NULL", row -> row.getBoolean(1))
                .get(0);
    }

    List<Manifest.Migration> migrations() throws SQLException {
        return list(
                "SELECT version, description FROM " + HISTORY
                        + " WHERE version IS NOT NULL AND success ORDER BY installed_rank",
                row -> new Manifest.Migration(row.getString(1), row.getString(2)));
    }

    String text(String select) throws SQLException {
        return list(select, row -> row.getString(1)).get(0);
    }

    <T> List<T> list(String select, Row<T> reading, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> list = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    list.add(reading.read(rows));
                }
            }
            return list;
        }
    }
}
