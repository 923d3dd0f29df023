package org.santu.photovoltaic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.job.JobText;
import org.santu.photovoltaic.quota.QuotaPlan;
import org.santu.problem.SantuException;
import org.santu.scenario.PlanDesk;
import org.santu.scenario.PlanProgress;
import org.santu.scenario.ResultFile;
import org.santu.scenario.Scenario;
import org.santu.scenario.WorkedPlan;
import org.santu.store.FeatureChange;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The photovoltaic desk among the desks: its plans are worked out as jobs, kept as scenarios, and accepted into {@code pv_station}. */
@Component
class PhotovoltaicPlans implements PlanDesk {
    static final String KIND = "photovoltaic";
    /** As the plan is called in messages. */
    private static final String FILE = "plan.yaml";

    /** What the attribute {@code refusal_reason} takes. */
    private static final int MOST_REASON = 200;

    private final PhotovoltaicDesk desk;
    private final Regions regions;
    private final PhotovoltaicReport report;

    PhotovoltaicPlans(PhotovoltaicDesk desk, Regions regions, PhotovoltaicReport report) {
        this.desk = desk;
        this.regions = regions;
        this.report = report;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobText accept(Caller caller, String text) {
        QuotaPlanFile plan = desk.parse(caller, FILE, text);
        Region region = regions.findRegion(caller, plan.region())
                .orElseThrow(
                        () -> new SantuException("SANTU-PHOTOVOLTAIC-REGION", plan.region()).with("field", "region"));
        return JobText.of("SANTU-PHOTOVOLTAIC-TITLE", plan.title(), region.name());
    }

    @Override
    public WorkedPlan work(Caller caller, String text, PlanProgress progress) {
        Locale locale = progress.locale();
        PvOutcome outcome = desk.run(caller, desk.parse(caller, FILE, text), null, stages(progress));
        QuotaPlan plan = outcome.plan();
        progress.at(3, PhotovoltaicDesk.Progress.STEPS, "photovoltaic.stage.writing");
        PvMaps maps = new PvMaps(outcome);
        Map<String, String> drawn = new LinkedHashMap<>();
        drawn.put("stations", maps.stations());
        if (outcome.sites() != null) {
            drawn.put("sites", maps.sites());
        }
        List<ResultFile> files = new ArrayList<>();
        new QuotaResult(outcome, locale)
                .files()
                .forEach((name, content) ->
                        files.add(new ResultFile(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)))));
        JsonNode result = new PvResult(outcome).json();
        return new WorkedPlan(
                outcome.file().title(),
                outcome.region(),
                0,
                outcome.dataVersion(),
                outcome.day(),
                plan.status(),
                plan.value(),
                result.path("bound").asDouble(),
                result,
                drawn,
                files);
    }

    /** What each station gets, and why it gets no more; only what differs from what the data say. */
    @Override
    public List<FeatureChange> acceptance(Caller caller, Scenario scenario) {
        Set<String> begun = desk.begun(caller, scenario.summary().region());
        List<FeatureChange> changes = new ArrayList<>();
        for (JsonNode station : scenario.result().path("stations")) {
            if (station.path("answer").asString("").equals("stands")) {
                continue;
            }
            double kilowatts = station.path("kilowatts").asDouble();
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("approved_kilowatts", kilowatts);
            boolean all = station.path("answer").asString("").equals("yes");
            values.put(
                    "refusal_reason",
                    all ? null : cut(station.path("reason").path("zh").asString("")));
            if (kilowatts > 0) {
                // What stands or is being built does not become a plan again.
                if (!begun.contains(station.path("id").asString(""))) {
                    values.put("status", "planned");
                }
                if (station.path("households").asInt() > 0) {
                    values.put(
                            "yuan_per_household",
                            Math.rint(station.path("yuanPerHousehold").asDouble()));
                }
            }
            changes.add(new FeatureChange.Changed(
                    "pv_station", UUID.fromString(station.path("id").asString("")), values));
        }
        return changes;
    }

    @Override
    public Optional<byte[]> report(Caller caller, Scenario scenario, Locale locale) throws IOException {
        return Optional.of(report.pdf(caller, scenario, locale));
    }

    private static String cut(String reason) {
        return reason.codePointCount(0, reason.length()) <= MOST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, MOST_REASON - 1)) + "…";
    }

    private static PhotovoltaicDesk.Progress stages(PlanProgress progress) {
        return new PhotovoltaicDesk.Progress() {
            @Override
            public void at(int step, String stage) {
                progress.at(step, STEPS, "photovoltaic.stage." + stage);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
