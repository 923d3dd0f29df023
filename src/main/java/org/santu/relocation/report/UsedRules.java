package org.santu.relocation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.rule.RuleInForce;
import org.santu.sheet.report.RuleLine;
import tools.jackson.databind.JsonNode;

/** The thresholds of a plan, each with the rule that it comes from or as the plan's own. */
final class UsedRules {
    private final ReportInput input;
    private final Words words;

    UsedRules(ReportInput input, Words words) {
        this.input = input;
        this.words = words;
    }

    List<RuleLine> lines() {
        JsonNode limits = input.result().path("limits");
        JsonNode sources = limits.path("fromRules");
        List<RuleLine> lines = new ArrayList<>();
        number(lines, limits, "slopeDegrees", "site_slope_degrees");
        number(lines, limits, "altitudeMetres", "site_altitude_metres");
        number(lines, limits, "squareMetresPerPerson", "housing_square_metres_per_person");
        for (Map.Entry<String, JsonNode> kind : limits.path("forbiddenKinds").properties()) {
            double margin = kind.getValue().asDouble(0);
            String value =
                    margin > 0 ? words.of("forbidden-margin", Words.number(margin, "#,##0.#")) : words.of("forbidden");
            String name = words.room("mask." + kind.getKey());
            lines.add(
                    new RuleLine(name, value, source(sources.path(kind.getKey()).asString(""))));
        }
        return lines;
    }

    private void number(List<RuleLine> lines, JsonNode limits, String field, String rule) {
        JsonNode value = limits.path(field);
        if (value.isNumber()) {
            lines.add(new RuleLine(
                    words.of("limit." + field),
                    words.of("unit." + field, Words.number(value.asDouble(), "#,##0.##")),
                    source(limits.path("fromRules").path(rule).asString(""))));
        }
    }

    private String source(String rule) {
        if (rule.isEmpty()) {
            return words.of("from-plan");
        }
        Locale locale = words.locale();
        for (RuleInForce found : input.rules()) {
            if (!found.rule().name().equals(rule)) {
                continue;
            }
            String label = found.rule().label().in(locale);
            if (found.own() != null) {
                return words.of("from-own", label, found.own().reason());
            }
            if (found.provision() != null) {
                return words.of("from-rule", label, found.provision().source().in(locale));
            }
        }
        return rule;
    }
}
