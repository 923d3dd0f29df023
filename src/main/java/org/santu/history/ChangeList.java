package org.santu.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists batches of changes and the days that had any, counted in the scope of the caller. Safe for concurrent use. */
@Component
class ChangeList {
    private static final int MOST_DAYS = 5000;

    private final JdbcClient database;
    /** PostgreSQL sends rows little by little only within a transaction. */
    private final TransactionTemplate reading;

    ChangeList(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** A day and how many features changed on it. */
    record Day(LocalDate day, long changes) {}

    /**
     * @param within the scope of the caller or a part of it
     * @return newest first, counts only of what the filter and the part let through
     */
    List<Batch> list(Caller caller, Scope within, ChangeFilter filter, int limit) {
        Sql sql = new Sql(
                "SELECT batch, layer, operation, changes, last_seq, actor, at, kind FROM santu.change_summary WHERE ");
        scope(sql, within);
        filter(sql, filter);
        sql.add(" ORDER BY last_seq DESC");
        Map<UUID, Collected> found = new LinkedHashMap<>();
        reading.executeWithoutResult(status -> collect(sql, limit, found));
        return complete(caller, found);
    }

    private void collect(Sql sql, int limit, Map<UUID, Collected> found) {
        // Numbers of a batch follow each other, so the rows of one stand together: read until one too many has begun.
        database.sql(sql.text()).params(sql.binds()).withFetchSize(500).query((ResultSet rows) -> {
            while (rows.next()) {
                UUID batch = rows.getObject(1, UUID.class);
                if (!found.containsKey(batch) && found.size() == limit) {
                    return found;
                }
                found.computeIfAbsent(batch, id -> collected(rows)).add(rows);
            }
            return found;
        });
    }

    /** One batch with everything of it that the caller may know of. */
    Optional<Batch> find(Caller caller, UUID batch) {
        Sql sql = new Sql(
                "SELECT batch, layer, operation, changes, last_seq, actor, at, kind FROM santu.change_summary WHERE ");
        scope(sql, caller.scope());
        sql.add(" AND batch = ? ORDER BY last_seq DESC", batch);
        Map<UUID, Collected> found = new LinkedHashMap<>();
        collect(sql, 1, found);
        return complete(caller, found).stream().findFirst();
    }

    /** Days with changes, oldest first. */
    List<Day> days(Caller caller, Instant from, Instant to, ZoneId zone) {
        Sql sql = new Sql("SELECT (at AT TIME ZONE ?)::date AS day, sum(changes) FROM santu.change_summary WHERE ");
        sql.bind(zone.getId());
        scope(sql, caller.scope());
        filter(sql, new ChangeFilter(null, null, from, to, null));
        sql.add(" GROUP BY day ORDER BY day LIMIT " + MOST_DAYS);
        return database.sql(sql.text())
                .params(sql.binds())
                .query((row, number) -> new Day(row.getObject(1, LocalDate.class), row.getLong(2)))
                .list();
    }

    private static void scope(Sql sql, Scope scope) {
        if (scope.isUnrestricted()) {
            sql.add("true");
            return;
        }
        String least = scope.regionPrefix();
        String above = least + ":";
        sql.add("(region_code >= ? AND region_code < ?", least, above);
        sql.add(" OR region_before >= ? AND region_before < ?)", least, above);
    }

    private static void filter(Sql sql, ChangeFilter filter) {
        if (filter.by() != null) {
            sql.add(" AND actor = ?", filter.by());
        }
        if (filter.layer() != null) {
            sql.add(" AND layer = ?", filter.layer());
        }
        if (filter.from() != null) {
            sql.add(" AND at >= ?", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.to() != null) {
            sql.add(" AND at < ?", filter.to().atOffset(ZoneOffset.UTC));
        }
        if (filter.olderThan() != null) {
            sql.add(" AND last_seq < ?", filter.olderThan());
        }
    }

    private record Standing(boolean undone, boolean whole) {}

    private List<Batch> complete(Caller caller, Map<UUID, Collected> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, Standing> standings = standings(caller.scope(), found.keySet());
        boolean may = caller.may(Permission.UNDO) && caller.may(Permission.WRITE_FEATURES);
        List<Batch> batches = new ArrayList<>();
        found.forEach((id, collected) -> {
            Standing standing = standings.get(id);
            boolean can = may && standing.whole() && !standing.undone();
            batches.add(collected.batch(standing.undone(), can, collected.by.equals(caller.username())));
        });
        return batches;
    }

    /** Which batches have been taken back, and which lie wholly in the scope. */
    private Map<UUID, Standing> standings(Scope scope, Set<UUID> ids) {
        Sql sql = new Sql("SELECT batch, santu.is_undone(batch), ");
        if (scope.isUnrestricted()) {
            sql.add("true");
        } else {
            String least = scope.regionPrefix();
            String above = least + ":";
            sql.add("bool_and(coalesce(region_code >= ? AND region_code < ?, false)", least, above);
            sql.add(" AND (region_before IS NULL OR region_before >= ? AND region_before < ?))", least, above);
        }
        sql.add(
                " FROM santu.change_summary WHERE batch = ANY (?::uuid[]) GROUP BY batch",
                "{" + ids.stream().map(UUID::toString).collect(Collectors.joining(",")) + "}");
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        database.sql(sql.text())
                .params(sql.binds())
                .query((row, number) ->
                        standings.put(row.getObject(1, UUID.class), new Standing(row.getBoolean(2), row.getBoolean(3))))
                .list();
        return standings;
    }

    private static Collected collected(ResultSet rows) {
        try {
            return new Collected(
                    rows.getObject(1, UUID.class),
                    rows.getLong(5),
                    rows.getString(6),
                    rows.getObject(7, OffsetDateTime.class).toInstant(),
                    rows.getString(8));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A batch while its rows come in. */
    private static final class Collected {
        private final UUID id;
        private final long sequence;
        private final String by;
        private final Instant at;
        private final String kind;
        private final Map<String, long[]> counts = new LinkedHashMap<>();

        Collected(UUID id, long sequence, String by, Instant at, String kind) {
            this.id = id;
            this.sequence = sequence;
            this.by = by;
            this.at = at;
            this.kind = kind;
        }

        void add(ResultSet rows) throws SQLException {
            long[] layer = counts.computeIfAbsent(rows.getString(2), name -> new long[3]);
            int place = switch (rows.getString(3)) {
                case "insert" -> 0;
                case "update" -> 1;
                default -> 2;
            };
            layer[place] += rows.getLong(4);
        }

        Batch batch(boolean undone, boolean canUndo, boolean own) {
            List<Batch.LayerCount> layers = new ArrayList<>();
            counts.forEach((layer, count) -> layers.add(new Batch.LayerCount(layer, count[0], count[1], count[2])));
            return new Batch(id, sequence, kind, by, at, layers, undone, canUndo, own);
        }
    }
}
