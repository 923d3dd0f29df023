package org.santu.funding;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.funding.allocation.Allocation;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
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

/** The desk of funds among the desks: its plans are worked out as jobs, kept as scenarios and accepted into the library. */
@Component
class FundingPlans implements PlanDesk {
    static final String KIND = "funding";
    /** As the plan is called in messages. */
    private static final String FILE = "plan.yaml";

    private final FundingDesk desk;
    private final LibraryReader reader;
    private final Regions regions;
    private final Catalog catalog;
    private final Scenarios scenarios;
    private final FundReports reports;

    FundingPlans(
            FundingDesk desk,
            LibraryReader reader,
            Regions regions,
            Catalog catalog,
            Scenarios scenarios,
            FundReports reports) {
        this.desk = desk;
        this.reader = reader;
        this.regions = regions;
        this.catalog = catalog;
        this.scenarios = scenarios;
        this.reports = reports;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobText accept(Caller caller, String text) {
        FundPlanFile plan = desk.parse(caller, FILE, text);
        Region region = regions.findRegion(caller, plan.region())
                .orElseThrow(() -> new SantuException("SANTU-FUNDING-REGION", plan.region()).with("field", "region"));
        return JobText.of("SANTU-FUNDING-TITLE", title(plan), region.name());
    }

    static String title(FundPlanFile plan) {
        return plan.title() == null ? String.valueOf(plan.year() == null ? plan.day() : plan.year()) : plan.title();
    }

    @Override
    public WorkedPlan work(Caller caller, String text, PlanProgress progress) {
        FundOutcome outcome = desk.run(
                caller,
                FILE,
                text,
                (step, stage, figures) ->
                        progress.at(step, FundingDesk.Progress.STAGES, "funding.stage." + stage, figures));
        Allocation plan = outcome.allocation();
        FundResult result = new FundResult(outcome, catalog);
        return new WorkedPlan(
                title(outcome.plan()),
                outcome.plan().region(),
                0,
                outcome.library().dataVersion(),
                outcome.plan().day(),
                plan.status(),
                plan.isPlan() ? Double.valueOf(plan.points()) : null,
                plan.isPlan() ? Double.valueOf(plan.bound()) : null,
                result.json(),
                plan.isPlan() ? Map.of("projects", result.map()) : Map.of(),
                new FundFiles(outcome, catalog, progress.locale()).files());
    }

    @Override
    public Optional<byte[]> report(Caller caller, Scenario scenario, Locale locale) throws IOException {
        Scenario.Summary summary = scenario.summary();
        Optional<String> map = scenarios.findMap(caller, summary.id(), "projects");
        return Optional.of(reports.pdf(caller, summary.title(), scenario.result(), map, locale));
    }

    /** Each project that gets money gets it in its columns, on top of what it has; its year and its verdict on land are those of the plan. */
    @Override
    public List<FeatureChange> acceptance(Caller caller, Scenario scenario) {
        JsonNode result = scenario.result();
        Map<String, ProjectLine> present = reader
                .projects(caller, scenario.summary().region())
                .stream()
                .collect(Collectors.toMap(ProjectLine::id, Function.identity()));
        List<FeatureChange> changes = new ArrayList<>();
        for (JsonNode project : result.get("projects")) {
            if (project.get("sum").asLong() == 0) {
                continue;
            }
            ProjectLine line = present.get(project.get("id").asString());
            if (line == null
                    || !line.isOpen()
                    || line.needYuan() < project.get("sum").asLong()) {
                throw new SantuException(
                        "SANTU-FUNDING-GONE", project.get("name").asString());
            }
            Map<String, BigDecimal> columns = new LinkedHashMap<>(line.channels());
            for (int c = 0; c < project.get("yuan").size(); c++) {
                BigDecimal yuan = BigDecimal.valueOf(project.get("yuan").get(c).asLong());
                columns.merge(result.get("channels").get(c).get("channel").asString(), yuan, BigDecimal::add);
            }
            Map<String, Object> values = new LinkedHashMap<>();
            columns.forEach((code, yuan) -> values.put(code + "_yuan", yuan));
            values.put("land_verdict", project.get("land").asString());
            if (result.hasNonNull("year") && !line.isBegun()) {
                values.put("year", result.get("year").asLong());
            }
            changes.add(new FeatureChange.Changed("project", UUID.fromString(line.id()), values));
        }
        return changes;
    }

    /** Projects that one of two plans funds and the other does not, and what each gives townships. */
    @Override
    public Map<String, Object> differences(JsonNode a, JsonNode b) {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        b.get("projects").forEach(project -> others.put(project.get("id").asString(), project));
        List<Map<String, Object>> changed = new ArrayList<>();
        for (JsonNode project : a.get("projects")) {
            JsonNode other = others.get(project.get("id").asString());
            if (other != null && other.get("sum").asLong() != project.get("sum").asLong()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("id", project.get("id").asString());
                one.put("name", project.get("name").asString());
                one.put("a", project.get("sum").asLong());
                one.put("b", other.get("sum").asLong());
                changed.add(one);
            }
        }
        return Map.of("projects", changed);
    }
}
