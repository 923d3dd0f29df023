package org.santu.relocation.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.santu.catalog.Text;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.rule.RuleInForce;
import tools.jackson.databind.JsonNode;

/**
 * What a report is made from.
 *
 * @param plan as it was asked
 * @param result as {@code result.json} holds it
 * @param workedOut the day on which it was worked out
 * @param regions names by code, of all regions that the result names
 * @param facilities names of the kinds of facilities, by code
 * @param rules that hold in the region on the day of the plan
 * @param alternatives other plans of the same region, newest first
 */
public record ReportInput(
        RelocationPlan plan,
        JsonNode result,
        LocalDate workedOut,
        Map<String, String> regions,
        Map<String, Text> facilities,
        List<RuleInForce> rules,
        List<Alternative> alternatives) {

    /** @param title of the other plan */
    public record Alternative(String title, JsonNode result) {}

    public ReportInput {
        regions = Map.copyOf(regions);
        facilities = Map.copyOf(facilities);
        rules = List.copyOf(rules);
        alternatives = List.copyOf(alternatives);
    }

    /** The name of a region, its code where it is not known, empty for none. */
    String region(String code) {
        return code == null || code.isEmpty() ? "" : regions.getOrDefault(code, code);
    }
}
