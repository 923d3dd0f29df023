package org.santu.relocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.catalog.Text;
import org.santu.locate.Objective;
import org.santu.problem.Messages;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan;
import tools.jackson.databind.JsonNode;

/**
 * What it costs when people send units elsewhere than a worked-out plan does: added up from the ways of the plan alone, without
 * the solver.
 */
final class HandMoves {
    private final RelocationPlan plan;
    private final Map<String, SiteOf> sites = new LinkedHashMap<>();
    private final Map<String, UnitOf> units = new LinkedHashMap<>();
    private final JsonNode result;

    private record SiteOf(String id, String name, String township, int capacity, double score, boolean stands) {}

    private record UnitOf(String id, String label, String township, double people, String site, JsonNode minutes) {}

    /** A figure as it was and as it becomes; null where there is none. */
    record Pair(Double before, Double after) {}

    /** @param before people who come by the plan @param people who come now */
    record Load(String id, String name, double before, double people, int capacity) {}

    /**
     * What a change comes to.
     *
     * @param bound no plan is better: still holds, since only the choice changed
     * @param gap how far it is from the bound, relative to the objective
     * @param further people whose way gets longer
     * @param nearer people whose way gets shorter
     * @param broken limits of the plan that the change breaks
     */
    record Evaluation(
            Pair objective,
            Double bound,
            Pair gap,
            Pair meanMinutes,
            Pair longestMinutes,
            Pair sitesInUse,
            double further,
            double nearer,
            List<Load> sites,
            List<Text> broken) {}

    /**
     * @param result of the scenario
     * @param unitsMap its map {@code units}
     */
    HandMoves(RelocationPlan plan, JsonNode result, JsonNode unitsMap) {
        this.plan = plan;
        this.result = result;
        for (JsonNode site : result.path("sites")) {
            String state = site.path("state").asString("");
            if (state.equals(SiteState.OPEN) || state.equals(SiteState.EXISTING)) {
                String id = site.path("id").asString();
                sites.put(
                        id,
                        new SiteOf(
                                id,
                                site.path("name").asString(),
                                text(site.path("township")),
                                site.path("capacity").asInt(),
                                site.path("score").asDouble(0),
                                state.equals(SiteState.EXISTING)));
            }
        }
        for (JsonNode feature : unitsMap.path("features")) {
            JsonNode unit = feature.path("properties");
            String id = feature.path("id").asString();
            units.put(
                    id,
                    new UnitOf(
                            id,
                            unit.path("label").asString(),
                            text(unit.path("township")),
                            unit.path("people").asDouble(),
                            text(unit.path("site")),
                            unit.path("minutes")));
        }
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    /** @throws SantuException SANTU-RELOCATION-BY-HAND for units, sites or ways that the plan does not have */
    Evaluation evaluate(Map<String, String> moves) {
        result.path("moves").forEach(move -> {
            if (move.path("share").asDouble(1) < 1) {
                throw new SantuException("SANTU-RELOCATION-BY-HAND-SPLIT");
            }
        });
        Map<String, String> before = new LinkedHashMap<>();
        units.forEach((id, unit) -> before.put(id, unit.site()));
        Map<String, String> after = new LinkedHashMap<>(before);
        moves.forEach((unit, site) -> {
            if (!units.containsKey(unit) || !sites.containsKey(site) || minutes(units.get(unit), site) == null) {
                throw new SantuException("SANTU-RELOCATION-BY-HAND", unit, site);
            }
            after.put(unit, site);
        });
        Sum was = sum(before);
        Sum is = sum(after);
        JsonNode known = result.path("bound");
        Double bound = known.isNumber() ? known.asDouble() : null;
        return new Evaluation(
                new Pair(was.objective, is.objective),
                bound,
                new Pair(gap(was.objective, bound), gap(is.objective, bound)),
                new Pair(was.mean(), is.mean()),
                new Pair(was.longest, is.longest),
                new Pair((double) was.used(), (double) is.used()),
                people(before, after, 1),
                people(before, after, -1),
                sites.values().stream()
                        .map(site -> new Load(
                                site.id(), site.name(), was.load(site.id()), is.load(site.id()), site.capacity()))
                        .toList(),
                broken(after, is));
    }

    private static Double minutes(UnitOf unit, String site) {
        JsonNode minutes = unit.minutes().path(site);
        return minutes.isNumber() ? minutes.asDouble() : null;
    }

    private final class Sum {
        private final Map<String, Double> loads = new LinkedHashMap<>();
        private double cost;
        private double worstCost;
        private double people;
        private double peopleMinutes;
        private double longest;
        private double objective;

        private double load(String site) {
            return loads.getOrDefault(site, 0.0);
        }

        private Double mean() {
            return people == 0 ? null : peopleMinutes / people;
        }

        /** New sites that somebody goes to. */
        private long used() {
            return loads.keySet().stream()
                    .filter(site -> !sites.get(site).stands())
                    .count();
        }
    }

    private Sum sum(Map<String, String> choice) {
        Sum sum = new Sum();
        choice.forEach((id, to) -> {
            UnitOf unit = units.get(id);
            Double minutes = to == null ? null : minutes(unit, to);
            if (minutes == null) {
                return;
            }
            SiteOf site = sites.get(to);
            boolean elsewhere = unit.township() != null
                    && site.township() != null
                    && !unit.township().equals(site.township());
            double cost = (minutes + (1 - site.score()) * plan.sites().qualityMinutes())
                    * (elsewhere ? plan.travel().otherTownshipFactor() : 1);
            sum.loads.merge(to, unit.people(), Double::sum);
            sum.cost += cost * unit.people();
            sum.worstCost = Math.max(sum.worstCost, cost);
            sum.people += unit.people();
            sum.peopleMinutes += minutes * unit.people();
            sum.longest = Math.max(sum.longest, minutes);
        });
        sum.objective = switch (plan.sites().objective()) {
            case P_CENTER -> sum.worstCost;
            case MAX_COVERAGE -> sum.people;
            case MIN_SITES -> sum.used();
            default -> sum.cost;
        };
        return sum;
    }

    private Double gap(double objective, Double bound) {
        if (bound == null || objective == 0) {
            return null;
        }
        double away = plan.sites().objective() == Objective.MAX_COVERAGE ? bound - objective : objective - bound;
        return Math.max(0, away / objective);
    }

    /** @param direction 1 for those who go further than before, -1 for those who go less far */
    private double people(Map<String, String> before, Map<String, String> after, int direction) {
        double people = 0;
        for (UnitOf unit : units.values()) {
            Double was = before.get(unit.id()) == null ? null : minutes(unit, before.get(unit.id()));
            Double is = after.get(unit.id()) == null ? null : minutes(unit, after.get(unit.id()));
            if (was != null && is != null && (is - was) * direction > 0) {
                people += unit.people();
            }
        }
        return people;
    }

    private List<Text> broken(Map<String, String> choice, Sum sum) {
        List<Text> lines = new ArrayList<>();
        sum.loads.forEach((id, people) -> {
            SiteOf site = sites.get(id);
            if (people > site.capacity() + 1e-6) {
                lines.add(line("capacity", site.name(), people, site.capacity(), people - site.capacity()));
            }
        });
        Double most = plan.travel().mostMinutes();
        choice.forEach((unit, site) -> {
            Double minutes = site == null ? null : minutes(units.get(unit), site);
            if (most != null && minutes != null && minutes > most) {
                lines.add(line("minutes", units.get(unit).label(), minutes, most));
            }
        });
        return lines;
    }

    private static Text line(String key, Object... figures) {
        return new Text(
                Messages.text(Locale.CHINESE, "relocation.broken." + key, figures),
                Messages.text(Locale.ENGLISH, "relocation.broken." + key, figures));
    }
}
