package org.santu.photovoltaic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.catalog.Catalog;
import org.santu.catalog.Code;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.land.LandResult;
import org.santu.land.LandUse;
import org.santu.land.Overlap;
import org.santu.land.Verdict;
import org.santu.land.desk.LandDesk;
import org.santu.photovoltaic.quota.Application;
import org.santu.photovoltaic.quota.QuotaPlan;
import org.santu.photovoltaic.quota.QuotaSolver;
import org.santu.photovoltaic.quota.QuotaTerms;
import org.santu.problem.SantuException;
import org.santu.rule.Provision;
import org.santu.rule.RuleInForce;
import org.santu.rule.own.RuleDesk;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works quota plans out on the data and rules of a caller. Writes nothing. Safe for concurrent use. */
@Component
public class PhotovoltaicDesk {
    private final JdbcClient database;
    private final Catalog catalog;
    private final LandDesk land;
    private final RuleDesk rules;

    PhotovoltaicDesk(JdbcClient database, Catalog catalog, LandDesk land, RuleDesk rules) {
        this.database = database;
        this.catalog = catalog;
        this.land = land;
        this.rules = rules;
    }

    /** What came out, with all that it depends on. */
    record Outcome(String region, LocalDate day, QuotaTerms terms, List<Application> applications, QuotaPlan plan) {}

    private record Row(Application application, Geometry shape) {}

    /**
     * @param file as it is named in messages
     * @throws SantuException SANTU-PHOTOVOLTAIC-PLAN, SANTU-PHOTOVOLTAIC-REGION, SANTU-PHOTOVOLTAIC-RULE,
     *     SANTU-PHOTOVOLTAIC-NOTHING when nobody applied
     */
    Outcome run(Caller caller, String file, String content, Locale locale) {
        caller.require(Permission.PLAN);
        QuotaPlanFile plan = QuotaPlanFile.read(file, content);
        if (!caller.scope().contains(plan.region())) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-REGION", plan.region()).with("field", "region");
        }
        Map<String, RuleInForce> inForce = new HashMap<>();
        rules.inForce(plan.region(), plan.day())
                .forEach(rule -> inForce.put(rule.rule().name(), rule));
        QuotaTerms terms = plan.terms(inForce);
        List<Application> applications = new ArrayList<>();
        for (Row row : rows(caller, plan.region())) {
            applications.add(judged(caller, row, plan.day(), locale));
        }
        if (applications.isEmpty()) {
            throw new SantuException("SANTU-PHOTOVOLTAIC-NOTHING", plan.region());
        }
        return new Outcome(plan.region(), plan.day(), terms, applications, new QuotaSolver(applications).solve(terms));
    }

    private List<Row> rows(Caller caller, String region) {
        SqlFragment seen = ScopedRelation.of(
                catalog.getLayer("pv_station"),
                caller.scope(),
                List.of(
                        StandardColumns.ID,
                        StandardColumns.REGION_CODE,
                        "name",
                        "kind",
                        "applied_kilowatts",
                        "households",
                        "full_load_hours",
                        "grid_distance_metres",
                        StandardColumns.GEOMETRY));
        List<Object> binds = new ArrayList<>(seen.binds());
        binds.add(region);
        return database.sql("select id::text, region_code, name, kind, applied_kilowatts::float8 as kilowatts,"
                        + " coalesce(households, 0)::int as households, full_load_hours::int as hours,"
                        + " grid_distance_metres::int as metres, ST_AsBinary(geom) as shape from " + seen.sql()
                        + " as seen where applied_kilowatts > 0 and full_load_hours > 0"
                        + " and starts_with(region_code, ?) order by region_code, name, id")
                .params(binds)
                .query((row, number) -> new Row(
                        new Application(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("region_code"),
                                row.getString("kind") == null ? "village" : row.getString("kind"),
                                row.getDouble("kilowatts"),
                                row.getInt("households"),
                                row.getInt("hours"),
                                row.getObject("metres", Integer.class),
                                Verdict.UNCHECKED.code(),
                                null),
                        geometry(row.getBytes("shape"))))
                .list();
    }

    private Application judged(Caller caller, Row row, LocalDate day, Locale locale) {
        Application asked = row.application();
        if (row.shape() == null) {
            return asked;
        }
        LandResult result =
                land.check(caller, row.shape(), LandUse.PV_ARRAY, day).result();
        return new Application(
                asked.id(),
                asked.name(),
                asked.region(),
                asked.kind(),
                asked.kilowatts(),
                asked.households(),
                asked.fullLoadHours(),
                asked.gridMetres(),
                result.verdict().code(),
                result.overlaps().isEmpty() ? null : reason(result.overlaps().get(0), locale));
    }

    /** The worst overlap in words: kind, area, source and its date. */
    private String reason(Overlap overlap, Locale locale) {
        LayerDeclaration layer = catalog.getLayer("protected_land");
        String kind = layer.getAttribute("kind").codeList().codes().stream()
                .filter(code -> code.value().equals(overlap.kind()))
                .map(Code::label)
                .findFirst()
                .map(label -> label.in(locale))
                .orElse(overlap.kind());
        String area = String.format(Locale.ROOT, "%s %.0f m²", kind, overlap.squareMetres());
        if (overlap.rules().isEmpty() || overlap.rules().get(0).provision() == null) {
            return area;
        }
        Provision provision = overlap.rules().get(0).provision();
        String since = provision.validity().fromText();
        return area + ", " + provision.source().in(locale) + (since == null ? "" : " (" + since + ")");
    }

    private static Geometry geometry(byte[] wkb) {
        try {
            return wkb == null ? null : new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
