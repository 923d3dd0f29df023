package org.santu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.access.Role;
import org.santu.access.Scope;
import org.santu.catalog.PrivacyClass;
import org.santu.job.JobKind;
import org.santu.job.JobStopped;
import org.santu.testing.MemoryRun;
import org.santu.testing.RunningSantu;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios of the demo county: one township's relocation, worked out as jobs, kept and compared. */
class RelocationScenarioTest {
    private static final String COUNTY = "139921";
    private static final String TOWNSHIP = "139921202";
    private static final String PLAN = """
            plan: 乡搬迁方案
            region: "139921202"
            cellMetres: 120
            who: {unit: household, where: "relocation_kind IS NOT NULL", together: village}
            candidates: {count: 10, leastMu: 10, mostMu: 400, leastScore: 0.5, spacingMetres: 1200}
            sites: {most: 3}
            """;

    private static JobKind<PlanOrder> kind;
    private static ScenarioController door;
    private static Caller planner;

    @BeforeAll
    static void start() {
        kind = kind(RunningSantu.withDemo().bean(PlanKinds.class));
        door = RunningSantu.withDemo().bean(ScenarioController.class);
        planner = new Account("scenario-planner", Role.PLANNER, COUNTY).caller();
    }

    @SuppressWarnings("unchecked")
    private static JobKind<PlanOrder> kind(PlanKinds kinds) {
        return (JobKind<PlanOrder>) kinds.kinds().stream()
                .filter(each -> each.name().equals("relocation"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Scenario.Summary> own() {
        return list(planner).stream()
                .filter(each -> each.createdBy().equals(planner.username()))
                .toList();
    }

    private static UUID workOut(String plan) throws Exception {
        MemoryRun run = MemoryRun.of(planner);
        kind.run(run, new PlanOrder(plan));
        assertThat(run.results()).hasSize(1).allSatisfy((name, zip) -> {
            assertThat(name).isEqualTo(kind.accept(planner, new PlanOrder(plan)).in(run.locale()) + ".zip");
            assertThat(zip).hasSizeGreaterThan(2000);
        });
        assertThat(run.progress()).isSorted().last().isEqualTo(1000L);
        assertThat(own())
                .as("a scenario is there when its job is done, not before")
                .noneMatch(each -> each.id().equals(run.id()));
        run.finish();
        run.finish();
        assertThat(own()).filteredOn(each -> each.id().equals(run.id())).hasSize(1);
        return run.id();
    }

    @Test
    void scenarios_are_kept_compared_and_shown_to_planners_of_the_region_only() throws Exception {
        UUID three = workOut(PLAN);
        UUID again = workOut(PLAN);
        UUID two = workOut(PLAN.replace("most: 3", "most: 2"));
        Scenario view = door.get(planner, three).getBody();
        assertThat(view.plan()).isEqualTo(PLAN);
        assertThat(view.summary().dataVersion()).isPositive();
        assertThat(view.result().path("status").asString())
                .isEqualTo(view.summary().status());
        assertThat(door.get(planner, again).getBody().result())
                .as("the same plan twice")
                .isEqualTo(view.result());
        assertThat(door.sites(planner, three).getBody()).startsWith("{\"type\":\"FeatureCollection\"");
        assertThat(door.flows(planner, three).getBody()).contains("LineString");

        JsonNode same = compare(three, again);
        assertThat(same.path("comparable").asBoolean()).isTrue();
        assertThat(same.path("moved").isEmpty()).isTrue();
        assertThat(same.path("sitesOnlyInA").isEmpty()).isTrue();
        JsonNode fewer = compare(three, two);
        JsonNode cost = fewer.path("figures").path("objective");
        assertThat(cost.path("b").asDouble())
                .isGreaterThanOrEqualTo(cost.path("a").asDouble());
        assertThat(fewer.path("figures").path("meanMinutes").path("a").isNumber())
                .isTrue();
        assertThat(fewer.path("sitesInBoth").size() + fewer.path("sitesOnlyInA").size())
                .isLessThanOrEqualTo(3);
        int people = 0;
        for (JsonNode moved : fewer.path("moved")) {
            people += moved.path("people").asInt();
        }
        assertThat(fewer.path("peopleMoved").asInt()).isEqualTo(people);

        reportNamesTheOthers(three, view);
        onlyPlannersOfTheRegionSee(three);
    }

    private static void reportNamesTheOthers(UUID id, Scenario scenario) throws Exception {
        byte[] pdf = door.report(planner, Locale.CHINESE, id).getBody();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains(scenario.summary().title(), "本方案", "谁的处境较差")
                    .doesNotContain("没有其他已保存的方案")
                    .contains(String.format(
                            Locale.ROOT, "%,.1f", scenario.summary().objective()));
        }
        Caller neighbour = new Account("n", Role.PLANNER, "139921101").caller();
        assertThatThrownBy(() -> door.report(neighbour, Locale.CHINESE, id)).hasMessageContaining("NOT-FOUND");
    }

    private static List<Scenario.Summary> list(Caller caller) {
        return door.list(caller, null, null, false, null).getBody();
    }

    /** As it goes out. */
    private static JsonNode compare(UUID a, UUID b) {
        return JsonMapper.shared().valueToTree(door.compare(planner, a, b).getBody());
    }

    private static void onlyPlannersOfTheRegionSee(UUID id) {
        Caller township = new Account("t", Role.PLANNER, TOWNSHIP).caller();
        assertThat(door.get(township, id).getBody().summary().id()).isEqualTo(id);
        Caller neighbour = new Account("n", Role.PLANNER, "139921101").caller();
        assertThatThrownBy(() -> door.get(neighbour, id)).hasMessageContaining("SANTU-SCENARIO-NOT-FOUND");
        assertThatThrownBy(() -> door.sites(neighbour, id)).hasMessageContaining("NOT-FOUND");
        assertThatThrownBy(() -> door.compare(neighbour, id, id)).hasMessageContaining("SANTU-SCENARIO-NOT-FOUND");
        assertThat(list(neighbour)).noneMatch(each -> each.id().equals(id));
        Caller viewer = new Account("v", Role.VIEWER, COUNTY).caller();
        assertThatThrownBy(() -> list(viewer)).hasMessageContaining("SANTU-ACCESS-DENIED");
        Caller outside = new Caller(
                "o", new Scope(COUNTY, PrivacyClass.PUBLIC).publicEdition(), Set.of(Permission.READ, Permission.PLAN));
        assertThatThrownBy(() -> list(outside)).hasMessageContaining("SANTU-ACCESS-FORBIDDEN");
    }

    @Test
    void a_cancelled_job_leaves_no_scenario() {
        int before = own().size();
        MemoryRun run = MemoryRun.of(planner).cancelledAfter(6);
        assertThatThrownBy(() -> kind.run(run, new PlanOrder(PLAN))).isInstanceOf(JobStopped.class);
        assertThat(run.results()).isEmpty();
        assertThat(own()).hasSize(before);
    }

    @Test
    void what_lies_elsewhere_or_makes_no_sense_is_refused_before_the_job_is_accepted() {
        assertThatThrownBy(() -> kind.accept(planner, order("region: \"139922\"")))
                .hasMessageContaining("NOT-FOUND");
        assertThatThrownBy(() -> kind.accept(planner, order("region: \"13\""))).hasMessageContaining("NOT-FOUND");
        assertThatThrownBy(() -> kind.accept(planner, order("region: dog"))).hasMessageContaining("plan.yaml:2");
        assertThatThrownBy(() -> kind.accept(planner, new PlanOrder(null))).hasMessageContaining("SANTU-SCENARIO-PLAN");
        PlanOrder file = order("region: \"139921202\"\ncandidates: {source: file, file: ../../etc/passwd}");
        assertThatThrownBy(() -> kind.run(MemoryRun.of(planner), file))
                .hasMessageContaining("SANTU-RELOCATION-CANDIDATES-FILE");
    }

    private static PlanOrder order(String more) {
        return new PlanOrder("plan: x\n" + more + "\n");
    }
}
