package org.santu.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.scenario.Scenario;
import org.santu.store.FeatureChange;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A plan for the small county: what accepting it would do, household by household. */
@HttpTest
class PlanAcceptanceTest {
    private static final Caller PLANNER = new Account("acceptance-planner", Role.PLANNER, SmallCounty.COUNTY).caller();
    private static final String PLAN = """
            plan: 小县方案
            region: "139921"
            who: {unit: household, together: village}
            """;
    private static final String NEW_SITE = """
            {"id": "S1", "name": "安置点", "township": "139921101", "state": "open", "capacity": 60, "mu": 12.34,
             "longitude": 114.76, "latitude": 38.66, "land": {"verdict": "approval", "mu": 12.34, "takenMu": {"farmland": 1.25}}}""";
    private static final String STANDING = """
            {"id": "E1", "name": "安置点", "township": "139921102", "state": "existing", "capacity": 60, "mu": 0}""";

    @Autowired
    private RelocationDesk desk;

    @Autowired
    private PlanAcceptance acceptance;

    private PlanAcceptance.Accepted accept(String plan, String sites, String moves) {
        String result = "{\"sites\": [" + sites + "], \"moves\": [" + moves + "]}";
        Scenario.Summary summary = new Scenario.Summary(
                UUID.fromString("00000000-0000-4000-8000-00000000acc1"),
                "relocation",
                "小县方案",
                SmallCounty.COUNTY,
                1,
                0,
                0,
                LocalDate.of(2027, 3, 1),
                "optimal",
                1.0,
                1.0,
                Instant.EPOCH,
                "x",
                List.of("sites"),
                List.of(),
                null,
                null,
                null);
        Scenario scenario = new Scenario(summary, plan, JsonMapper.shared().readTree(result));
        return acceptance.of(PLANNER, scenario, desk.parse("plan.yaml", plan));
    }

    private static String move(String village, int people, String site, double share) {
        return "{\"mover\": \"" + village + "\", \"label\": \"西村\", \"people\": " + people + ", \"site\": \"" + site
                + "\", \"share\": " + share + "}";
    }

    @Test
    void a_new_site_is_planned_and_its_households_get_it_with_mode_stage_and_year_but_no_kind() {
        PlanAcceptance.Accepted found = accept(PLAN, NEW_SITE, move(SmallCounty.WEST_VILLAGE, 9, "S1", 1));
        assertThat(found.newSites()).isEqualTo(1);
        assertThat(found.households()).isEqualTo(3);
        assertThat(found.withoutKind()).isEqualTo(3);
        assertThat(found.leftAlone()).isEmpty();
        FeatureChange.Added site = (FeatureChange.Added) found.changes().get(0);
        assertThat(site.values())
                .containsEntry("status", "planned")
                .containsEntry("capacity_people", 60L)
                .containsEntry("land_verdict", "approval")
                .containsEntry("position_quality", "point_only")
                .containsEntry("region_code", "139921101")
                .containsEntry("name", "安置点 (2)");
        assertThat(((Geometry) site.values().get("geom")).getArea()).isPositive();
        assertThat(found.changes().subList(1, 4))
                .allSatisfy(change -> assertThat(((FeatureChange.Changed) change).values())
                        .isEqualTo(Map.of(
                                "relocation_site",
                                "安置点 (2)",
                                "relocation_mode",
                                "concentrated",
                                "relocation_stage",
                                "eligible",
                                "relocation_year",
                                2027L)));
        assertThat(accept(PLAN, NEW_SITE, move(SmallCounty.WEST_VILLAGE, 9, "S1", 1))
                        .changes()
                        .get(0)
                        .id())
                .as("accepted again, it is the same site")
                .isEqualTo(site.id());
    }

    @Test
    void a_site_that_stands_keeps_its_name_and_a_split_village_is_shared_out_by_people() {
        String moves =
                move(SmallCounty.WEST_VILLAGE, 9, "S1", 0.45) + ", " + move(SmallCounty.WEST_VILLAGE, 9, "E1", 0.55);
        PlanAcceptance.Accepted found = accept(PLAN, NEW_SITE + ", " + STANDING, moves);
        assertThat(found.newSites()).isEqualTo(1);
        List<Object> sites = found.changes().stream()
                .filter(FeatureChange.Changed.class::isInstance)
                .map(change -> ((FeatureChange.Changed) change).values().get("relocation_site"))
                .toList();
        assertThat(sites).hasSize(3).contains("安置点", "安置点 (2)");
    }

    @Test
    void whole_villages_take_all_their_households_along() {
        String villages = "plan: 整村\nregion: \"139921\"\nwho: {unit: village}\n";
        PlanAcceptance.Accepted found = accept(villages, STANDING, move(SmallCounty.EAST_VILLAGE, 400, "E1", 1));
        assertThat(found.households()).isEqualTo(3);
        assertThat(found.newSites()).isZero();
    }

    @Test
    void a_plan_whose_people_have_changed_or_that_places_nobody_is_refused() {
        assertThatThrownBy(() -> accept(PLAN, NEW_SITE, move(SmallCounty.WEST_VILLAGE, 8, "S1", 1)))
                .hasMessageContaining("SANTU-RELOCATION-ACCEPT-CHANGED");
        assertThatThrownBy(() -> accept(PLAN, NEW_SITE, move("139921101999", 8, "S1", 1)))
                .hasMessageContaining("SANTU-RELOCATION-ACCEPT-CHANGED");
        assertThatThrownBy(() -> accept(PLAN, NEW_SITE, "")).hasMessageContaining("SANTU-RELOCATION-ACCEPT-EMPTY");
    }
}
