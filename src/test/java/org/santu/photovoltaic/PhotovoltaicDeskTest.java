package org.santu.photovoltaic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.catalog.Catalog;
import org.santu.photovoltaic.quota.Obstacle;
import org.santu.photovoltaic.quota.QuotaPlan.Decision;
import org.santu.problem.SantuException;
import org.santu.scenario.PlanProgress;
import org.santu.scenario.Scenario;
import org.santu.scenario.WorkedPlan;
import org.santu.store.BulkLoader;
import org.santu.store.FeatureChange;
import org.santu.store.Stores;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.OwnCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a plan file to who gets what and why, on the data of a county with protected land. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotovoltaicDeskTest {
    private static final String COUNTY = "139932";
    private static final String OTHER = "139947";
    private static final String JOINT = "139957";
    private static final String PLAN = """
            region: "139932"
            day: %s
            quotaMegawatts: 0.5
            yuanPerKilowattHour: 0.75
            mostVillageKilowatts: 300
            mostGridMetres: 1000
            """;

    private static final PlanProgress SILENT = new PlanProgress() {
        @Override
        public Locale locale() {
            return Locale.CHINESE;
        }

        @Override
        public void at(int step, int steps, String stage, Object... figures) {
            assertThat(step).isLessThan(steps);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    @Autowired
    private PhotovoltaicDesk desk;

    @Autowired
    private PhotovoltaicPlans plans;

    @Autowired
    private BulkLoader loader;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stores stores;

    @Autowired
    private MockMvc mvc;

    @AfterAll
    void leaveTheCountyAsItWas() throws Exception {
        OwnCounty.remove(stores, COUNTY, "pv_station", "protected_land", "region");
        OwnCounty.remove(stores, OTHER, "pv_station", "protected_land", "facility", "region");
        OwnCounty.remove(stores, JOINT, "pv_station", "protected_land", "region");
    }

    @BeforeAll
    void aCountyWithApplications() {
        insert("region", Map.of("region_code", COUNTY, "name", "光县", "level", "county"), 117.0, 0.2);
        protectedLand(COUNTY, 117.0);
        station("甲", 117.001, 200, 200);
        station("乙", 117.011, 200, 200);
        station("丙", 117.10, 400, 200);
        station("丁", 117.11, 200, 200);
        station("戊", 117.12, 200, 5000);
        station("己", 117.13, 200, 200);
    }

    private void protectedLand(String county, double west) {
        double east = west;
        for (String kind :
                List.of("basic_farmland", "farmland", "ecological_redline", "geological_hazard", "water_body")) {
            Map<String, Object> row = new HashMap<>(Map.of("region_code", county, "name", kind, "kind", kind));
            insert("protected_land", row, east, 0.01);
            east += 0.01;
        }
    }

    private void station(String name, double west, int kilowatts, int metres) {
        Map<String, Object> row = new HashMap<>(
                Map.of("region_code", COUNTY + "101001", "name", name, "kind", "village", "status", "planned"));
        row.put("id", UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        row.put("applied_kilowatts", kilowatts);
        row.put("households", kilowatts / 6);
        row.put("full_load_hours", 1300);
        row.put("grid_distance_metres", metres);
        row.put("grid_point", name + "线接入点");
        insert("pv_station", row, west, 0.001);
    }

    /** In a county of its own; empty where nobody has told. */
    private void village(String county, String name, double west, String status, Integer hours, Integer metres) {
        Map<String, Object> row =
                new HashMap<>(Map.of("region_code", county + "101001", "name", name, "kind", "village"));
        row.put("id", UUID.nameUUIDFromBytes((county + name).getBytes(StandardCharsets.UTF_8)));
        row.put("status", status);
        row.put("applied_kilowatts", 200);
        row.put("approved_kilowatts", 200);
        row.put("households", hours != null && hours > 8784 ? 3_000_000_000L : 30L);
        row.put("full_load_hours", hours);
        row.put("grid_distance_metres", metres);
        insert("pv_station", row, west, 0.001);
    }

    private void point(String name, double east, Integer spare) {
        Map<String, Object> row = new HashMap<>();
        row.put("region_code", OTHER + "101001");
        row.put("name", name);
        row.put("kind", "connection_point");
        row.put("status", "built");
        row.put("spare_kilowatts", spare);
        row.put("geom", new GeometryFactory().createPoint(new org.locationtech.jts.geom.Coordinate(east, 41.0005)));
        loader.insert(
                Caller.system(), catalog.getLayer("facility"), List.of(row).iterator());
    }

    /** Else a township is given more than it applied for. */
    @Test
    void whatAJointStationAppliesForCountsWhereItsVillagesAre() throws Exception {
        insert("region", Map.of("region_code", JOINT, "name", "联县", "level", "county"), 119.0, 0.5);
        protectedLand(JOINT, 119.3);
        Map<String, Object> row = new HashMap<>(Map.of(
                "region_code",
                JOINT + "101001",
                "name",
                "联村",
                "kind",
                "joint",
                "status",
                "planned",
                "households",
                30L));
        row.put("applied_kilowatts", 200);
        row.put("full_load_hours", 1300);
        row.put("grid_distance_metres", 100);
        String share = "{\"region_code\": \"" + JOINT + "%s001\", \"percent\": %s}";
        row.put("shares", "[" + share.formatted(101, 30) + ", " + share.formatted(102, 70) + "]");
        row.put("id", UUID.randomUUID());
        insert("pv_station", row, 119.01, 0.001);
        String plan = PLAN.formatted("2026-06-30").replace(COUNTY, JOINT);
        JsonNode townships =
                new PvResult(desk.run(Caller.system(), "p", plan)).json().get("townships");
        assertThat(townships.valueStream().map(each -> each.get("applied").asDouble()))
                .containsExactly(60.0, 140.0);
        assertThat(townships.valueStream().map(each -> each.get("kilowatts").asDouble()))
                .containsExactly(60.0, 140.0);
        assertThat(townships.valueStream().map(each -> each.get("stations").asInt()))
                .containsExactly(1, 0);
    }

    /** What was built or is being built has its quota: it is neither refused by a plan nor made one again by accepting it. */
    @Test
    void whatStandsIsLeftAloneAndWhatNobodyKnowsIsSaidAndNotAssumed() throws Exception {
        insert("region", Map.of("region_code", OTHER, "name", "电县", "level", "county"), 118.0, 0.5);
        protectedLand(OTHER, 118.3);
        village(OTHER, "建成", 118.01, "built", 1300, 100);
        village(OTHER, "停用", 118.02, "closed", 1300, 100);
        village(OTHER, "申报", 118.03, "planned", 1300, 100);
        village(OTHER, "无小时", 118.04, "planned", null, 100);
        village(OTHER, "笔误", 118.032, "planned", 13_000, 100);
        village(OTHER, "满点", 118.20, null, 1300, 100);
        village(OTHER, "无点", 118.40, "planned", 1300, 100);
        point("满", 118.2005, 10);
        point("空", 118.0305, 300);
        point("不明", 118.4005, null);
        String plan = PLAN.formatted("2026-06-30").replace(COUNTY, OTHER) + "gridCapacity: true\n";
        PvOutcome outcome = desk.run(Caller.system(), "p", plan);
        Map<String, Obstacle> found = new HashMap<>();
        outcome.plan().decisions().forEach(each -> found.put(each.application().name(), each.obstacle()));
        assertThat(found)
                .containsOnlyKeys("申报", "无小时", "笔误", "满点", "无点")
                .containsEntry("笔误", Obstacle.HOURS)
                .containsEntry("申报", null)
                .containsEntry("无小时", Obstacle.HOURS)
                .containsEntry("满点", Obstacle.GRID_FULL)
                .containsEntry("无点", Obstacle.GRID_UNKNOWN);
        assertThat(outcome.begun().stations()).isEqualTo(1);
        JsonNode told = new PvResult(outcome).json();
        assertThat(told.at("/figures/appliedKilowatts").asDouble())
                .as("all that applied, those that stand among them")
                .isEqualTo(1200);
        assertThat(told.at("/figures/begunKilowatts").asDouble()).isEqualTo(200);
        assertThat(told.at("/stations/5/name").asString()).isEqualTo("建成");
        assertThat(told.at("/stations/5/answer").asString()).isEqualTo("stands");
        assertThat(told.at("/townships/0/applied").asDouble()).isEqualTo(1200);
        assertThat(new QuotaResult(outcome, Locale.CHINESE).csv()).contains("\"已建\"");
        assertThat(plans.acceptance(Caller.system(), kept(plans.work(Caller.system(), plan, SILENT), plan)))
                .hasSize(5);
        assertThat(desk.run(Caller.system(), "p", plan + "begun: equal\n")
                        .plan()
                        .decisions())
                .extracting(each -> each.application().name())
                .contains("建成");
        String anew = plan.replace("gridCapacity: true", "gridCapacity: false").replace("0.5", "5") + "begun: equal\n";
        List<FeatureChange> changes =
                plans.acceptance(Caller.system(), kept(plans.work(Caller.system(), anew, SILENT), anew));
        UUID built = UUID.nameUUIDFromBytes((OTHER + "建成").getBytes(StandardCharsets.UTF_8));
        assertThat(changes)
                .filteredOn(change -> change.id().equals(built))
                .singleElement()
                .satisfies(change -> assertThat(((FeatureChange.Changed) change).values())
                        .containsEntry("approved_kilowatts", 200.0)
                        .doesNotContainKey("status"));
        assertThatThrownBy(
                        () -> desk.run(Caller.system(), "p", plan.replace("0.5", "0.1") + "townshipKilowatts: 200\n"))
                .isInstanceOfSatisfying(
                        SantuException.class,
                        problem -> assertThat(problem.text(Locale.ENGLISH))
                                .contains("200 kW")
                                .endsWith("Too little for them: quota."));
    }

    private void insert(String layer, Map<String, Object> values, double west, double side) {
        Map<String, Object> row = new HashMap<>(values);
        row.put("geom", new GeometryFactory().toGeometry(new Envelope(west, west + side, 41.0, 41.0 + side)));
        Iterator<Map<String, Object>> rows = List.of(row).iterator();
        loader.insert(Caller.system(), catalog.getLayer(layer), rows);
    }

    private Map<String, Decision> decisions(String day) {
        Map<String, Decision> byName = new HashMap<>();
        desk.run(Caller.system(), "plan.yaml", PLAN.formatted(day))
                .plan()
                .decisions()
                .forEach(decision -> byName.put(decision.application().name(), decision));
        return byName;
    }

    @Test
    void eachStationIsAnsweredWithItsReason(@TempDir Path folder) throws Exception {
        Map<String, Decision> found = decisions("2026-06-30");
        assertThat(found.get("甲").obstacle()).isEqualTo(Obstacle.LAND_FORBIDDEN);
        assertThat(found.get("乙").obstacle()).isEqualTo(Obstacle.LAND_FORBIDDEN);
        assertThat(found.get("戊").obstacle()).isEqualTo(Obstacle.GRID);
        assertThat(found.values().stream().mapToDouble(Decision::kilowatts).sum())
                .isLessThanOrEqualTo(500.0001);
        assertThat(found.values().stream().mapToInt(Decision::households).sum()).isEqualTo(100);
        PvOutcome outcome = desk.run(Caller.system(), "plan.yaml", PLAN.formatted("2026-06-30"));
        new QuotaResult(outcome, Locale.CHINESE).write(folder);
        String table = Files.readString(folder.resolve("stations.csv"));
        assertThat(table.lines()).hasSize(7);
        assertThat(table).contains("永久基本农田").contains("一般耕地").contains("自然资办发〔2023〕12号 (2023-03-20)");
        assertThat(Files.readString(folder.resolve("plan.json"))).contains("\"status\" : \"optimal\"");
        assertThat(table).contains("\"丁线接入点\",\"200\",\"\"");
        assertThat(new QuotaResult(outcome, Locale.ENGLISH).csv()).contains("The land is closed: ");
    }

    private static Scenario kept(WorkedPlan worked, String text) {
        return new Scenario(
                new Scenario.Summary(
                        UUID.randomUUID(),
                        "photovoltaic",
                        worked.title(),
                        worked.region(),
                        0,
                        worked.dataVersion(),
                        0,
                        worked.rulesOfDay(),
                        worked.status(),
                        worked.objective(),
                        worked.bound(),
                        Instant.now(),
                        "admin",
                        List.of("stations"),
                        List.of(),
                        null,
                        null,
                        null),
                text,
                worked.result());
    }

    /** What the room of scenarios does with a plan: works it out, asks what accepting changes, prints a report. */
    @Test
    void aPlanIsWorkedOutAcceptedAndPrinted() throws Exception {
        String text = PLAN.formatted("2026-06-30") + "collectivePercent: 45\npublicPercent: 55\n";
        WorkedPlan worked = plans.work(Caller.system(), text, SILENT);
        assertThat(worked.status()).isEqualTo("optimal");
        assertThat(worked.maps()).containsOnlyKeys("stations");
        assertThat(worked.result().path("years").size()).isEqualTo(20);
        assertThat(worked.objective()).isEqualTo(worked.bound());
        assertThat(plans.work(Caller.system(), text, SILENT).result().path("stations"))
                .isEqualTo(worked.result().path("stations"));
        // The command line writes what the browser is shown.
        PvOutcome byCommand = desk.run(Caller.system(), "plan.yaml", text);
        assertThat(JsonMapper.shared()
                        .readTree(new QuotaResult(byCommand, Locale.CHINESE).json())
                        .toString())
                .isEqualTo(worked.result().toString());
        Scenario scenario = kept(worked, text);
        List<FeatureChange> changes = plans.acceptance(Caller.system(), scenario);
        assertThat(changes)
                .hasSize(6)
                .allSatisfy(change -> assertThat(change.layer()).isEqualTo("pv_station"));
        Map<UUID, FeatureChange.Changed> byId = new HashMap<>();
        changes.forEach(change -> byId.put(change.id(), (FeatureChange.Changed) change));
        UUID closed = UUID.nameUUIDFromBytes("甲".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(byId.get(closed).values())
                .containsEntry("approved_kilowatts", 0.0)
                .doesNotContainKey("status");
        assertThat(String.valueOf(byId.get(closed).values().get("refusal_reason")))
                .contains("永久基本农田");
        assertThat(plans.report(Caller.system(), scenario, Locale.ENGLISH).orElseThrow())
                .hasSizeGreaterThan(5_000)
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aSliderIsAnsweredFromWhatIsRememberedUntilTheDataChange() {
        QuotaPlanFile plan = desk.parse(Caller.system(), "p", PLAN.formatted("2026-06-30"));
        PvOutcome quick = desk.quick(Caller.system(), plan);
        PvOutcome exact = desk.run(Caller.system(), "p", PLAN.formatted("2026-06-30"));
        assertThat(quick.plan().households()).isLessThanOrEqualTo(exact.plan().households());
        assertThat(quick.plan().bound()).isGreaterThanOrEqualTo(exact.plan().households() - 1e-6);
    }

    @Test
    void theRuleOfTheDayChangesThePlanOfThatDayOnly() {
        assertThat(decisions("2023-03-19").get("乙").obstacle()).isNotEqualTo(Obstacle.LAND_FORBIDDEN);
        assertThat(decisions("2023-03-20").get("乙").obstacle()).isEqualTo(Obstacle.LAND_FORBIDDEN);
    }

    /** A county decides for a year: plans of that year follow at once, those of other years do not, and taking it back undoes it. */
    @Test
    void aDecisionOfTheCountyChangesThePlansOfItsDaysOnly() throws Exception {
        assertThat(decisions("2022-06-30").get("乙").obstacle()).isNotEqualTo(Obstacle.LAND_FORBIDDEN);
        String entries = "/api/rules/land_pv_array_farmland/entries";
        String decision = "{\"region\": \"" + COUNTY + "\", \"value\": \"forbidden\", \"from\": \"2022-01-01\","
                + " \"to\": \"2022-12-31\", \"reason\": \"县里要求\"}";
        mvc.perform(post(entries)
                        .with(As.admin())
                        .contentType("application/json")
                        .content(decision))
                .andExpect(status().isCreated());
        assertThat(decisions("2022-06-30").get("乙").obstacle()).isEqualTo(Obstacle.LAND_FORBIDDEN);
        assertThat(decisions("2023-01-10").get("乙").obstacle()).isNotEqualTo(Obstacle.LAND_FORBIDDEN);
        long sequence = JsonPath.<Number>read(
                        mvc.perform(get(entries).with(As.admin()).param("region", COUNTY))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8),
                        "$[0].sequence")
                .longValue();
        mvc.perform(post(entries + "/" + sequence + "/undo")
                        .with(As.admin())
                        .contentType("application/json")
                        .content("{\"reason\": \"撤回\"}"))
                .andExpect(status().isCreated());
        assertThat(decisions("2022-06-30").get("乙").obstacle()).isNotEqualTo(Obstacle.LAND_FORBIDDEN);
    }

    private void decide(String rule, String region, String value, String from, String to) throws Exception {
        mvc.perform(post("/api/rules/" + rule + "/entries")
                        .with(As.admin())
                        .contentType("application/json")
                        .content(
                                "{\"region\": \"%s\", \"value\": \"%s\", \"from\": %s, \"to\": %s, \"reason\": \"县里决定\"}"
                                        .formatted(region, value, from, to)))
                .andExpect(status().isCreated());
    }

    /** A decision that ends, and another one that follows, each divide the years that are theirs. */
    @Test
    void theIncomeOfEachYearIsDividedByTheRuleOfThatYear() throws Exception {
        decide("pv_collective_percent", COUNTY, "45", "\"2036-01-01\"", "\"2039-06-30\"");
        decide("pv_public_work_percent", COUNTY, "55", "\"2036-01-01\"", "\"2039-06-30\"");
        decide("pv_collective_percent", COUNTY, "20", "\"2039-07-01\"", "\"2041-06-29\"");
        decide("pv_public_work_percent", COUNTY, "80", "\"2039-07-01\"", "\"2041-06-29\"");
        PvOutcome outcome = desk.run(Caller.system(), "p", PLAN.formatted("2036-06-30"));
        var years = outcome.years();
        for (int k = 0; k < 20; k++) {
            long share = k < 4 ? 45 : k < 5 ? 20 : 0;
            assertThat((double) years.get(k).collectiveYuan())
                    .as("year %s", k + 1)
                    .isCloseTo(years.get(k).yuan() * share / 100.0, org.assertj.core.data.Offset.offset(1.0));
        }
        assertThat(outcome.distribution().later())
                .extracting(each -> each.fromYear())
                .containsExactly(5, 6);
    }

    @Test
    void aPartOfTheRegionWithAFigureOfItsOwnIsNotPassedOver() throws Exception {
        String plan = PLAN.formatted("2044-06-30").replace("139932", "1399");
        decide("pv_yuan_per_household_year", COUNTY, "3500", "\"2044-01-01\"", "\"2044-12-31\"");
        assertThatThrownBy(() -> desk.run(Caller.system(), "p", plan))
                .isInstanceOfSatisfying(SantuException.class, problem -> {
                    assertThat(problem.code()).isEqualTo("SANTU-PHOTOVOLTAIC-RULE-DIFFERS");
                    assertThat(problem.text(Locale.ENGLISH)).contains(COUNTY, "incomeLineYuan");
                });
    }

    @Test
    void whatIsInConflictHasToBeSaid() {
        String silent = PLAN.formatted("2026-06-30").replace("mostVillageKilowatts: 300\n", "");
        assertThatThrownBy(() -> desk.run(Caller.system(), "plan.yaml", silent))
                .isInstanceOfSatisfying(SantuException.class, problem -> {
                    assertThat(problem.code()).isEqualTo("SANTU-PHOTOVOLTAIC-RULE");
                    assertThat(problem.text(Locale.ENGLISH)).contains("pv_village_station_kilowatts", "conflict");
                });
    }

    @Test
    void mistakesOfThePlanAreToldWithTheirLines() {
        assertThatThrownBy(() -> QuotaPlanFile.read("plan.yaml", """
                        region: nowhere
                        quotaMegawatts: much
                        budgetYuan: -1
                        colour: red
                        """))
                .isInstanceOfSatisfying(
                        SantuException.class,
                        problem -> assertThat(problem.text(Locale.ENGLISH))
                                .contains(
                                        "plan.yaml:1",
                                        "plan.yaml:2",
                                        "plan.yaml:3",
                                        "plan.yaml:4",
                                        "yuanPerKilowattHour"));
        assertThatThrownBy(() -> QuotaPlanFile.read("p", """
                        region: '13'
                        quotaMegawatts: 1
                        yuanPerKilowattHour: 1
                        householdPercent: 250
                        years: 60
                        leastHouseholds: 1.5
                        yuanPerKilowatt: 0
                        """))
                .isInstanceOfSatisfying(
                        SantuException.class,
                        problem -> assertThat(problem.text(Locale.ENGLISH))
                                .contains(
                                        "p:4: householdPercent must be from 0 - 100",
                                        "p:5: years must be from 1 - 40",
                                        "p:6: leastHouseholds must be a whole number",
                                        "p:7: yuanPerKilowatt must be from 1 - 1000000"));
        assertThatThrownBy(() -> QuotaPlanFile.read("p", "region: \"\0\""))
                .isInstanceOfSatisfying(
                        SantuException.class,
                        problem -> assertThat(problem.code()).isEqualTo("SANTU-PHOTOVOLTAIC-PLAN"));
        assertThatThrownBy(() -> QuotaPlanFile.read("p", "region: '13'\nquotaMegawats: 1\nyuanPerKilowattHour: 1"))
                .isInstanceOfSatisfying(SantuException.class, problem -> {
                    assertThat(problem.text(Locale.ENGLISH))
                            .contains("did you mean quotaMegawatts?")
                            .doesNotContainPattern("\\p{IsHan}");
                    assertThat(problem.text(Locale.CHINESE))
                            .contains("是否应为 quotaMegawatts")
                            .doesNotContain("did you mean");
                });
        assertThat(QuotaPlanFile.read("p", "region: '13'\nquotaMegawatts: 1\nyuanPerKilowattHour: 1\nday: 2020-01-01")
                        .day())
                .isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @Test
    void onlyWhoMayPlanPlansAndOnlyInTheirRegion() {
        Caller editor = new Account("e", Role.EDITOR, COUNTY).caller();
        Caller planner = new Account("p", Role.PLANNER, "139933").caller();
        String plan = PLAN.formatted("2026-06-30");
        assertThatThrownBy(() -> desk.run(editor, "p", plan)).hasMessageContaining("SANTU-ACCESS-DENIED");
        assertThatThrownBy(() -> desk.run(planner, "p", plan)).hasMessageContaining("SANTU-PHOTOVOLTAIC-REGION");
    }
}
