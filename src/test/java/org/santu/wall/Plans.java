package org.santu.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.santu.catalog.PrivacyClass;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans that were worked out in several regions, full of markers: title, text, result and map belong to their region. */
final class Plans {
    private static final List<String> REGIONS =
            List.of(County.FIRST, County.SECOND, "139941101", "139941102", "139951101");

    /** @param region that was planned */
    record Plan(UUID id, String region) {}

    private Plans() {}

    static List<Plan> load(JdbcClient database, Markers markers) {
        List<Plan> plans = new ArrayList<>();
        for (String region : REGIONS) {
            UUID id = new UUID(0x7A11_0000_0000_4F00L, 0x8000_0000_0000_0000L + plans.size() + 1);
            markers.know(id.toString(), region, PrivacyClass.PUBLIC);
            String map = "{\"type\": \"FeatureCollection\", \"features\": [], \"name\": \"%s\"}"
                    .formatted(word(markers, region));
            database.sql("""
                            insert into santu.scenario (id, kind, title, region_code, plan, seed, data_version, journal_version,
                                rules_of_day, status, objective, bound, result, created_by)
                            values (?, 'photovoltaic', ?, ?, ?, 1, 1, 1, date '2026-06-30', 'optimal', 1, 1, ?::jsonb, 'admin')""")
                    .params(
                            id,
                            word(markers, region),
                            region,
                            "plan: " + word(markers, region),
                            "{\"title\": \"%s\", \"figures\": {\"people\": 1}}".formatted(word(markers, region)))
                    .update();
            database.sql("insert into santu.scenario_map (scenario_id, name, content) values (?, 'sites', ?)")
                    .params(id, map)
                    .update();
            database.sql("insert into santu.scenario_study (scenario_id, name, content, created_by)"
                            + " values (?, 'sites', ?::jsonb, 'admin')")
                    .params(id, map)
                    .update();
            plans.add(new Plan(id, region));
        }
        return List.copyOf(plans);
    }

    private static String word(Markers markers, String region) {
        return markers.text(region, PrivacyClass.PUBLIC);
    }
}
