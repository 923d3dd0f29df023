package org.santu.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.funding.allocation.Decision;
import org.santu.funding.allocation.Obstacle;
import org.santu.problem.SantuException;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a plan file and a library to who gets what and why, beside the formula. */
class FundingDeskTest extends FundingCase {
    @Autowired
    private FundingDesk desk;

    @Autowired
    private FundingPlans plans;

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
        assertThat(found).doesNotContainKeys("庚", "壬");
        assertThat(outcome.withoutCost()).isEqualTo(1);
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
        assertThat(new FundWords(catalog, Locale.ENGLISH).unknownPins(json)).endsWith("waits for money here: 没有");
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
                                        "beauty")
                                .doesNotContainPattern("\\p{IsHan}"));
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
}
