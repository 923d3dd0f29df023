package org.santu.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;

/**
 * Inserts, updates and deletes rows of one layer within a scope, in the transaction of a session.
 *
 * <p>A row is found only inside the scope, and must be inside it afterwards. Expected versions are compared by the
 * statement itself, so that nothing can come between.
 */
final class RowWrites {
    private final LayerDeclaration layer;
    private final Scope scope;
    private final Session session;
    private final WriteRules rules;
    private final LayerSeals seals;

    RowWrites(LayerSeals seals, Scope scope, Session session) {
        this.layer = seals.layer();
        this.seals = seals;
        this.scope = scope;
        this.session = session;
        this.rules = new WriteRules(layer, scope);
    }

    /** @param values by attribute; unknown names are refused, version and author are ignored */
    void insert(UUID id, Map<String, Object> values) {
        insert(id, values, 1);
    }

    /**
     * Adds a feature whose id may have been there before: its version goes on from where it ended, so that nobody takes the feature
     * for the one they saw then.
     */
    void insertAgain(UUID id, Map<String, Object> values) {
        SqlFragment select = SqlFragment.of(
                "SELECT 1 + coalesce(max(version), 0) FROM santu.journal WHERE feature_id = ? AND layer = ?",
                id,
                layer.name());
        try (PreparedStatement statement = session.connection().prepareStatement(select.sql())) {
            select.bind(statement, 1);
            try (var row = statement.executeQuery()) {
                row.next();
                insert(id, values, row.getLong(1));
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    private void insert(UUID id, Map<String, Object> values, long version) {
        Map<String, Object> row = sealed(id, rules.forInsert(values));
        SqlBuilder sql = new SqlBuilder().add("INSERT INTO " + ScopedRelation.table(layer) + " (id");
        row.keySet().forEach(name -> sql.add(", " + SqlBuilder.quote(name)));
        sql.add(version == 1 ? ") VALUES (?" : ", version) VALUES (?");
        row.keySet().forEach(name -> sql.add(", " + placeholder(name)));
        execute(sql.add(version == 1 ? ")" : ", " + version + ")").build(), row, List.of(id));
    }

    /**
     * @param expectedVersion empty to take whatever is there
     * @throws SantuException {@code SANTU-STORE-CONFLICT} when somebody else has changed the feature,
     *     {@code SANTU-STORE-NOT-FOUND} when it is not in scope
     */
    void update(UUID id, OptionalLong expectedVersion, Map<String, Object> changes) {
        Map<String, Object> row = sealed(id, rules.forUpdate(changes));
        if (row.isEmpty()) {
            requirePresent(id, expectedVersion);
            return;
        }
        SqlBuilder sql = update(row).add(" WHERE id = ?").add(inScope());
        List<Object> keys = new ArrayList<>(List.of(id));
        keys.addAll(scopeBinds());
        expectedVersion.ifPresent(version -> {
            sql.add(" AND version = ?");
            keys.add(version);
        });
        if (execute(sql.build(), row, keys) == 0) {
            throw missing(id, expectedVersion);
        }
    }

    /**
     * Text values of a row in scope, opened.
     *
     * @throws SantuException SANTU-STORE-NOT-FOUND
     */
    Map<String, Object> read(UUID id, Set<String> names) {
        if (names.isEmpty()) {
            requirePresent(id, OptionalLong.empty());
            return Map.of();
        }
        String columns = names.stream()
                .map(name -> SqlBuilder.quote(layer.getAttribute(name).name()) + "::text")
                .collect(Collectors.joining(", "));
        SqlBuilder sql = new SqlBuilder()
                .add("SELECT " + columns + " FROM " + ScopedRelation.table(layer) + " WHERE id = ?", id);
        SqlFragment select = scope.isUnrestricted()
                ? sql.build()
                : sql.add(inScope(), scopeBinds().toArray()).build();
        try (PreparedStatement statement = session.connection().prepareStatement(select.sql())) {
            select.bind(statement, 1);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw missing(id, OptionalLong.empty());
                }
                Map<String, Object> values = new LinkedHashMap<>();
                int column = 1;
                for (String name : names) {
                    values.put(name, seals.open(id, name, row.getString(column++)));
                }
                return values;
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    void delete(UUID id, OptionalLong expectedVersion) {
        SqlBuilder sql = new SqlBuilder()
                .add("DELETE FROM " + ScopedRelation.table(layer) + " WHERE id = ?")
                .add(inScope());
        List<Object> keys = new ArrayList<>(List.of(id));
        keys.addAll(scopeBinds());
        expectedVersion.ifPresent(version -> {
            sql.add(" AND version = ?");
            keys.add(version);
        });
        if (execute(sql.build(), Map.of(), keys) == 0) {
            throw missing(id, expectedVersion);
        }
    }

    /**
     * Changes features of the scope to what stands in a table of this transaction, where {@code is_change} says so.
     *
     * @param columns attributes, with {@code geom}, that are set
     * @return number of features that were not like that before
     */
    long updateFrom(String table, List<String> columns) {
        if (columns.isEmpty()) {
            return 0;
        }
        String assignments = columns.stream()
                .map(SqlBuilder::quote)
                // A row without a position leaves it as it is.
                .map(name -> name.equals(SqlBuilder.quote(StandardColumns.GEOMETRY))
                        ? name + " = coalesce(changed." + name + ", feature." + name + ")"
                        : name + " = changed." + name)
                .collect(Collectors.joining(", "));
        String differs = columns.stream()
                .map(SqlBuilder::quote)
                .map(name -> name.equals(SqlBuilder.quote(StandardColumns.GEOMETRY))
                        ? "changed." + name + " IS NOT NULL AND feature." + name + " IS DISTINCT FROM changed." + name
                        : "feature." + name + " IS DISTINCT FROM changed." + name)
                .collect(Collectors.joining(" OR "));
        String sql = "UPDATE " + ScopedRelation.table(layer) + " AS feature SET " + assignments + " FROM " + table
                + " AS changed WHERE changed.is_change AND feature.id = changed.id AND (" + differs + ")"
                + inScope("feature.");
        return execute(SqlFragment.of(sql), Map.of(), scopeBinds());
    }

    /** @return number of features removed; those out of scope stay */
    long deleteAll(Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return 0;
        }
        String sql =
                "DELETE FROM " + ScopedRelation.table(layer) + " AS feature WHERE id = ANY (?)" + inScope("feature.");
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setArray(1, session.connection().createArrayOf("uuid", ids.toArray()));
            int index = 2;
            for (Object bind : scopeBinds()) {
                Binds.set(statement, index++, bind);
            }
            return statement.executeLargeUpdate();
        }
    }

    /** @return number of rows changed */
    int updateWhere(SqlFragment condition, Set<String> used, Map<String, Object> changes) {
        Map<String, Object> row = rules.forUpdate(changes);
        if (row.isEmpty()) {
            return 0;
        }
        SqlFragment ids = ids(condition, used);
        if (!Collections.disjoint(row.keySet(), seals.names())) {
            return updateOneByOne(ids, row);
        }
        return execute(update(row).add(" WHERE id IN (" + ids.sql() + ")").build(), row, ids.binds());
    }

    /** A sealed value belongs to one row, so the same value is another one in each. */
    private int updateOneByOne(SqlFragment select, Map<String, Object> row) {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement statement =
                session.connection().prepareStatement(select.sql() + " ORDER BY id FOR UPDATE")) {
            select.bind(statement, 1);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
        for (UUID id : ids) {
            execute(update(row).add(" WHERE id = ?").build(), sealed(id, row), List.of(id));
        }
        return ids.size();
    }

    private Map<String, Object> sealed(UUID id, Map<String, Object> row) {
        Map<String, Object> sealed = new LinkedHashMap<>(row);
        sealed.replaceAll((name, value) -> seals.seal(id, name, value));
        return sealed;
    }

    /** @return number of rows deleted */
    int deleteWhere(SqlFragment condition, Set<String> used) {
        SqlFragment ids = ids(condition, used);
        String sql = "DELETE FROM " + ScopedRelation.table(layer) + " WHERE id IN (" + ids.sql() + ")";
        return execute(SqlFragment.of(sql), Map.of(), ids.binds());
    }

    private SqlFragment ids(SqlFragment condition, Set<String> used) {
        Set<String> columns = new LinkedHashSet<>(used);
        columns.add(StandardColumns.ID);
        SqlBuilder sql = new SqlBuilder()
                .add("SELECT id FROM ")
                .add(ScopedRelation.whole(layer, scope, columns, null))
                .add(" AS feature");
        if (condition != null) {
            sql.add(" WHERE ").add(condition);
        }
        return sql.build();
    }

    private SqlBuilder update(Map<String, Object> row) {
        String assignments = row.keySet().stream()
                .map(name -> SqlBuilder.quote(name) + " = " + placeholder(name))
                .collect(Collectors.joining(", "));
        return new SqlBuilder().add("UPDATE " + ScopedRelation.table(layer) + " SET " + assignments);
    }

    private String inScope() {
        return inScope("");
    }

    private String inScope(String qualifier) {
        return scope.isUnrestricted()
                ? ""
                : " AND " + qualifier + "region_code >= ? AND " + qualifier + "region_code < ?";
    }

    private List<Object> scopeBinds() {
        return scope.isUnrestricted()
                ? List.of()
                : List.of(scope.regionPrefix(), ScopedRelation.above(scope.regionPrefix()));
    }

    private static String placeholder(String column) {
        return column.equals(StandardColumns.GEOMETRY) ? "ST_GeomFromWKB(?, 4490)" : "?";
    }

    /** Runs a statement whose first question marks are the row, the last ones the keys; an insert has its id first. */
    private int execute(SqlFragment sql, Map<String, Object> row, List<Object> keys) {
        try (PreparedStatement statement = session.connection().prepareStatement(sql.sql())) {
            int index = 1;
            boolean insert = sql.sql().startsWith("INSERT");
            if (insert) {
                Binds.set(statement, index++, keys.get(0));
            }
            for (Map.Entry<String, Object> column : row.entrySet()) {
                bind(statement, index++, column.getKey(), column.getValue());
            }
            if (!insert) {
                for (Object key : keys) {
                    Binds.set(statement, index++, key);
                }
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    private void bind(PreparedStatement statement, int index, String column, Object value) throws SQLException {
        if (!column.equals(StandardColumns.GEOMETRY)) {
            Binds.set(statement, index, layer.getAttribute(column).type(), value);
        } else if (value == null) {
            statement.setNull(index, java.sql.Types.BINARY);
        } else {
            Binds.set(statement, index, value);
        }
    }

    private void requirePresent(UUID id, OptionalLong expectedVersion) {
        Optional<Long> version = findVersion(id);
        if (version.isEmpty() || expectedVersion.isPresent() && version.get() != expectedVersion.getAsLong()) {
            throw missing(id, expectedVersion);
        }
    }

    private SantuException missing(UUID id, OptionalLong expectedVersion) {
        Optional<Long> present = findVersion(id);
        if (present.isPresent() && expectedVersion.isPresent()) {
            return new SantuException(
                            "SANTU-STORE-CONFLICT",
                            layer.name(),
                            id.toString(),
                            String.valueOf(expectedVersion.getAsLong()),
                            String.valueOf(present.get()))
                    .with("version", present.get());
        }
        return new SantuException("SANTU-STORE-NOT-FOUND", layer.name(), id.toString());
    }

    Optional<Long> findVersion(UUID id) {
        SqlBuilder sql = new SqlBuilder()
                .add("SELECT version FROM ")
                .add(ScopedRelation.of(layer, scope, List.of(StandardColumns.ID, StandardColumns.VERSION)))
                .add(" AS feature WHERE id = ?", id);
        SqlFragment select = sql.build();
        try (PreparedStatement statement = session.connection().prepareStatement(select.sql())) {
            select.bind(statement, 1);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }
}
