package org.santu.funding;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.StandardColumns;
import org.santu.funding.plan.Channel;
import org.santu.funding.plan.Project;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the project library and the facts of townships, as a caller may see them. Safe for concurrent use. */
@Component
class LibraryReader {
    private static final String PROJECT = "project";
    /** A trillion yuan, as much as a channel may have. */
    private static final BigDecimal MOST_COST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final long MOST_HOMES = 1_000_000_000;
    private static final List<String> ATTRIBUTES = List.of(
            StandardColumns.ID,
            StandardColumns.REGION_CODE,
            "name",
            "project_number",
            "kind",
            "status",
            "year",
            "priority",
            "investment_yuan",
            "superior_yuan",
            "local_yuan",
            "finance_yuan",
            "integrated_yuan",
            "social_yuan",
            "least_yuan",
            "paid_yuan",
            "poor_households",
            "households",
            "readiness",
            "new_land",
            "depends_on",
            StandardColumns.GEOMETRY);

    private final JdbcClient database;
    private final Catalog catalog;

    LibraryReader(JdbcClient database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /** All projects of a region, by their ids. */
    List<ProjectLine> projects(Caller caller, String region) {
        SqlFragment seen = ScopedRelation.of(catalog.getLayer(PROJECT), caller.scope(), ATTRIBUTES);
        List<Object> binds = new ArrayList<>(seen.binds());
        binds.add(region);
        return database.sql("select *, id::text as text_id, ST_AsBinary(geom) as shape from " + seen.sql()
                        + " as seen where starts_with(region_code, ?) order by id::text")
                .params(binds)
                .query((row, number) -> line(row))
                .list();
    }

    private static ProjectLine line(ResultSet row) throws SQLException {
        Map<String, BigDecimal> channels = new LinkedHashMap<>();
        for (String code : Channel.CODES) {
            BigDecimal yuan = row.getBigDecimal(code + "_yuan");
            channels.put(code, yuan == null ? BigDecimal.ZERO : yuan.max(BigDecimal.ZERO));
        }
        String dependsOn = row.getString("depends_on");
        return new ProjectLine(
                row.getString("text_id"),
                row.getString("name"),
                row.getString("project_number"),
                row.getString(StandardColumns.REGION_CODE),
                row.getString("kind"),
                row.getString("status"),
                whole(row, "year"),
                whole(row, "priority"),
                cost(row.getBigDecimal("investment_yuan")),
                channels,
                row.getBigDecimal("least_yuan"),
                row.getBigDecimal("paid_yuan"),
                homes(row.getLong("poor_households")),
                homes(row.getLong("households")),
                row.getString("readiness"),
                row.getObject("new_land", Boolean.class),
                dependsOn == null || dependsOn.isBlank()
                        ? List.of()
                        : List.of(dependsOn.strip().split("[\\s,;，；、]+")),
                shape(row.getBytes("shape")));
    }

    /** A cost that nothing costs is none: one slip of the pen must not stop the plans of a county. */
    private static BigDecimal cost(BigDecimal yuan) {
        return yuan == null || yuan.signum() < 0 || yuan.compareTo(MOST_COST) > 0 ? null : yuan;
    }

    private static int homes(long number) {
        return (int) Math.max(0, Math.min(MOST_HOMES, number));
    }

    private static Integer whole(ResultSet row, String name) throws SQLException {
        Object number = row.getObject(name);
        return number == null ? null : Integer.valueOf(((Number) number).intValue());
    }

    private static org.locationtech.jts.geom.Geometry shape(byte[] wkb) {
        try {
            return wkb == null ? null : new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The townships of a region that have villages, by their codes. */
    List<Township> townships(Caller caller, String region) {
        SqlFragment villages = ScopedRelation.of(
                catalog.getLayer("village"),
                caller.scope(),
                List.of(
                        StandardColumns.REGION_CODE,
                        "poor_people",
                        "poor_households",
                        "registered_people",
                        "registered_households",
                        "poor_village",
                        "population",
                        "households",
                        "arable_land_mu"));
        List<Object> binds = new ArrayList<>(villages.binds());
        binds.add(region);
        Map<String, String> names = names(caller, region);
        return database.sql("select left(region_code, " + Project.TOWNSHIP_DIGITS + ") as township,"
                        + " count(*) as villages, sum(poor_people) as people, sum(poor_households) as homes,"
                        + " sum(registered_people) as all_people, sum(registered_households) as all_homes,"
                        + " count(*) filter (where poor_village) as poor, sum(population) as population,"
                        + " sum(households) as households, sum(arable_land_mu) as arable from " + villages.sql()
                        + " as seen where starts_with(region_code, ?) group by 1 order by 1")
                .params(binds)
                .query((row, number) -> {
                    Map<String, Double> facts = new TreeMap<>();
                    facts.put(Township.POOR_PEOPLE, row.getDouble("people"));
                    facts.put("poorHouseholds", row.getDouble("homes"));
                    facts.put("registeredPeople", row.getDouble("all_people"));
                    facts.put("registeredHouseholds", row.getDouble("all_homes"));
                    facts.put(Township.VILLAGES, row.getDouble("villages"));
                    facts.put("poorVillages", row.getDouble("poor"));
                    facts.put("population", row.getDouble("population"));
                    facts.put("households", row.getDouble("households"));
                    facts.put("arableLandMu", row.getDouble("arable"));
                    String code = row.getString("township");
                    return new Township(code, names.getOrDefault(code, code), facts);
                })
                .list();
    }

    /** The villages of a region, by their codes. */
    List<VillagePeople> villages(Caller caller, String region) {
        SqlFragment villages = ScopedRelation.of(
                catalog.getLayer("village"),
                caller.scope(),
                List.of(StandardColumns.REGION_CODE, "poor_people", "registered_people", "population"));
        List<Object> binds = new ArrayList<>(villages.binds());
        binds.add(region);
        return database.sql("select region_code, poor_people, registered_people, population from " + villages.sql()
                        + " as seen where starts_with(region_code, ?) order by region_code")
                .params(binds)
                .query((row, number) -> {
                    Map<String, Double> people = new TreeMap<>();
                    people.put(Township.POOR_PEOPLE, row.getDouble("poor_people"));
                    people.put("registeredPeople", row.getDouble("registered_people"));
                    people.put("population", row.getDouble("population"));
                    return new VillagePeople(row.getString(StandardColumns.REGION_CODE), people);
                })
                .list();
    }

    private Map<String, String> names(Caller caller, String region) {
        SqlFragment regions = ScopedRelation.of(
                catalog.getLayer("region"), caller.scope(), List.of(StandardColumns.REGION_CODE, "name"));
        List<Object> binds = new ArrayList<>(regions.binds());
        binds.add(region);
        Map<String, String> names = new TreeMap<>();
        database.sql("select region_code, name from " + regions.sql() + " as seen where length(region_code) = "
                        + Project.TOWNSHIP_DIGITS + " and starts_with(region_code, ?)")
                .params(binds)
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }
}
