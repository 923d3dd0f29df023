package org.santu.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.job.JobText;
import org.santu.problem.SantuException;
import org.santu.scenario.PlanDesk;
import org.santu.scenario.PlanProgress;
import org.santu.scenario.ResultFile;
import org.santu.scenario.Scenario;
import org.santu.scenario.WorkedPlan;
import org.santu.store.FeatureChange;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small desk for tests: founds villages with clinics, renames one village and removes another. A plan has lines such as {@code
 * title: x}, {@code region: 139921101001}, {@code villages: 20}, {@code clinics: 4}, {@code millis: 50}, {@code rename: UUID},
 * {@code remove: UUID}.
 */
public class VillageDesk implements PlanDesk {
    public static final String KIND = "villages";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobText accept(Caller caller, String plan) {
        Map<String, String> lines = lines(plan);
        if (!caller.scope().contains(lines.get("region"))) {
            throw new SantuException("SANTU-REGION-NOT-FOUND", String.valueOf(lines.get("region")));
        }
        return JobText.of("SANTU-RELOCATION-TITLE", lines.get("title"), lines.get("region"));
    }

    @Override
    public WorkedPlan work(Caller caller, String plan, PlanProgress progress) throws IOException {
        Map<String, String> lines = lines(plan);
        for (int step = 0; step < 4; step++) {
            progress.at(step, 4, "scenario.stage.keeping");
            pause(number(lines, "millis") / 4);
        }
        ObjectNode result = JsonMapper.shared().createObjectNode();
        result.putObject("figures").put("villages", number(lines, "villages"));
        String map = "{\"type\":\"FeatureCollection\",\"features\":[]}";
        return new WorkedPlan(
                lines.get("title"),
                lines.get("region"),
                1,
                0,
                LocalDate.of(2026, 6, 30),
                "optimal",
                (double) number(lines, "villages"),
                Double.NaN,
                result,
                Map.of("villages", map, "clinics", map),
                List.of(new ResultFile("plan.txt", out -> out.write(plan.getBytes(StandardCharsets.UTF_8)))));
    }

    @Override
    public List<FeatureChange> acceptance(Caller caller, Scenario scenario) {
        Map<String, String> lines = lines(scenario.plan());
        List<FeatureChange> changes = new ArrayList<>();
        for (String layer : List.of("village", "facility")) {
            String what = layer.equals("village") ? "villages" : "clinics";
            for (int i = 0; i < number(lines, what); i++) {
                Map<String, Object> values = new HashMap<>();
                values.put("name", lines.get("title") + "/" + i);
                values.put("region_code", lines.get("region"));
                values.put("geom", new GeometryFactory().createPoint(new Coordinate(114.7 + i * 1e-4, 38.6)));
                if (layer.equals("facility")) {
                    values.put("kind", "clinic");
                }
                changes.add(new FeatureChange.Added(layer, scenario.newId(layer + "/" + i), values));
            }
        }
        if (lines.containsKey("rename")) {
            changes.add(new FeatureChange.Changed(
                    "village", UUID.fromString(lines.get("rename")), Map.of("name", lines.get("title"))));
        }
        if (lines.containsKey("remove")) {
            changes.add(new FeatureChange.Removed("village", UUID.fromString(lines.get("remove"))));
        }
        return changes;
    }

    @Override
    public Optional<byte[]> report(Caller caller, Scenario scenario, Locale locale) {
        return lines(scenario.plan()).containsKey("report")
                ? Optional.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                : Optional.empty();
    }

    private static Map<String, String> lines(String plan) {
        Map<String, String> lines = new HashMap<>();
        plan.lines().map(line -> line.split(": ", 2)).forEach(pair -> lines.put(pair[0], pair[pair.length - 1]));
        return lines;
    }

    private static int number(Map<String, String> lines, String name) {
        return Integer.parseInt(lines.getOrDefault(name, "0"));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
