package org.santu.safekeeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.santu.problem.SantuException;

/**
 * Fills the tables that the migrations have made, and makes those of the layers, in one transaction: {@link #prepare}, then
 * {@link #load} for each table, then {@link #complete}. For one thread.
 */
final class TableLoad {
    private final Connection connection;
    private final Manifest manifest;
    private final Watch watch;
    private final DatabaseShape shape;
    private final List<Manifest.Table> made = new ArrayList<>();
    private List<Trigger> triggers = List.of();

    TableLoad(Connection connection, Manifest manifest, Watch watch) {
        this.connection = connection;
        this.manifest = manifest;
        this.watch = watch;
        this.shape = new DatabaseShape(connection);
    }

    /** @param state as PostgreSQL keeps it: O, A or R */
    private record Trigger(String table, String name, String state) {
        String disable() {
            return "ALTER TABLE " + table + " DISABLE TRIGGER " + Sql.quote(name);
        }

        String enable() {
            String how = state.equals("A") ? "ALWAYS " : state.equals("R") ? "REPLICA " : "";
            return "ALTER TABLE " + table + " ENABLE " + how + "TRIGGER " + Sql.quote(name);
        }
    }

    void prepare() throws SQLException {
        TableCopy.prepare(connection);
        execute("SET LOCAL maintenance_work_mem = '256MB'");
        // What was journalled, chained and checked when it happened must not be so again.
        triggers = shape.list(
                "SELECT t.tgrelid::regclass::text, t.tgname, t.tgenabled::text FROM pg_trigger t"
                        + " JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE n.nspname IN ('santu', 'layer') AND NOT t.tgisinternal AND t.tgenabled <> 'D'",
                row -> new Trigger(row.getString(1), row.getString(2), row.getString(3)));
        for (Trigger trigger : triggers) {
            execute(trigger.disable());
        }
        List<DatabaseShape.Found> there = shape.tables();
        if (!there.isEmpty()) {
            execute("TRUNCATE "
                    + there.stream().map(DatabaseShape.Found::qualified).collect(Collectors.joining(", ")));
        }
        for (Manifest.Table table : manifest.tables()) {
            if (there.stream().noneMatch(found -> found.qualified().equals(table.qualified()))) {
                make(table);
            }
        }
    }

    private void make(Manifest.Table table) throws SQLException {
        execute("CREATE SCHEMA IF NOT EXISTS " + Sql.quote(table.schema()));
        execute(table.shape().columns().stream()
                .map(TableLoad::definition)
                .collect(Collectors.joining(", ", "CREATE TABLE " + table.qualified() + " (", ")")));
        made.add(table);
    }

    private static String definition(Manifest.Column column) {
        StringBuilder text =
                new StringBuilder(Sql.quote(column.name())).append(' ').append(column.type());
        if (column.collation() != null) {
            text.append(" COLLATE ").append(column.collation());
        }
        if (column.generated()) {
            text.append(" GENERATED ALWAYS AS (").append(column.expression()).append(") STORED");
        } else if (column.expression() != null) {
            text.append(" DEFAULT ").append(column.expression());
        }
        return text.append(column.notNull() ? " NOT NULL" : "").toString();
    }

    void load(Manifest.Table table, InputStream in) throws SQLException, IOException {
        watch.step("restore.table", table.shown(), table.rows());
        new TableCopy(connection, watch).in(table, in);
    }

    /**
     * Constraints, indexes, sequences and triggers; then compares everything with the manifest.
     *
     * @throws SantuException {@code SANTU-RESTORE-DIFFERS} with the table or sequence
     */
    void complete() throws SQLException, IOException {
        for (Manifest.Table table : made) {
            watch.step("restore.indexes", table.shown());
            watch.check();
            for (Manifest.Constraint constraint : table.shape().constraints()) {
                execute("ALTER TABLE " + table.qualified() + " ADD CONSTRAINT " + Sql.quote(constraint.name()) + " "
                        + constraint.definition());
            }
            for (String index : table.shape().indexes()) {
                execute(index);
            }
        }
        for (Manifest.Sequence sequence : manifest.sequences()) {
            execute("SELECT setval(" + Sql.literal(sequence.qualified()) + ", " + sequence.lastValue() + ", "
                    + sequence.called() + ")");
            if (!shape.state(sequence).equals(sequence)) {
                throw new SantuException("SANTU-RESTORE-DIFFERS", sequence.qualified());
            }
        }
        for (Trigger trigger : triggers) {
            execute(trigger.enable());
        }
        for (Manifest.Table table : manifest.tables()) {
            compare(table);
            execute("ANALYZE " + table.qualified());
        }
    }

    private void compare(Manifest.Table table) throws SQLException, IOException {
        watch.step("restore.compare", table.shown());
        RowHash hash = new TableCopy(connection, watch)
                .out(table.qualified(), table.shape(), table.rows(), OutputStream.nullOutputStream());
        if (hash.rows() != table.rows() || !hash.hex().equals(table.rowHash())) {
            throw new SantuException("SANTU-RESTORE-DIFFERS", table.shown());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
