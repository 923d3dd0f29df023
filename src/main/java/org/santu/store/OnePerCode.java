package org.santu.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;

/**
 * Layers whose features are known by their region code hold one of each: imports go by the code, and so do edits of single
 * features. No constraint of the table, since data that came before this rule may break it. For one session.
 */
final class OnePerCode {
    /** Keeps apart two who write the same code at the same moment; held until the end of the transaction. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final LayerDeclaration layer;
    private final Scope scope;
    private final Session session;

    OnePerCode(LayerDeclaration layer, Scope scope, Session session) {
        this.layer = layer;
        this.scope = scope;
        this.session = session;
    }

    /**
     * @param id of the feature that is written
     * @param values that it is given; without a code there is nothing to ask
     * @throws SantuException SANTU-STORE-CODE-EXISTS when another feature has the code
     */
    void require(UUID id, Map<String, Object> values) {
        Object given = values.get(StandardColumns.REGION_CODE);
        if (!layer.isKnownByCode() || given == null) {
            return;
        }
        String code = (String) Values.of(layer, layer.getAttribute(StandardColumns.REGION_CODE), given);
        if (!scope.contains(code)) {
            // Refused for that; what is taken outside is not told.
            return;
        }
        String table = ScopedRelation.table(layer);
        // One that had the code before may keep it.
        String others = "SELECT 1 FROM " + table + " WHERE region_code = ? AND id <> ?"
                + " AND NOT EXISTS (SELECT 1 FROM " + table + " WHERE id = ? AND region_code = ?) LIMIT 1";
        try {
            query(LOCK, layer.name() + " " + code);
            if (query(others, code, id, id, code)) {
                throw new SantuException("SANTU-STORE-CODE-EXISTS", layer.label(), code)
                        .with("field", StandardColumns.REGION_CODE);
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /** @return whether there was a row */
    private boolean query(String sql, Object... binds) throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            for (int i = 0; i < binds.length; i++) {
                statement.setObject(i + 1, binds[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
