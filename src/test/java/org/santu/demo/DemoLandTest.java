package org.santu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.santu.land.LandCheck;
import org.santu.land.LandQuestion;
import org.santu.land.LandUse;
import org.santu.land.Parcel;
import org.santu.rule.RuleInForce;
import org.santu.rule.ShippedRules;
import org.santu.testing.BesideOthers;

/** The verdicts of the demo are those of the land check on the demo's own protected land. */
@BesideOthers
class DemoLandTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static List<DemoRow> rows(String layer) {
        List<DemoRow> rows = new ArrayList<>();
        SharedCounty.get().rows(layer).forEachRemaining(rows::add);
        return rows;
    }

    private static String verdict(DemoRow row, LandUse use, List<Parcel> parcels) {
        Map<String, RuleInForce> rules = ShippedRules.read().inForce("139941", DAY, List.of()).stream()
                .collect(Collectors.toMap(rule -> rule.rule().name(), Function.identity()));
        return LandCheck.check(
                        new LandQuestion(row.geometry(), use, DAY, null, List.of(rules), Set.of(), Set.of()), parcels)
                .verdict()
                .code();
    }

    @Test
    void stationsAndSitesAreJudgedByTheLandCheckAndNothingClosedIsApproved() {
        List<Parcel> parcels = rows("protected_land").stream()
                .map(row -> new Parcel(
                        null,
                        (String) row.values().get("kind"),
                        null,
                        (String) row.values().get("land_class"),
                        (LocalDate) row.values().get("valid_from"),
                        null,
                        row.geometry()))
                .toList();
        List<DemoRow> stations = rows("pv_station");
        for (int k = 0; k < stations.size(); k += 5) {
            DemoRow station = stations.get(k);
            assertThat(station.values()).containsEntry("land_verdict", verdict(station, LandUse.PV_ARRAY, parcels));
        }
        assertThat(stations)
                .filteredOn(row -> ((BigDecimal) row.values().get("approved_kilowatts")).signum() > 0)
                .noneMatch(row -> "forbidden".equals(row.values().get("land_verdict")));
        assertThat(stations)
                .extracting(row -> row.values().get("land_verdict"))
                .contains("pass", "approval", "forbidden");
        List<DemoRow> sites = rows("relocation_site");
        assertThat(sites)
                .filteredOn(row -> !"unchecked".equals(row.values().get("land_verdict")))
                .allSatisfy(site -> assertThat(site.values())
                        .containsEntry("land_verdict", verdict(site, LandUse.RELOCATION, parcels)));
        assertThat(sites)
                .filteredOn(row -> "forbidden".equals(row.values().get("land_verdict")))
                .hasSizeLessThan(3);
    }
}
