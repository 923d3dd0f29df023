package org.santu.relocation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.locate.LocateResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code santu.scenario}, as a caller may see it: scenarios of regions that lie wholly in their scope. */
@Repository
class ScenarioTable {
    private static final int MOST_LISTED = 200;
    private static final String SUMMARY =
            "id, kind, title, region_code, seed, data_version, rules_of_day, status, objective, bound, created_at, created_by";

    private final JdbcClient database;

    ScenarioTable(JdbcClient database) {
        this.database = database;
    }

    /** What a list shows of a scenario; objective and bound are null where there are none. */
    record Summary(
            UUID id,
            String kind,
            String title,
            String region,
            long seed,
            long dataVersion,
            LocalDate rulesOfDay,
            String status,
            Double objective,
            Double bound,
            Instant createdAt,
            String createdBy) {}

    /** @param plan the plan file @param result as in {@code result.json} */
    record Stored(Summary summary, String plan, String result) {}

    UUID insert(Caller caller, RelocationOutcome outcome, Locale locale) throws IOException {
        UUID id = UUID.randomUUID();
        LocateResult solution = outcome.result().solution();
        ResultMaps maps = new ResultMaps(outcome);
        database.sql("insert into santu.scenario (id, kind, title, region_code, plan, seed, data_version, rules_of_day,"
                        + " status, objective, bound, result, sites, flows, created_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?::jsonb, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        RelocationKind.NAME,
                        outcome.plan().title(),
                        outcome.plan().region(),
                        outcome.text(),
                        outcome.plan().seed(),
                        outcome.dataVersion(),
                        outcome.day(),
                        solution.status().name().toLowerCase(Locale.ROOT),
                        known(solution.objective()),
                        known(solution.bound()),
                        new ResultJson(outcome).json(locale).toString(),
                        text(maps::writeSites),
                        text(maps::writeFlows),
                        caller.username()))
                .update();
        return id;
    }

    private static Double known(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
    }

    private static String text(ResultFolder.Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.write(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Newest first. */
    List<Summary> list(Caller caller) {
        return database.sql("select " + SUMMARY + " from santu.scenario where starts_with(region_code, ?)"
                        + " order by created_at desc, id limit " + MOST_LISTED)
                .param(caller.scope().regionPrefix())
                .query(ScenarioTable::summary)
                .list();
    }

    Optional<Stored> find(Caller caller, UUID id) {
        return database.sql("select " + SUMMARY + ", plan, result from santu.scenario where id = ?"
                        + " and starts_with(region_code, ?)")
                .params(id, caller.scope().regionPrefix())
                .query((row, number) ->
                        new Stored(summary(row, number), row.getString("plan"), row.getString("result")))
                .optional();
    }

    /** @param column {@code sites} or {@code flows}, as GeoJSON */
    Optional<String> findMap(Caller caller, UUID id, MapColumn column) {
        return database.sql("select " + column.name().toLowerCase(Locale.ROOT)
                        + " from santu.scenario where id = ? and starts_with(region_code, ?)")
                .params(id, caller.scope().regionPrefix())
                .query(String.class)
                .optional();
    }

    /** The maps of a scenario. */
    enum MapColumn {
        SITES,
        FLOWS
    }

    private static Summary summary(ResultSet row, int number) throws SQLException {
        return new Summary(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("region_code"),
                row.getLong("seed"),
                row.getLong("data_version"),
                row.getObject("rules_of_day", LocalDate.class),
                row.getString("status"),
                row.getObject("objective", Double.class),
                row.getObject("bound", Double.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }
}
