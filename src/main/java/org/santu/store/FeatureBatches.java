package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.problem.SantuException;
import org.springframework.stereotype.Component;

/**
 * Makes changes of several layers as one batch of the journal, or none of them. Safe for concurrent use; readers see the old data
 * until all is done.
 */
@Component
public class FeatureBatches {
    private final Stores stores;

    public FeatureBatches(Stores stores) {
        this.stores = stores;
    }

    /** @param skipped changes of features that are no longer there */
    public record Outcome(UUID batch, long added, long changed, long removed, long skipped) {}

    /**
     * What must not have happened to the features that are changed or removed.
     *
     * @param since number in the journal: as they were then, so they must still be
     * @param code of the problem otherwise, whose text is given the number of such features
     * @param skipMissing whether a feature that is not there is passed over instead of being a problem
     */
    public record Unchanged(long since, String code, boolean skipMissing) {}

    /** Something that stands or falls with a batch. */
    public interface Companion {
        /** Runs before the changes, when no other writer can come between any more; what it throws ends the batch. */
        void run(Connection connection, UUID batch) throws SQLException;
    }

    /**
     * Makes the changes in their order.
     *
     * @param kind of the batch, as for {@link Change#kind}
     * @throws SantuException with the code of {@code unchanged} and the details {@code conflicts} and {@code conflictCount}; what is
     *     refused for a single feature, as by {@link FeatureEdits}; what the companion throws
     */
    public Outcome apply(
            Caller caller, String kind, List<FeatureChange> changes, Unchanged unchanged, Companion companion) {
        try (Session session = stores.newBulkSession(caller)) {
            session.mark(kind);
            Connection connection = session.connection();
            UUID batch = begin(connection);
            companion.run(connection, batch);
            requireUnchanged(connection, caller.scope(), changes, unchanged);
            Outcome outcome = write(session, caller.scope(), changes, unchanged.skipMissing(), batch);
            session.commit();
            return outcome;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    private static UUID begin(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT santu.batch() FROM (SELECT santu.take_turn()) AS turn");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private void requireUnchanged(Connection connection, Scope scope, List<FeatureChange> changes, Unchanged unchanged)
            throws SQLException {
        Map<String, Set<UUID>> touched = new LinkedHashMap<>();
        for (FeatureChange change : changes) {
            if (!(change instanceof FeatureChange.Added)) {
                touched.computeIfAbsent(change.layer(), layer -> new TreeSet<>())
                        .add(change.id());
            }
        }
        Conflicts conflicts = new Conflicts(connection, scope);
        for (Map.Entry<String, Set<UUID>> layer : touched.entrySet()) {
            conflicts.addOf(stores.catalog().getLayer(layer.getKey()), layer.getValue(), unchanged.since());
        }
        conflicts.requireNone(unchanged.code());
    }

    private Outcome write(Session session, Scope scope, List<FeatureChange> changes, boolean skipMissing, UUID batch) {
        Map<String, RowWrites> writers = new LinkedHashMap<>();
        long added = 0;
        long changed = 0;
        long removed = 0;
        long skipped = 0;
        for (FeatureChange change : changes) {
            RowWrites writes = writers.computeIfAbsent(
                    change.layer(),
                    layer -> new RowWrites(stores.seals(stores.catalog().getLayer(layer)), scope, session));
            boolean isNew = change instanceof FeatureChange.Added;
            if (skipMissing && !isNew && writes.findVersion(change.id()).isEmpty()) {
                skipped++;
            } else if (change instanceof FeatureChange.Added add) {
                writes.insertAgain(add.id(), add.values());
                added++;
            } else if (change instanceof FeatureChange.Changed update) {
                writes.update(update.id(), OptionalLong.empty(), update.values());
                changed++;
            } else {
                writes.delete(change.id(), OptionalLong.empty());
                removed++;
            }
        }
        return new Outcome(batch, added, changed, removed, skipped);
    }
}
