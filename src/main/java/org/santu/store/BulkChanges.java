package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.santu.access.Caller;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;

/**
 * Adds, changes and removes many features of a layer in one transaction, or does nothing; one batch in the journal. Safe for
 * concurrent use; readers see the old data until all is done.
 */
@Component
public class BulkChanges {
    private static final String STAGE = "pg_temp.santu_stage";

    private final Stores stores;

    public BulkChanges(Stores stores) {
        this.stores = stores;
    }

    /**
     * What was done.
     *
     * @param batch its number in the journal, null when nothing changed
     */
    public record Outcome(UUID batch, long inserted, long updated, long deleted) {}

    /**
     * Adds features.
     *
     * @param rows as {@link BulkLoader#insert} takes them
     */
    public Outcome insert(
            Caller caller, LayerDeclaration layer, Iterator<Map<String, Object>> rows, BulkProgress progress) {
        try (Session session = stores.newBulkSession(caller)) {
            session.mark("import");
            CopyRows encoder = new CopyRows(stores.seals(layer), new WriteRules(layer, caller.scope()));
            LayerCopy copy = new LayerCopy(session, layer, encoder);
            long count = copy.take(rows, progress);
            copy.finish();
            UUID batch = count == 0 ? null : batch(session);
            progress.ready();
            session.commit();
            return new Outcome(batch, count, 0, 0);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /**
     * What there is to do beside reading rows.
     *
     * @param changed attributes that a change sets, with {@code geom} where the position is among them
     * @param removed ids of features to remove, asked for when all rows were read
     * @param dryRun whether to take everything back at the end, having counted
     */
    public record Rest(List<String> changed, Supplier<Collection<UUID>> removed, boolean dryRun) {}

    /**
     * Changes features, adds others and removes some. No other writer comes between reading {@code rows} and the end: what they
     * were compared with is what is changed. A change that changes nothing is none.
     *
     * @param rows those with an {@code id} change that feature, those without are new
     * @throws SantuException as for adding
     */
    public Outcome apply(
            Caller caller,
            LayerDeclaration layer,
            Iterator<Map<String, Object>> rows,
            Rest rest,
            BulkProgress progress) {
        try (Session session = stores.newBulkSession(caller)) {
            session.mark("import");
            Connection connection = session.connection();
            execute(connection, "SELECT santu.take_turn()");
            execute(connection, stage(layer));
            CopyRows encoder = CopyRows.staged(stores.seals(layer), new WriteRules(layer, caller.scope()), STAGE);
            new LayerCopy(session, null, encoder).take(rows, progress);
            RowWrites writes = new RowWrites(stores.seals(layer), caller.scope(), session);
            long deleted = writes.deleteAll(rest.removed().get());
            long updated = writes.updateFrom(STAGE, rest.changed());
            long inserted = insertStaged(connection, layer);
            boolean nothing = rest.dryRun() || deleted + updated + inserted == 0;
            UUID batch = nothing ? null : batch(session);
            if (rest.dryRun()) {
                session.rollback();
            } else {
                progress.ready();
                session.commit();
            }
            return new Outcome(batch, inserted, updated, deleted);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    private static String columns(LayerDeclaration layer) {
        return layer.attributes().stream()
                .map(attribute -> SqlBuilder.quote(attribute.name()))
                .collect(Collectors.joining(", ", StandardColumns.ID + ", " + StandardColumns.GEOMETRY + ", ", ""));
    }

    private static String stage(LayerDeclaration layer) {
        return "CREATE TEMPORARY TABLE santu_stage ON COMMIT DROP AS SELECT false AS is_change, " + columns(layer)
                + " FROM " + ScopedRelation.table(layer) + " WITH NO DATA";
    }

    private static long insertStaged(Connection connection, LayerDeclaration layer) throws SQLException {
        String sql = "INSERT INTO " + ScopedRelation.table(layer) + " (" + columns(layer) + ") SELECT " + columns(layer)
                + " FROM " + STAGE + " WHERE NOT is_change";
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    private static UUID batch(Session session) throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement("SELECT santu.batch()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
