package org.santu.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.santu.funding.allocation.Decision;
import org.santu.funding.allocation.Obstacle;
import org.santu.problem.SantuException;
import org.santu.scenario.PlanProgress;
import org.santu.scenario.Scenario;
import org.santu.scenario.WorkedPlan;
import org.santu.store.BulkLoader;
import org.santu.store.FeatureChange;
import org.santu.store.Stores;
import org.santu.testing.HttpTest;
import org.santu.testing.OwnCounty;
import org.santu.workbook.SheetRow;
import org.santu.workbook.WorkbookFile;
import org.santu.workbook.WorkbookLimits;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a plan file and a library to who gets what and why, beside the formula, and back into the library. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundingDeskTest {
    private static final String COUNTY = "139934";
    private static final String PLAN = """
            plan: 甲乙丙
            region: "139934"
            day: %s
            year: 2027
            channels:
              - {channel: superior, yuan: 100000, mostPercent: 60}
              - {channel: integrated, yuan: 64001, kinds: [road, industry]}
            benefit: {poorHousehold: 2, household: 1, priorities: [3, 2, 1]}
            """;

    @Autowired
    private FundingDesk desk;

    @Autowired
    private FundingPlans plans;

    @Autowired
    private BulkLoader loader;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stores stores;

    @AfterAll
    void leaveTheCountyAsItWas() throws Exception {
        OwnCounty.remove(stores, COUNTY, "project", "protected_land", "village", "region");
    }

    @BeforeAll
    void aCountyWithALibrary() {
        insert("region", Map.of("region_code", COUNTY, "name", "款县", "level", "county"), 117.0, 0.2);
        insert("region", Map.of("region_code", COUNTY + "101", "name", "东乡", "level", "township"), 117.0, 0.1);
        insert("region", Map.of("region_code", COUNTY + "102", "name", "西乡", "level", "township"), 117.1, 0.1);
        village("101001", "一村", 30);
        village("102001", "二村", 90);
        double east = 117.0;
        for (String kind :
                List.of("basic_farmland", "farmland", "ecological_redline", "geological_hazard", "water_body")) {
            insert("protected_land", Map.of("region_code", COUNTY, "name", kind, "kind", kind), east, 0.01);
            east += 0.01;
        }
        project("甲", "road", "planned", 117.05, 100_000, Map.of("poor_households", 10L, "households", 20L));
        project("乙", "industry", "planned", 117.001, 50_000, Map.of("poor_households", 50L, "households", 90L));
        project("丙", "water", "planned", 117.06, 50_000, Map.of("poor_households", 9L, "households", 9L));
        project("丁", "industry", "building", 117.07, 90_000, Map.of("households", 8L, "superior_yuan", yuan(50_000)));
        project("戊", "industry", "planned", 117.08, 30_000, Map.of("households", 30L, "depends_on", "甲、丁"));
        project("己", "industry", "planned", 117.09, 30_000, Map.of("households", 30L, "year", 2028L));
        project("庚", "road", "built", 117.09, 30_000, Map.of("households", 30L));
        project("辛", "industry", "planned", 117.012, 20_000, Map.of("households", 1L, "priority", 3L));
    }

    private static BigDecimal yuan(long yuan) {
        return BigDecimal.valueOf(yuan);
    }

    private void village(String code, String name, long poor) {
        insert(
                "village",
                Map.of("region_code", COUNTY + code, "name", name, "poor_people", poor, "population", 500L),
                117.05,
                0);
    }

    private void project(String name, String kind, String status, double west, long yuan, Map<String, Object> more) {
        Map<String, Object> row = new HashMap<>(Map.of("name", name, "kind", kind, "status", status));
        row.put("region_code", COUNTY + (name.equals("丙") ? "102001" : "101001"));
        row.put("id", id(name));
        row.put("project_number", name);
        row.put("year", 2027L);
        row.put("priority", 2L);
        row.put("investment_yuan", yuan(yuan));
        row.putAll(more);
        insert("project", row, west, 0.0005);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void insert(String layer, Map<String, Object> values, double west, double side) {
        Map<String, Object> row = new HashMap<>(values);
        GeometryFactory geometries = new GeometryFactory();
        row.put(
                "geom",
                side == 0
                        ? geometries.createPoint(new org.locationtech.jts.geom.Coordinate(west, 41.05))
                        : geometries.toGeometry(new Envelope(west, west + side, 41.0, 41.0 + side)));
        Iterator<Map<String, Object>> rows = List.of(row).iterator();
        loader.insert(Caller.system(), catalog.getLayer(layer), rows);
    }

    private FundOutcome run(String plan) {
        return desk.run(Caller.system(), "plan.yaml", plan, (step, stage, figures) -> {});
    }

    private static Map<String, Decision> byName(FundOutcome outcome) {
        Map<String, Decision> byName = new HashMap<>();
        outcome.allocation()
                .decisions()
                .forEach(decision -> byName.put(decision.project().name(), decision));
        return byName;
    }

    @Test
    void eachProjectIsAnsweredWithItsReason() {
        FundOutcome outcome = run(PLAN.formatted("2026-06-30"));
        Map<String, Decision> found = byName(outcome);
        assertThat(found).doesNotContainKey("庚");
        assertThat(found.get("乙").stop().obstacle()).isEqualTo(Obstacle.LAND_FORBIDDEN);
        assertThat(found.get("丙").stop().obstacle()).isEqualTo(Obstacle.CHANNEL_SHARE);
        assertThat(found.get("己").stop().obstacle()).isEqualTo(Obstacle.YEAR);
        assertThat(found.get("丁").project().needYuan()).isEqualTo(40_000);
        // begun first: 丁 40,000 of 164,001 are gone, then 甲 100,000 for 60 points or 戊 30,000, which needs 甲; 辛 comes
        // last
        assertThat(found.get("丁").sum()).isEqualTo(40_000);
        assertThat(found.get("甲").sum()).isEqualTo(100_000);
        assertThat(found.get("甲").yuan().get(0)).isLessThanOrEqualTo(60_000);
        assertThat(found.get("辛").sum()).isEqualTo(20_000);
        assertThat(found.get("戊").stop().obstacle()).isEqualTo(Obstacle.EXHAUSTED);
        assertThat(outcome.allocation().points()).isEqualTo(16 + 60 + 1);
        assertThat(outcome.formula()).isEqualTo(Map.of(COUNTY + "101", 41_000L, COUNTY + "102", 123_001L));
        FundResult result = new FundResult(outcome, catalog);
        assertThat(result.reason(found.get("乙"), Locale.CHINESE)).contains("永久基本农田", "m²", "1999-01-01");
        assertThat(result.reason(found.get("丙"), Locale.ENGLISH)).contains("30,000", "50,000");
        JsonNode json = result.json();
        assertThat(json.at("/townships/0/name").asString()).isEqualTo("东乡");
        assertThat(json.at("/townships/0/plan").asLong()).isEqualTo(160_000);
        assertThat(json.at("/equity/formula/gini").asDouble()).isLessThan(1e-5);
        assertThat(json.at("/equity/plan/gini").asDouble()).isEqualTo(0.75, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(json.at("/equity/villages/theil").asDouble())
                .as("one village of a quarter of the people has all, all of it between townships")
                .isEqualTo(Math.log(4), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(json.at("/equity/villages/theilBetweenTownships").asDouble())
                .isEqualTo(Math.log(4), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(json.at("/channels/1/rule/source/zh").asString()).contains("国办发〔2016〕22号");
        assertThat(json.at("/channels/0/rule").isNull()).isTrue();
    }

    @Test
    void aRuleOfALaterDayChangesThePlanOfThatDayOnly() {
        assertThat(byName(run(PLAN.formatted("1998-12-31"))).get("乙").project().landVerdict())
                .isNotEqualTo("forbidden");
        assertThat(byName(run(PLAN.formatted("1999-01-01"))).get("乙").project().landVerdict())
                .isEqualTo("forbidden");
    }

    @Test
    void whatSlidersAskForIsTheSameLibrary() {
        FundOutcome quick = desk.quick(Caller.system(), "plan.yaml", PLAN.formatted("2026-06-30"));
        assertThat(quick.allocation().points()).isEqualTo(77);
        assertThat(desk.quick(Caller.system(), "plan.yaml", PLAN.formatted("2026-06-30"))
                        .library())
                .isSameAs(quick.library());
    }

    @Test
    void anAcceptedPlanFillsTheFiveColumns() {
        WorkedPlan worked = plans.work(Caller.system(), PLAN.formatted("2026-06-30"), new Quiet());
        assertThat(worked.status()).isEqualTo("optimal");
        assertThat(worked.maps().get("projects")).contains("\"answer\":\"yes\"");
        assertThat(worked.files()).hasSize(5);
        Scenario scenario = kept(worked);
        List<FeatureChange> changes = plans.acceptance(Caller.system(), scenario);
        assertThat(changes).hasSize(3);
        FeatureChange.Changed begun = (FeatureChange.Changed) changes.stream()
                .filter(change -> change.id().equals(id("丁")))
                .findFirst()
                .orElseThrow();
        BigDecimal given = (BigDecimal) begun.values().get("superior_yuan");
        BigDecimal pooled = (BigDecimal) begun.values().get("integrated_yuan");
        assertThat(given.add(pooled)).isEqualByComparingTo("90000");
        assertThat(begun.values()).containsEntry("land_verdict", "pass").doesNotContainKey("year");
    }

    private static Scenario kept(WorkedPlan worked) {
        return new Scenario(
                new Scenario.Summary(
                        UUID.randomUUID(),
                        "funding",
                        worked.title(),
                        COUNTY,
                        0,
                        worked.dataVersion(),
                        worked.dataVersion(),
                        worked.rulesOfDay(),
                        worked.status(),
                        worked.objective(),
                        worked.bound(),
                        null,
                        "p",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null),
                PLAN,
                worked.result());
    }

    /** Whoever goes on in a spreadsheet finds each project with its reason, sums that agree, and names that are not calculated. */
    @Test
    void theWorkbookHasEveryProjectWithItsReasonAndSums(@TempDir Path folder) throws Exception {
        WorkedPlan worked = plans.work(Caller.system(), PLAN.formatted("2026-06-30") + "leaveOut: [辛]\n", new Quiet());
        Path file = folder.resolve("plan.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            worked.files().stream()
                    .filter(each -> each.name().equals("plan.xlsx"))
                    .findFirst()
                    .orElseThrow()
                    .content()
                    .write(out);
        }
        try (WorkbookFile workbook = WorkbookFile.open(file, WorkbookLimits.LIST)) {
            assertThat(workbook.sheets()).containsExactly("项目", "乡镇", "渠道", "说明");
            List<SheetRow> projects = new ArrayList<>();
            workbook.rows(0).forEachRemaining(projects::add);
            assertThat(projects).hasSize(1 + 7 + 1);
            int sum = projects.get(0).cells().indexOf("安排（元）");
            List<String> sums =
                    projects.stream().skip(1).map(row -> row.text(sum)).toList();
            long all = sums.subList(0, 7).stream().mapToLong(Long::parseLong).sum();
            assertThat(sums.get(7)).isEqualTo(String.valueOf(all));
            assertThat(all).isEqualTo(worked.result().at("/figures/yuan").asLong());
            assertThat(projects.toString()).contains("永久基本农田", "人工决定不安排");
            List<SheetRow> channels = new ArrayList<>();
            workbook.rows(2).forEachRemaining(channels::add);
            assertThat(channels.get(3).text(1)).isEqualTo("164001");
            assertThat(channels.get(3).text(2)).isEqualTo(String.valueOf(all));
        }
    }

    @Test
    void whatPeopleDecideStandsInThePlanAndIsToldWhereItCannotBe() {
        JsonNode json = new FundResult(
                        run(PLAN.formatted("2026-06-30") + "mustFund: [丙, 乙, 没有]\nleaveOut: [丁]\n"), catalog)
                .json();
        Map<String, JsonNode> byName = new HashMap<>();
        json.path("projects").forEach(project -> byName.put(project.path("name").asString(), project));
        assertThat(byName.get("丁").at("/hand").asString()).isEqualTo("out");
        assertThat(byName.get("丁").at("/obstacle").asString()).isEqualTo("left-out");
        assertThat(byName.get("戊").at("/obstacle").asString())
                .as("it depends on one left out")
                .isEqualTo("dependency");
        assertThat(byName.get("乙").at("/obstacle").asString())
                .as("nobody may decide against the land")
                .isEqualTo("land-forbidden");
        assertThat(byName.get("丙").at("/obstacle").asString()).isEqualTo("channel-share");
        assertThat(json.path("unknownPins").get(0).asString()).isEqualTo("没有");
    }

    @Test
    void aFormulaByWhatNobodyHasSaysSoInsteadOfSharingNothing() {
        String plan = PLAN.formatted("2026-06-30");
        JsonNode none = new FundResult(run(plan + "formula: {weights: {poorVillages: 1}}\n"), catalog).json();
        assertThat(none.path("formulaIsEmpty").asBoolean()).isTrue();
        assertThat(new FundWords(catalog, Locale.CHINESE).formula(none)).contains("“贫困村”", "请换一个指标");
        JsonNode part =
                new FundResult(run(plan + "formula: {weights: {poorVillages: 1, population: 1}}\n"), catalog).json();
        assertThat(new FundWords(catalog, Locale.ENGLISH).formula(part)).contains("shares nothing by that");
        assertThat(part.at("/townships/0/formula").asLong()
                        + part.at("/townships/1/formula").asLong())
                .isEqualTo(164_001);
        assertThat(new FundWords(catalog, Locale.ENGLISH).formula(new FundResult(run(plan), catalog).json()))
                .isEmpty();
    }

    /** Every figure and reason of the result stands in the report, in both languages; blanks do not count. */
    @Test
    void theReportSaysWhatTheResultSays() throws Exception {
        WorkedPlan worked = plans.work(Caller.system(), PLAN.formatted("2026-06-30"), new Quiet());
        String zh = text(worked, Locale.CHINESE);
        String en = text(worked, Locale.ENGLISH);
        for (JsonNode project : worked.result().path("projects")) {
            assertThat(zh)
                    .contains(
                            project.path("name").asString(),
                            String.format(
                                    Locale.ROOT, "%,d", project.path("need").asLong()));
            assertThat(zh).contains(bare(project.at("/reason/zh").asString("")));
            assertThat(en).contains(bare(project.at("/reason/en").asString("")));
        }
        assertThat(zh)
                .contains("甲乙丙", "款县139934", "结论已证明最优")
                .contains("7个项目尚需320,000元，各渠道共有164,001元；本方案安排3个项目，资金160,000元")
                .contains("合计164,001160,0004,00197.6%")
                .contains("东乡30160,00041,000+119,0003/6", "西乡900123,001-123,0010/1")
                .contains("基尼系数：方案0.750，因素法0.000")
                .contains("五、安排资金的项目（3个）", "六、未安排的项目与理由（4个）", "永久基本农田")
                .contains("国办发〔2016〕22号", "自2016-04-22", "方案自定，没有已证实的规定")
                .contains("效益77.0分，上界77.0分：已证明没有方案效益更高")
                .doesNotContain("funding.");
        assertThat(en)
                .contains("7projectsneed320,000yuan;thechannelshold164,001yuan.", "funds3projectswith160,000yuan")
                .contains("Gini0.750bytheplanand0.000byformula", "4,001yuanareleft", "provenbest")
                .doesNotContain("funding.");
    }

    @Test
    void theReportOfWhatCannotBeMetSaysWhatIsMissing() throws Exception {
        String plan = PLAN.formatted("2026-06-30")
                .replace("yuan: 100000, mostPercent: 60", "yuan: 100000, earmarks: [{kinds: [health], yuan: 70000}]");
        assertThat(text(plans.work(Caller.system(), plan, new Quiet()), Locale.ENGLISH))
                .contains("Thereisnoplan", "70,000yuan,70,000aremissing");
    }

    private String text(WorkedPlan worked, Locale locale) throws IOException {
        byte[] pdf = plans.report(Caller.system(), kept(worked), locale).orElseThrow();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void aRuleWithoutAnAnswerHasToBeSaidInThePlan() {
        String marked = PLAN.formatted("2026-06-30")
                .replace("mostPercent: 60", "earmarks: [{kinds: [industry], rule: fund_superior_industry_percent}]");
        assertThatThrownBy(() -> run(marked)).isInstanceOfSatisfying(SantuException.class, problem -> {
            assertThat(problem.code()).isEqualTo("SANTU-FUNDING-RULE");
            assertThat(problem.text(Locale.ENGLISH)).contains("fund_superior_industry_percent", "unknown");
        });
    }

    @Test
    void mistakesOfThePlanAreToldWithTheirLines() {
        assertThatThrownBy(() -> run("""
                        region: nowhere
                        channels:
                          - {channel: gold, yuan: 1.5}
                          - {channel: local, yuan: -1, kinds: [bridge]}
                        begun: maybe
                        formula: {weights: {beauty: 1}}
                        colour: red
                        """))
                .isInstanceOfSatisfying(
                        SantuException.class,
                        problem -> assertThat(problem.text(Locale.ENGLISH))
                                .contains(
                                        "plan.yaml:1",
                                        "plan.yaml:3",
                                        "plan.yaml:4",
                                        "plan.yaml:5",
                                        "plan.yaml:6",
                                        "plan.yaml:7",
                                        "gold",
                                        "whole yuan",
                                        "bridge",
                                        "beauty"));
    }

    @Test
    void whatCannotBeMetIsSaidWithTheYuanThatAreMissing() {
        FundOutcome outcome = run(PLAN.formatted("2026-06-30")
                .replace("yuan: 100000, mostPercent: 60", "yuan: 100000, earmarks: [{kinds: [health], yuan: 70000}]"));
        assertThat(outcome.allocation().isPlan()).isFalse();
        assertThat(new FundWords(catalog, Locale.ENGLISH).shortfalls(new FundResult(outcome, catalog).json()))
                .contains("70,000 yuan, 70,000 are missing");
    }

    @Test
    void onlyWhoMayPlanPlansAndOnlyInTheirRegion() {
        String plan = PLAN.formatted("2026-06-30");
        Caller editor = new Account("e", Role.EDITOR, COUNTY).caller();
        Caller planner = new Account("p", Role.PLANNER, "139933").caller();
        assertThatThrownBy(() -> desk.quick(editor, "p", plan)).hasMessageContaining("SANTU-ACCESS-DENIED");
        assertThatThrownBy(() -> plans.accept(planner, plan)).hasMessageContaining("SANTU-FUNDING-REGION");
    }

    /** Nobody listens. */
    private static final class Quiet implements PlanProgress {
        @Override
        public Locale locale() {
            return Locale.CHINESE;
        }

        @Override
        public void at(int step, int steps, String stage, Object... figures) {
            // nobody listens
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
