package org.santu.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A plan that was worked out, as a desk hands it over.
 *
 * @param title as the plan is called
 * @param region code of the region that was planned: whoever may not see all of it may not see the scenario
 * @param dataVersion newest change of the journal among the data that were read
 * @param rulesOfDay day whose rules held
 * @param status such as {@code optimal}, {@code feasible}, {@code infeasible}, {@code timeout}
 * @param objective null where there is none; NaN and infinite count as none
 * @param bound the same
 * @param result all of it; its object {@code figures} (numbers by name) is what comparisons put side by side
 * @param maps GeoJSON by name, which begins with a letter and holds small letters, digits and hyphens
 * @param files for the person who ordered, as one zip
 */
public record WorkedPlan(
        String title,
        String region,
        long seed,
        long dataVersion,
        LocalDate rulesOfDay,
        String status,
        Double objective,
        Double bound,
        JsonNode result,
        Map<String, String> maps,
        List<ResultFile> files) {

    public WorkedPlan {
        objective = known(objective);
        bound = known(bound);
        maps = new LinkedHashMap<>(maps);
        files = List.copyOf(files);
        maps.keySet().forEach(name -> {
            if (!name.matches("[a-z][a-z0-9-]{0,40}")) {
                throw new IllegalArgumentException("not a name of a map: " + name);
            }
        });
    }

    private static Double known(Double value) {
        return value == null || value.isNaN() || value.isInfinite() ? null : value;
    }
}
