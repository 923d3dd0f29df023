package org.santu.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code santu.scenario}, {@code scenario_map} and {@code scenario_study}, as a caller may see them: regions that lie wholly in their scope. */
@Repository
class ScenarioTable {
    private static final int MOST_LISTED = 200;
    private static final String SUMMARY = """
            select s.id, s.kind, s.title, s.region_code, s.seed, s.data_version, s.journal_version, s.rules_of_day, s.status,
                s.objective, s.bound, s.created_at, s.created_by, s.deleted_at, s.deleted_by,
                a.batch, a.accepted_by, a.accepted_at, a.reason,
                array(select name from santu.scenario_map m where m.scenario_id = s.id order by name) as maps,
                array(select name from santu.scenario_study y where y.scenario_id = s.id order by name) as studies""";
    private static final String FROM = """
             from santu.scenario s left join lateral (
                select batch, accepted_by, accepted_at, reason from santu.scenario_acceptance
                where scenario_id = s.id and not santu.is_undone(batch) order by accepted_at desc limit 1) a on true
            where starts_with(s.region_code, ?)""";

    private final JdbcClient database;
    private final JsonMapper json;

    ScenarioTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps a scenario, once for each id. Call it in a transaction. */
    void insert(UUID id, String kind, Caller caller, String plan, long journalVersion, WorkedPlan worked) {
        int inserted = database.sql(
                        "insert into santu.scenario (id, kind, title, region_code, plan, seed, data_version,"
                                + " journal_version, rules_of_day, status, objective, bound, result, created_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?::jsonb, ?) on conflict do nothing")
                .params(Arrays.asList(
                        id,
                        kind,
                        worked.title(),
                        worked.region(),
                        plan,
                        worked.seed(),
                        worked.dataVersion(),
                        journalVersion,
                        worked.rulesOfDay(),
                        worked.status(),
                        worked.objective(),
                        worked.bound(),
                        json.writeValueAsString(worked.result()),
                        caller.username()))
                .update();
        if (inserted == 1) {
            worked.maps()
                    .forEach((name, map) -> database.sql(
                                    "insert into santu.scenario_map (scenario_id, name, content) values (?, ?, ?)")
                            .params(id, name, map)
                            .update());
        }
    }

    /** Newest first. */
    List<Scenario.Summary> list(Scope scope, ScenarioFilter filter) {
        List<Object> binds = new ArrayList<>(List.of(scope.regionPrefix()));
        StringBuilder sql = new StringBuilder(SUMMARY + FROM);
        sql.append(filter.deleted() ? " and s.deleted_at is not null" : " and s.deleted_at is null");
        if (filter.kind() != null) {
            sql.append(" and s.kind = ?");
            binds.add(filter.kind());
        }
        if (filter.region() != null) {
            sql.append(" and starts_with(s.region_code, ?)");
            binds.add(filter.region());
        }
        if (filter.accepted() != null) {
            sql.append(filter.accepted() ? " and a.batch is not null" : " and a.batch is null");
        }
        sql.append(" order by s.created_at desc, s.id limit ").append(MOST_LISTED);
        return database.sql(sql.toString())
                .params(binds)
                .query(ScenarioTable::summary)
                .list();
    }

    /** Also one that was put away. */
    Optional<Scenario> find(Scope scope, UUID id) {
        return database.sql(SUMMARY + ", s.plan, s.result" + FROM + " and s.id = ?")
                .params(scope.regionPrefix(), id)
                .query((row, number) -> new Scenario(
                        summary(row, number), row.getString("plan"), json.readTree(row.getString("result"))))
                .optional();
    }

    /** @return GeoJSON */
    Optional<String> findMap(Scope scope, UUID id, String name) {
        return database.sql("select m.content from santu.scenario_map m join santu.scenario s on s.id = m.scenario_id"
                        + " where starts_with(s.region_code, ?) and s.id = ? and m.name = ? and s.deleted_at is null")
                .params(scope.regionPrefix(), id, name)
                .query(String.class)
                .optional();
    }

    /** Takes the place of an older study of that name. */
    void keepStudy(UUID id, String name, Object content, String by) {
        database.sql("insert into santu.scenario_study (scenario_id, name, content, created_by)"
                        + " values (?, ?, ?::jsonb, ?) on conflict (scenario_id, name) do update"
                        + " set content = excluded.content, created_at = now(), created_by = excluded.created_by")
                .params(id, name, json.writeValueAsString(content), by)
                .update();
    }

    /** @return JSON */
    Optional<String> findStudy(Scope scope, UUID id, String name) {
        return database.sql(
                        "select y.content::text from santu.scenario_study y join santu.scenario s on s.id = y.scenario_id"
                                + " where starts_with(s.region_code, ?) and s.id = ? and y.name = ? and s.deleted_at is null")
                .params(scope.regionPrefix(), id, name)
                .query(String.class)
                .optional();
    }

    /** Keeps everybody else from putting it away or accepting it until the transaction ends. */
    void lock(UUID id) {
        database.sql("select 1 from santu.scenario where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    void putAway(UUID id, String by) {
        database.sql("update santu.scenario set deleted_at = now(), deleted_by = ? where id = ? and deleted_at is null")
                .params(by, id)
                .update();
    }

    void bringBack(UUID id) {
        database.sql("update santu.scenario set deleted_at = null, deleted_by = null where id = ?")
                .param(id)
                .update();
    }

    private static Scenario.Summary summary(ResultSet row, int number) throws SQLException {
        UUID batch = row.getObject("batch", UUID.class);
        return new Scenario.Summary(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("region_code"),
                row.getLong("seed"),
                row.getLong("data_version"),
                row.getLong("journal_version"),
                row.getObject("rules_of_day", LocalDate.class),
                row.getString("status"),
                row.getObject("objective", Double.class),
                row.getObject("bound", Double.class),
                instant(row, "created_at"),
                row.getString("created_by"),
                List.of((String[]) row.getArray("maps").getArray()),
                List.of((String[]) row.getArray("studies").getArray()),
                batch == null
                        ? null
                        : new Scenario.Accepted(
                                batch,
                                row.getString("accepted_by"),
                                instant(row, "accepted_at"),
                                row.getString("reason")),
                instant(row, "deleted_at"),
                row.getString("deleted_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
