package org.santu.relocation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.santu.access.Caller;
import org.santu.catalog.ChinaTime;
import org.santu.job.JobText;
import org.santu.locate.LocateResult;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.SitingProgress;
import org.santu.relocation.siting.SitingProgress.Stage;
import org.santu.scenario.PlanDesk;
import org.santu.scenario.PlanProgress;
import org.santu.scenario.Scenario;
import org.santu.scenario.Scenarios;
import org.santu.scenario.WorkedPlan;
import org.santu.store.FeatureChange;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The relocation desk among the desks: its plans are worked out as jobs and kept as scenarios. */
@Component
class RelocationPlans implements PlanDesk {
    static final String KIND = "relocation";
    /** The map of old homes with the ways to all open sites. */
    static final String UNITS = "units";

    /** As the plan is called in messages. */
    private static final String FILE = "plan.yaml";

    private static final String SEARCH = "relocation.stage.search";
    /** Between two words on how the search goes. */
    private static final double PAUSE_SECONDS = 0.3;

    private final RelocationDesk desk;
    private final Regions regions;
    private final Scenarios scenarios;
    private final RelocationReports reports;
    private final PlanAcceptance acceptance;

    RelocationPlans(
            RelocationDesk desk,
            Regions regions,
            Scenarios scenarios,
            RelocationReports reports,
            PlanAcceptance acceptance) {
        this.desk = desk;
        this.regions = regions;
        this.scenarios = scenarios;
        this.reports = reports;
        this.acceptance = acceptance;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobText accept(Caller caller, String text) {
        RelocationPlan plan = desk.parse(FILE, text);
        Region region = caller.scope().contains(plan.region())
                ? regions.findRegion(caller, plan.region()).orElse(null)
                : null;
        if (region == null) {
            throw new SantuException("SANTU-REGION-NOT-FOUND", plan.region()).with("field", "region");
        }
        return JobText.of("SANTU-RELOCATION-TITLE", plan.title(), region.name());
    }

    @Override
    public WorkedPlan work(Caller caller, String text, PlanProgress progress) throws IOException {
        RelocationOutcome outcome = desk.run(caller, FILE, text, null, stages(progress));
        LocateResult solution = outcome.result().solution();
        ResultMaps maps = new ResultMaps(outcome);
        Map<String, String> drawn = new LinkedHashMap<>();
        drawn.put("sites", ResultMaps.text(maps::writeSites));
        drawn.put("flows", ResultMaps.text(maps::writeFlows));
        drawn.put(UNITS, ResultMaps.text(maps::writeUnits));
        progress.at(Stage.WRITING.ordinal(), Stage.values().length, Stage.WRITING.key());
        return new WorkedPlan(
                outcome.plan().title(),
                outcome.plan().region(),
                outcome.plan().seed(),
                outcome.dataVersion(),
                outcome.day(),
                solution.status().name().toLowerCase(Locale.ROOT),
                solution.objective(),
                solution.bound(),
                new ResultJson(outcome).json(progress.locale()),
                drawn,
                desk.folder(caller, outcome, progress.locale()).files());
    }

    @Override
    public Optional<byte[]> report(Caller caller, Scenario scenario, Locale locale) throws IOException {
        Scenario.Summary summary = scenario.summary();
        Map<String, String> drawn = new LinkedHashMap<>();
        for (String name : summary.maps()) {
            scenarios.findMap(caller, summary.id(), name).ifPresent(map -> drawn.put(name, map));
        }
        return Optional.of(reports.pdf(
                caller,
                new RelocationReports.Subject(
                        summary.id(),
                        desk.parse(FILE, scenario.plan()),
                        scenario.result(),
                        ChinaTime.dayOf(summary.createdAt()),
                        drawn),
                locale));
    }

    @Override
    public List<FeatureChange> acceptance(Caller caller, Scenario scenario) {
        return acceptance
                .of(caller, scenario, desk.parse(FILE, scenario.plan()))
                .changes();
    }

    @Override
    public Map<String, Object> differences(JsonNode a, JsonNode b) {
        return SiteDifferences.of(a, b).members();
    }

    private static SitingProgress stages(PlanProgress progress) {
        return new SitingProgress() {
            private double told = -PAUSE_SECONDS;

            @Override
            public void at(Stage stage, Object... figures) {
                progress.at(stage.ordinal(), Stage.values().length, stage.key(), figures);
            }

            @Override
            public void searching(double seconds, double objective, double bound) {
                boolean plan = Double.isFinite(objective);
                boolean bounded = Double.isFinite(bound);
                if (!plan && !bounded || seconds - told < PAUSE_SECONDS) {
                    return;
                }
                told = seconds;
                String key = SEARCH + (plan && bounded ? "" : plan ? "-plan" : "-bound");
                double gap = objective == 0 ? 0 : 100 * Math.abs(objective - bound) / Math.abs(objective);
                Object[] figures = plan && bounded
                        ? new Object[] {objective, bound, gap}
                        : new Object[] {plan ? objective : bound};
                progress.at(Stage.SOLVING.ordinal(), Stage.values().length, key, figures);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
