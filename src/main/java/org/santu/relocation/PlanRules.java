package org.santu.relocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.santu.catalog.ChinaTime;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.Limits;
import org.santu.rule.RuleInForce;
import org.santu.rule.RuleInForce.State;
import org.santu.rule.own.RuleDesk;
import org.springframework.stereotype.Component;

/**
 * Fills in what a plan leaves out by the rules that hold in its region on its day: steepest slope, highest altitude, housing
 * per person, and the kinds of protected land on which no settlement may stand.
 */
@Component
class PlanRules {
    private static final List<String> USES = List.of("any", "building", "relocation");
    private static final String FORBIDDEN = "forbidden";

    private final RuleDesk desk;

    PlanRules(RuleDesk desk) {
        this.desk = desk;
    }

    /**
     * Thresholds with where they come from.
     *
     * @param limits to be used
     * @param sources name of the rule by threshold; only those that come from a rule
     */
    record Found(Limits limits, Map<String, String> sources) {}

    /** @param protectedKinds all kinds there are */
    Found find(RelocationPlan plan, Set<String> protectedKinds) {
        LocalDate day = plan.day() == null ? ChinaTime.today() : plan.day();
        Map<String, RuleInForce> rules = desk.inForce(plan.region(), day).stream()
                .collect(Collectors.toMap(rule -> rule.rule().name(), Function.identity()));
        Map<String, String> sources = new TreeMap<>();
        Map<String, Double> kinds = plan.masks().kinds();
        if (kinds == null) {
            kinds = new TreeMap<>();
            for (String kind : protectedKinds) {
                if (isForbidden(rules, kind, sources)) {
                    kinds.put(kind, 0.0);
                }
            }
        }
        Limits limits = new Limits(
                number(plan, rules, "site_slope_degrees", plan.masks().slopeDegrees(), sources, true),
                number(plan, rules, "site_altitude_metres", plan.masks().altitudeMetres(), sources, false),
                number(
                        plan,
                        rules,
                        "housing_square_metres_per_person",
                        plan.capacity().squareMetresPerPerson(),
                        sources,
                        true),
                kinds);
        return new Found(limits, sources);
    }

    private static boolean isForbidden(Map<String, RuleInForce> rules, String kind, Map<String, String> sources) {
        for (String use : USES) {
            RuleInForce rule = rules.get("land_" + use + "_" + kind);
            if (rule != null
                    && rule.findValue()
                            .filter(value -> value.text().equals(FORBIDDEN))
                            .isPresent()) {
                sources.put(kind, rule.rule().name());
                return true;
            }
        }
        return false;
    }

    /** Positive infinity where the plan is silent and no rule binds. */
    private static double number(
            RelocationPlan plan,
            Map<String, RuleInForce> rules,
            String name,
            Double given,
            Map<String, String> sources,
            boolean needed) {
        RuleInForce rule = rules.get(name);
        if (given != null) {
            return given;
        }
        if (rule != null && rule.findNumber().isPresent()) {
            sources.put(name, name);
            return rule.findNumber().get();
        }
        State state = rule == null ? State.NONE : rule.state();
        if (needed || state == State.CONFLICT) {
            throw new SantuException("SANTU-RELOCATION-RULE", name, plan.region(), state.code());
        }
        return Double.POSITIVE_INFINITY;
    }
}
