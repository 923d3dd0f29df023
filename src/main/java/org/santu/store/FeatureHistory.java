package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;
import org.santu.access.Scope;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;

/**
 * The changes of features, put together from the states that the journal keeps: the state after a change is the state
 * before the next one, or the row as it is.
 */
final class FeatureHistory {
    private static final long NOW = Long.MAX_VALUE;
    private static final long BEFORE_ALL = -1;

    private final LayerDeclaration layer;
    private final LayerSeals seals;
    private final Scope scope;
    private final List<String> columns;
    private final WKBReader wkb = Wkb.reader();

    FeatureHistory(LayerSeals seals, Scope scope) {
        this(seals, scope, LayerColumns.visible(seals.layer()));
    }

    private FeatureHistory(LayerSeals seals, Scope scope, List<String> columns) {
        this.layer = seals.layer();
        this.seals = seals;
        this.scope = scope;
        this.columns = columns;
    }

    /** The same with values of a few attributes only: masking records takes longer than reading all the rest. */
    FeatureHistory of(Collection<String> attributes) {
        List<String> few = columns.stream()
                .filter(column -> attributes.contains(column) || column.equals(StandardColumns.REGION_CODE))
                .toList();
        return new FeatureHistory(seals, scope, few);
    }

    private record State(Map<String, Object> values, Geometry geometry) {
        static final State NONE = new State(null, null);
    }

    Map<UUID, List<Change>> read(Connection connection, Collection<UUID> wanted) throws SQLException {
        Map<UUID, Long> all = new HashMap<>();
        wanted.forEach(id -> all.put(id, BEFORE_ALL));
        return readSince(connection, all);
    }

    /** @param shown by id of a feature the version that somebody knows; what came later is read */
    Map<UUID, List<Change>> readSince(Connection connection, Map<UUID, Long> shown) throws SQLException {
        UUID[] ids = shown.keySet().toArray(UUID[]::new);
        Long[] versions = shown.values().toArray(Long[]::new);
        Map<UUID, NavigableMap<Long, State>> statesBefore = states(connection, ids, versions);
        Map<UUID, List<Change>> changes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT seq, operation, version, actor, at, batch, (
                    SELECT kind FROM santu.change_summary WHERE change_summary.batch = journal.batch LIMIT 1), feature_id
                FROM santu.journal JOIN unnest(?::uuid[], ?::bigint[]) AS shown (id, seen)
                    ON feature_id = id AND version > seen
                WHERE layer = ? AND feature_id = ANY (?) ORDER BY seq""")) {
            Binds.set(statement, 1, ids);
            Binds.set(statement, 2, versions);
            statement.setString(3, layer.name());
            Binds.set(statement, 4, ids);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(8, UUID.class);
                    NavigableMap<Long, State> before = statesBefore.getOrDefault(id, Collections.emptyNavigableMap());
                    if (rows.getLong(1) > lastKnown(before)) {
                        continue;
                    }
                    Change change = change(rows, id, before);
                    if (change.before() != null || change.after() != null) {
                        changes.computeIfAbsent(id, any -> new ArrayList<>()).add(change);
                    }
                }
            }
        }
        return changes;
    }

    /** The newest change whose state afterwards is known; one that came in between the two statements is left for later. */
    private static long lastKnown(NavigableMap<Long, State> statesBefore) {
        return statesBefore.containsKey(NOW) ? NOW : statesBefore.isEmpty() ? NOW : statesBefore.lastKey();
    }

    private Change change(ResultSet rows, UUID id, NavigableMap<Long, State> statesBefore) throws SQLException {
        long sequence = rows.getLong(1);
        Change.Operation operation = Change.Operation.valueOf(rows.getString(2).toUpperCase(Locale.ROOT));
        State before =
                operation == Change.Operation.INSERT ? State.NONE : statesBefore.getOrDefault(sequence, State.NONE);
        Map.Entry<Long, State> next = statesBefore.higherEntry(sequence);
        State after = operation == Change.Operation.DELETE || next == null ? State.NONE : next.getValue();
        return new Change(
                sequence,
                layer.name(),
                id,
                operation,
                rows.getLong(3),
                rows.getString(4),
                rows.getObject(5, OffsetDateTime.class).toInstant(),
                rows.getObject(6, UUID.class),
                rows.getString(7),
                before.values(),
                after.values(),
                before.geometry(),
                after.geometry());
    }

    /** States by the number of the change that ended them; a state outside the region is there, but empty. */
    private Map<UUID, NavigableMap<Long, State>> states(Connection connection, UUID[] ids, Long[] versions)
            throws SQLException {
        Map<UUID, NavigableMap<Long, State>> states = new HashMap<>();
        SqlFragment select = select(ids, versions);
        try (PreparedStatement statement = connection.prepareStatement(select.sql())) {
            select.bind(statement, 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(3, UUID.class);
                    states.computeIfAbsent(id, any -> new TreeMap<>()).put(rows.getLong(1), state(rows, id));
                }
            }
        }
        return states;
    }

    private State state(ResultSet rows, UUID id) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), RowValues.read(rows, i + 4, type(columns.get(i))));
        }
        boolean visible = scope.contains((String) values.get(StandardColumns.REGION_CODE));
        if (visible) {
            values.replaceAll((name, value) -> seals.opens(name, scope) ? seals.open(id, name, value) : value);
        }
        return visible ? new State(values, Wkb.read(wkb, rows.getBytes(2))) : State.NONE;
    }

    private AttributeType type(String column) {
        return LayerColumns.findType(layer, column).orElseThrow();
    }

    private SqlFragment select(UUID[] ids, Long[] versions) {
        String list = columns.stream()
                .map(column -> RowValues.select(column, type(column)))
                .collect(Collectors.joining(", "));
        String table = ScopedRelation.table(layer);
        Scope masks = new Scope("", scope.clearance(), scope.isPublicEdition());
        List<String> presentColumns = new ArrayList<>(columns);
        presentColumns.add(StandardColumns.GEOMETRY);
        presentColumns.add(StandardColumns.ID);
        SqlFragment past = SqlFragment.of(
                "(SELECT j.feature_id, j.seq, j.before_geom, was.* FROM santu.journal j"
                        + " JOIN unnest(?::uuid[], ?::bigint[]) AS shown (id, seen)"
                        + " ON j.feature_id = shown.id AND j.version > shown.seen,"
                        + " jsonb_populate_record(NULL::" + table
                        + ", j.before || jsonb_build_object('id', j.feature_id)) AS was"
                        + " WHERE j.layer = ? AND j.feature_id = ANY (?) AND j.operation <> 'insert') AS past",
                (Object) ids,
                (Object) versions,
                layer.name(),
                (Object) ids);
        return new SqlBuilder()
                .add("SELECT seq, ST_AsBinary(before_geom), feature_id, " + list + " FROM ")
                .add(ScopedRelation.from(layer, masks, List.of("seq", "before_geom", "feature_id"), columns, past))
                .add(" AS before UNION ALL SELECT " + NOW + ", ST_AsBinary(geom), id, " + list + " FROM ")
                .add(ScopedRelation.whole(layer, masks, presentColumns, null))
                .add(" AS present WHERE id = ANY (?)", (Object) ids)
                .build();
    }
}
