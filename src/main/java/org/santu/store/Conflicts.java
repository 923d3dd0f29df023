package org.santu.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;

/** Collects features that are not as they were at a number of the journal, with the newest change of each that a caller may know of. */
final class Conflicts {
    private static final int MOST = 50;

    private final Connection connection;
    private final Scope scope;
    private final List<BatchUndo.Conflict> found = new ArrayList<>();
    private long count;

    Conflicts(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    /** Among the features that a batch has touched. */
    void addOf(LayerDeclaration layer, UUID batch, long since) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UndoSql.conflictsOfBatch(layer, MOST))) {
            statement.setObject(1, batch);
            statement.setString(2, layer.name());
            read(statement, 3, layer, since);
        }
    }

    /** Among features by their ids. */
    void addOf(LayerDeclaration layer, Collection<UUID> ids, long since) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UndoSql.conflictsOfFeatures(layer, MOST))) {
            Array array = connection.createArrayOf("uuid", ids.toArray());
            statement.setArray(1, array);
            read(statement, 2, layer, since);
            array.free();
        }
    }

    private void read(PreparedStatement statement, int first, LayerDeclaration layer, long since) throws SQLException {
        statement.setLong(first, since);
        statement.setString(first + 1, layer.name());
        statement.setString(first + 2, layer.name());
        statement.setString(first + 3, scope.regionPrefix());
        statement.setString(first + 4, ScopedRelation.above(scope.regionPrefix()));
        try (ResultSet rows = statement.executeQuery()) {
            long here = 0;
            while (rows.next()) {
                here = rows.getLong(5);
                found.add(new BatchUndo.Conflict(
                        layer.name(),
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        rows.getObject(3, OffsetDateTime.class).toInstant(),
                        rows.getObject(4, UUID.class)));
            }
            count += here;
        }
    }

    /** @throws SantuException with this code, the details {@code conflicts} and {@code conflictCount}, when there is one */
    void requireNone(String code) {
        if (count > 0) {
            throw new SantuException(code, count)
                    .with("conflicts", List.copyOf(found))
                    .with("conflictCount", count);
        }
    }
}
