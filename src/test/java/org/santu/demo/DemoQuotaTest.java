package org.santu.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.santu.photovoltaic.quota.Application;
import org.santu.photovoltaic.quota.QuotaCase;
import org.santu.photovoltaic.quota.QuotaPlan;
import org.santu.photovoltaic.quota.QuotaSolver;
import org.santu.photovoltaic.quota.QuotaTerms;
import org.santu.photovoltaic.quota.Share;
import org.santu.testing.BesideOthers;

/** The quota of the demo county: proven best, within every limit by a check that knows nothing of the solver, a reason for each no. */
@BesideOthers
class DemoQuotaTest {
    private static double number(Map<String, Object> values, String attribute) {
        return ((BigDecimal) values.get(attribute)).doubleValue();
    }

    private static List<Application> applications() {
        List<Application> list = new ArrayList<>();
        SharedCounty.get().rows("pv_station").forEachRemaining(row -> {
            Map<String, Object> values = row.values();
            String code = (String) values.get("region_code");
            String kind = (String) values.get("kind");
            List<Share> shares =
                    kind.equals("joint") ? List.of(new Share(code, "甲", 60), new Share(code, "乙", 40)) : List.of();
            list.add(new Application(
                    row.id().toString(),
                    (String) values.get("name"),
                    code,
                    kind,
                    number(values, "applied_kilowatts"),
                    ((Number) values.get("households")).intValue(),
                    ((Number) values.get("full_load_hours")).doubleValue(),
                    ((Number) values.get("grid_distance_metres")).intValue(),
                    (String) values.get("land_verdict"),
                    null,
                    code + values.get("grid_point"),
                    0,
                    shares));
        });
        return list;
    }

    private static Map<String, Double> spare() {
        Map<String, Double> spare = new HashMap<>();
        SharedCounty.get().rows("facility").forEachRemaining(row -> {
            if ("connection_point".equals(row.values().get("kind"))) {
                spare.put(
                        "" + row.values().get("region_code") + row.values().get("name"),
                        number(row.values(), "spare_kilowatts"));
            }
        });
        return spare;
    }

    /** Of the 92 megawatts a quarter stands or is being built; the desk decides about the others and lists these as what they are. */
    @Test
    void aQuarterOfWhatWasAppliedForStandsAlready() {
        Map<Boolean, Double> kilowatts = new HashMap<>();
        Map<Boolean, Integer> stations = new HashMap<>();
        SharedCounty.get().rows("pv_station").forEachRemaining(row -> {
            boolean stands = !"planned".equals(row.values().get("status"));
            kilowatts.merge(stands, number(row.values(), "applied_kilowatts"), Double::sum);
            stations.merge(stands, 1, Integer::sum);
        });
        assertThat(kilowatts).isEqualTo(Map.of(true, 22_760.0, false, 68_390.0));
        assertThat(stations).isEqualTo(Map.of(true, 61, false, 106));
    }

    @Test
    void ninetyTwoMegawattsForTwentyFive() {
        List<Application> applications = applications();
        double applied =
                applications.stream().mapToDouble(Application::kilowatts).sum();
        assertThat(applied / 1000).isCloseTo(92, within(1.0));
        assertThat(25_000 / applied * 100).isCloseTo(27.4, within(0.05));
        QuotaTerms terms =
                new QuotaTerms(25_000, null, null, 18.6, 7400, 0.75, 3000, 80, 5, 25, 500, 30, 0, 2000.0, true, 60);
        Map<String, Double> spare = spare();
        QuotaPlan plan = new QuotaSolver(applications, spare).solve(terms);
        QuotaCase.check(plan, applications, spare, terms);
        assertThat(plan.status()).isEqualTo("optimal");
        assertThat(plan.kilowatts()).isCloseTo(25_000, within(1.0));
        assertThat(plan.decisions())
                .filteredOn(decision -> decision.kilowatts() <= 0)
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.obstacle()).isNotNull());
    }
}
