package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;

/**
 * Takes back everything that one transaction did to the layers, or nothing of it. Safe for concurrent use.
 *
 * <p>Allowed exactly when every feature is still as the batch left it, by whatever way: a later change that was itself taken
 * back stands in nobody's way. The undo is a batch in the journal like any other, so taking it back is the redo. Values that
 * the caller may not see come back as well, without passing through here: the database moves them.
 */
@Component
public class BatchUndo {
    private final Stores stores;

    public BatchUndo(Stores stores) {
        this.stores = stores;
    }

    /**
     * What was done.
     *
     * @param batch of the undo itself, null when the batch had left everything as it was
     * @param kind {@code undo} or {@code redo}
     * @param undoneKind what kind of batch was taken back
     * @param changes number of features that changed by it
     */
    public record Outcome(UUID batch, String kind, String undoneKind, long changes) {}

    /** A feature that stands in the way, and its newest change. */
    public record Conflict(String layer, UUID id, String by, Instant at, UUID batch) {}

    private record Batch(Map<String, Long> layers, long lastSequence, String kind) {}

    /**
     * @throws SantuException {@code SANTU-UNDO-NOT-FOUND} when the caller sees nothing of the batch, {@code
     *     SANTU-UNDO-OUT-OF-SCOPE} when a part of it lies outside their region, {@code SANTU-UNDO-UNDONE} when it has been taken
     *     back already, {@code SANTU-UNDO-TOUCHED} with the details {@code conflicts} and {@code conflictCount} when features
     *     have changed since; {@code SANTU-ACCESS-DENIED}
     */
    public Outcome undo(Caller caller, UUID batch) {
        caller.require(Permission.UNDO);
        caller.require(Permission.WRITE_FEATURES);
        try (Session session = stores.newBulkSession(caller)) {
            Connection connection = session.connection();
            execute(connection, "SELECT santu.take_turn()");
            Batch found = find(connection, caller.scope(), batch);
            requireStanding(connection, batch);
            requireUntouched(connection, caller.scope(), found, batch);
            String kind = found.kind().equals("undo") ? "redo" : "undo";
            session.mark(kind);
            long changes = 0;
            for (String layer : found.layers().keySet()) {
                changes += takeBack(connection, stores.catalog().getLayer(layer), batch);
            }
            UUID own = changes == 0 ? null : record(connection, batch);
            session.commit();
            return new Outcome(own, kind, found.kind(), changes);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    private static Batch find(Connection connection, Scope scope, UUID batch) throws SQLException {
        Map<String, Long> layers = new LinkedHashMap<>();
        long last = 0;
        String kind = "edit";
        boolean any = false;
        boolean whole = true;
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT layer, changes, last_seq, kind, region_code, region_before FROM santu.change_summary"
                        + " WHERE batch = ? ORDER BY last_seq")) {
            statement.setObject(1, batch);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    layers.merge(rows.getString(1), rows.getLong(2), Long::sum);
                    last = Math.max(last, rows.getLong(3));
                    kind = rows.getString(4);
                    boolean after = scope.contains(rows.getString(5));
                    boolean before = rows.getString(6) == null || scope.contains(rows.getString(6));
                    any |= after || rows.getString(6) != null && before;
                    whole &= after && before;
                }
            }
        }
        if (!any) {
            throw new SantuException("SANTU-UNDO-NOT-FOUND", batch.toString());
        }
        if (!whole) {
            throw new SantuException("SANTU-UNDO-OUT-OF-SCOPE");
        }
        return new Batch(layers, last, kind);
    }

    private static void requireStanding(Connection connection, UUID batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT santu.is_undone(?)")) {
            statement.setObject(1, batch);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    throw new SantuException("SANTU-UNDO-UNDONE");
                }
            }
        }
    }

    private void requireUntouched(Connection connection, Scope scope, Batch found, UUID batch) throws SQLException {
        Conflicts conflicts = new Conflicts(connection, scope);
        for (String layer : found.layers().keySet()) {
            conflicts.addOf(stores.catalog().getLayer(layer), batch, found.lastSequence());
        }
        conflicts.requireNone("SANTU-UNDO-TOUCHED");
    }

    private static long takeBack(Connection connection, LayerDeclaration layer, UUID batch) throws SQLException {
        long changes = 0;
        for (String sql : UndoSql.statements(layer)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, batch);
                statement.setString(2, layer.name());
                changes += statement.executeLargeUpdate();
            }
        }
        return changes;
    }

    private static UUID record(Connection connection, UUID undone) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO santu.undo (batch, undone) VALUES (santu.batch(), ?) RETURNING batch")) {
            statement.setObject(1, undone);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
