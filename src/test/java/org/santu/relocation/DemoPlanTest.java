package org.santu.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.locate.LocateResult.Status;
import org.santu.relocation.siting.PlanChecker;
import org.santu.relocation.siting.SitingProgress;
import org.santu.testing.RunningSantu;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo county: all who are to move, to at most twelve sites. */
class DemoPlanTest {
    private static final String PLAN = """
            plan: 试县易地搬迁安置方案
            region: "139921"
            seed: 7
            cellMetres: 120
            timeLimitSeconds: 600
            who: {unit: household, where: "relocation_kind IS NOT NULL", together: group}
            masks: {mostMetresToRoad: 1500}
            candidates: {count: 30, leastMu: 20, mostMu: 260, leastScore: 0.6, spacingMetres: 1500}
            sites: {most: 12}
            travel: {otherTownshipFactor: 1.2}
            """;

    @TempDir
    Path folder;

    private static RelocationDesk desk() {
        return RunningSantu.withDemo().bean(RelocationDesk.class);
    }

    private static RelocationOutcome run(String plan) {
        return desk().run(Caller.system(), "plan.yaml", plan, null, SitingProgress.silent());
    }

    private static String answer(RelocationOutcome outcome) {
        return new ResultJson(outcome).json(Locale.ENGLISH).toString();
    }

    @Test
    void six_thousand_households_go_to_twelve_sites_and_every_promise_is_kept() throws Exception {
        RelocationOutcome outcome = run(PLAN);
        assertThat(outcome.result().solution().gap()).isLessThan(0.05);
        PlanChecker.check(outcome.plan(), outcome.limits(), outcome.input(), outcome.result());
        assertThat(outcome.result().open()).hasSizeLessThanOrEqualTo(12);
        assertThat(outcome.result().unserved()).isEmpty();
        assertThat(outcome.limits().slopeDegrees()).as("from the rules").isEqualTo(25);
        assertThat(outcome.limits().forbiddenKinds()).containsKeys("basic_farmland", "flood", "geological_hazard");
        assertThat(outcome.dataVersion()).isPositive();
        assertThat(outcome.land()).hasSameSizeAs(outcome.result().open());
        assertThat(outcome.land().values())
                .as("checked again on the data, by the legal area")
                .allSatisfy(land -> assertThat(land.verdict()).isNotEqualTo("forbidden"));
        look(outcome);
    }

    private void look(RelocationOutcome outcome) throws Exception {
        List<Path> files =
                desk().folder(Caller.system(), outcome, Locale.CHINESE).write(folder);
        assertThat(files).hasSize(7).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        JsonNode result = JsonMapper.shared().readTree(Files.readString(folder.resolve("result.json")));
        assertThat(result.path("explanation").get(0).asString()).contains("6,000 户");
        assertThat(result.path("figures").path("people").asInt())
                .isEqualTo(result.path("figures").path("peoplePlaced").asInt());
        JsonNode sites = JsonMapper.shared().readTree(Files.readString(folder.resolve("sites.geojson")));
        assertThat(sites.path("features").size())
                .isEqualTo(outcome.result().sites().size());
        assertThat(sites.path("features").get(0).path("geometry").path("type").asString())
                .endsWith("Polygon");
        JsonNode flows = JsonMapper.shared().readTree(Files.readString(folder.resolve("flows.geojson")));
        assertThat(flows.path("features").size())
                .isEqualTo(outcome.result().moves().size());
        assertThat(Files.readString(folder.resolve("result.json"))).doesNotContain("户主");
        report(result);
        try (InputStream tables = Files.newInputStream(folder.resolve("tables.xlsx"))) {
            assertThat(tables.readNBytes(2)).isEqualTo(new byte[] {'P', 'K'});
        }
    }

    private void report(JsonNode result) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve("report.pdf")))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .contains("22,315", "图例", "拟建安置点", "坡度", "25度")
                    .contains(result.path("dataVersion").asString())
                    .contains(String.format(
                            Locale.ROOT, "%,.1f", result.path("bound").asDouble()))
                    .contains(String.format(
                            Locale.ROOT, "%,.1f", result.path("objective").asDouble()));
            for (JsonNode site : result.path("sites")) {
                if (site.path("state").asString().equals("open")) {
                    assertThat(text)
                            .contains(site.path("name").asString())
                            .contains(String.format(
                                    Locale.ROOT,
                                    "%,d/%,d",
                                    site.path("people").asInt(),
                                    site.path("capacity").asInt()));
                }
            }
        }
    }

    @Test
    void whole_villages_can_move_and_the_same_plan_gives_the_same_answer() {
        String villages = PLAN.replace(
                        "who: {unit: household, where: \"relocation_kind IS NOT NULL\", together: group}",
                        "who: {unit: village, sort: -altitude_metres, most: 12}")
                .replace("count: 30", "count: 16")
                .replace("mostMu: 260", "mostMu: 900");
        RelocationOutcome first = run(villages);
        assertThat(first.result().solution().status()).isEqualTo(Status.OPTIMAL);
        PlanChecker.check(first.plan(), first.limits(), first.input(), first.result());
        assertThat(first.input().movers()).hasSize(12);
        assertThat(answer(run(villages))).isEqualTo(answer(first));
    }

    @Test
    void only_planners_plan_and_only_inside_their_region() {
        Caller viewer = new Caller("v", Scope.everything());
        assertThatThrownBy(() -> desk().run(viewer, "plan.yaml", PLAN, null, SitingProgress.silent()))
                .hasMessageContaining("SANTU-ACCESS-DENIED");
        Caller elsewhere =
                new Caller("p", new Scope("139922", PrivacyClass.PERSONAL), Set.of(Permission.READ, Permission.PLAN));
        assertThatThrownBy(() -> desk().run(elsewhere, "plan.yaml", PLAN, null, SitingProgress.silent()))
                .hasMessageContaining("SANTU-REGION-NOT-FOUND");
        assertThatThrownBy(() -> run(PLAN.replace("relocation_kind", "nonsense")))
                .hasMessageContaining("SANTU-RELOCATION-WHERE");
        assertThatThrownBy(() -> run(PLAN + "bogus: 1\n")).hasMessageContaining("plan.yaml:11: unknown key bogus");
    }
}
