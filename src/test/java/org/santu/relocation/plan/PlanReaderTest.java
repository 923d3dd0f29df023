package org.santu.relocation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.santu.locate.Objective;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan.Source;
import org.santu.relocation.plan.RelocationPlan.Together;

class PlanReaderTest {

    private static RelocationPlan read(String text) {
        return new PlanReader(Set.of("school", "clinic"), Set.of("flood", "forest")).read("plan.yaml", text);
    }

    private static String mistakes(String text) {
        SantuException problem = catchThrowableOfType(SantuException.class, () -> read(text));
        assertThat(problem.code()).isEqualTo("SANTU-RELOCATION-PLAN");
        assertThat(problem.text(Locale.CHINESE)).contains("处错误");
        return problem.text(Locale.ENGLISH);
    }

    @Test
    void two_lines_make_a_plan_and_leave_thresholds_to_the_rules() {
        RelocationPlan plan = read("plan: small\nregion: \"139921\"\n");
        assertThat(plan.who().together()).isEqualTo(Together.GROUP);
        assertThat(plan.masks().slopeDegrees()).isNull();
        assertThat(plan.masks().kinds()).isNull();
        assertThat(plan.capacity().squareMetresPerPerson()).isNull();
        assertThat(plan.candidates().source()).isEqualTo(Source.GENERATED);
        assertThat(plan.sites().objective()).isEqualTo(Objective.P_MEDIAN);
        assertThat(plan.criteria()).isNotEmpty();
    }

    @Test
    void everything_can_be_said() {
        RelocationPlan plan = read("""
                plan: full
                region: "1399"
                day: 2026-06-30
                seed: 9
                cellMetres: 90
                timeLimitSeconds: 20
                who: {unit: household, where: "people > 3", regions: ["139921101"], together: none, sort: -people, most: 50}
                masks:
                  slopeDegrees: 20
                  altitudeMetres: 1500
                  mostMetresToRoad: 800
                  protected: {flood: 100, forest: 0}
                criteria:
                  - {factor: slope, weight: 3, curve: [0, 1, 20, 0]}
                  - {factor: school, weight: 1, curve: [500, 1, 5000, 0]}
                candidates: {source: file, file: drawn.geojson, count: 5, leastMu: 3, mostMu: 9, leastScore: 0.2, spacingMetres: 10}
                capacity: {squareMetresPerPerson: 20, buildingRatio: 0.5, landQuotaMu: 900}
                sites: {objective: p-center, most: 3, splitUnits: true, qualityMinutes: 15}
                travel:
                  mostMinutes: 60
                  otherTownshipFactor: 1.5
                  withPlannedRoads: true
                  closedRoads: [X001]
                  barriers: ["POINT(114.7 38.6)"]
                  speeds: {village: 25}
                  walkMetres: 900
                """);
        assertThat(plan.masks().kinds()).containsEntry("flood", 100.0);
        assertThat(plan.criteria()).hasSize(2);
        assertThat(plan.travel().speeds()).containsEntry("village", 25.0);
        assertThat(plan.sites().most()).isEqualTo(3);
        assertThat(plan.who().most()).isEqualTo(50);
    }

    @Test
    void judgements_become_weights_when_they_are_consistent() {
        String criteria = """
                plan: compared
                region: "1399"
                criteria:
                  - {factor: slope, curve: [0, 1, 20, 0]}
                  - {factor: road, curve: [0, 1, 2000, 0]}
                  - {factor: school, curve: [0, 1, 2000, 0]}
                """;
        RelocationPlan plan = read(criteria + "ahp: {judgements: [2, 6, 3], table: donegan_dodd_1991}\n");
        assertThat(plan.criteria().get(0).weight()).isCloseTo(0.6, within(1e-9));
        assertThat(mistakes(criteria + "ahp: {judgements: [9, 0.1111111, 9]}\n"))
                .contains("plan.yaml:7")
                .contains("CR = ")
                .contains("Saaty (1980)");
        assertThat(mistakes(criteria + "ahp: {judgements: [2, 3]}\n")).contains("need 3 comparisons, not 2");
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        String told = mistakes("""
                plan: wrong
                region: "13"
                sede: 4
                who:
                  unit: dog
                masks:
                  protected: {swamp: 5}
                criteria:
                  - {factor: magic, curve: [5, 1, 4, 0]}
                candidates: {leastMu: 90, mostMu: 10}
                sites: {most: 2.5, objective: best}
                travel: {otherTownshipFactor: 0.5, withPlannedRoads: yes}
                """);
        assertThat(told)
                .contains("plan.yaml:3: unknown key sede")
                .contains("plan.yaml:5: unit must be one of household, village")
                .contains("plan.yaml:7: no kind swamp")
                .contains("plan.yaml:9: no factor magic")
                .contains("plan.yaml:9: curve must be")
                .contains("plan.yaml:10: leastMu is larger than mostMu")
                .contains("plan.yaml:11: most must be a whole number")
                .contains("plan.yaml:11: objective must be one of")
                .contains("plan.yaml:12: otherTownshipFactor must be from 1 - 100")
                .contains("plan.yaml:12: withPlannedRoads must be true or false");
        assertThat(mistakes("region: \"1399\"\n")).contains("key plan is missing");
        assertThat(mistakes("plan: [\n")).contains("not valid YAML");
    }
}
