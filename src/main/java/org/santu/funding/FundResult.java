package org.santu.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.santu.catalog.Catalog;
import org.santu.catalog.Text;
import org.santu.funding.allocation.Allocation;
import org.santu.funding.allocation.Decision;
import org.santu.funding.plan.Channel;
import org.santu.funding.plan.Pins;
import org.santu.funding.plan.Project;
import org.santu.rule.Provision;
import org.santu.rule.RuleInForce;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan of funds as JSON, see {@code docs/funding.md}, and as a map. */
final class FundResult {
    private final FundOutcome outcome;
    private final Allocation allocation;
    private final FundReasons reasons;
    private final FundDoubts doubts;
    private final Map<String, ProjectLine> lines;
    private final Map<String, Long> given;

    FundResult(FundOutcome outcome, Catalog catalog) {
        this.outcome = outcome;
        allocation = outcome.allocation();
        reasons = new FundReasons(outcome, catalog);
        doubts = new FundDoubts(outcome, catalog);
        lines = outcome.library().projects().stream().collect(Collectors.toMap(ProjectLine::id, Function.identity()));
        given = allocation.decisions().stream()
                .collect(Collectors.groupingBy(
                        decision -> decision.project().township(),
                        TreeMap::new,
                        Collectors.summingLong(Decision::sum)));
    }

    JsonNode json() {
        FundEquity equity =
                new FundEquity(outcome.library().townships(), outcome.library().villages());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("region", outcome.plan().region());
        all.put("day", outcome.plan().day().toString());
        all.put("year", outcome.plan().year());
        all.put("status", allocation.status());
        all.put("dataVersion", outcome.library().dataVersion());
        all.put("seconds", allocation.seconds());
        all.put("withoutCost", outcome.withoutCost());
        Map<String, Object> ofPlan = equity.of(given);
        Map<String, Object> ofFormula = equity.of(outcome.formula());
        all.put("figures", figures(ofPlan, ofFormula));
        all.put("channels", channels());
        all.put("townships", townships());
        all.put("people", equity.people());
        Map<String, Long> byPlace = allocation.decisions().stream()
                .filter(decision -> decision.sum() > 0)
                .collect(Collectors.groupingBy(
                        decision -> decision.project().region(), TreeMap::new, Collectors.summingLong(Decision::sum)));
        all.put("equity", Map.of("plan", ofPlan, "formula", ofFormula, "villages", equity.ofVillages(byPlace)));
        all.put("formulaIsEmpty", outcome.formula().isEmpty());
        all.put("formulaMissing", doubts.formulaMissing());
        all.put("begun", allocation.begun());
        all.put("unknownPins", doubts.unknownPins());
        all.put("shortfalls", doubts.shortfalls());
        all.put("projects", allocation.decisions().stream().map(this::project).toList());
        return JsonMapper.shared().valueToTree(all);
    }

    private Map<String, Object> figures(Map<String, Object> ofPlan, Map<String, Object> ofFormula) {
        List<Decision> funded = allocation.decisions().stream()
                .filter(decision -> decision.sum() > 0)
                .toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("points", allocation.points());
        figures.put("bound", allocation.bound());
        figures.put("gap", allocation.gap());
        figures.put("yuan", allocation.yuan());
        figures.put("yuanThereIs", outcome.terms().yuan());
        figures.put(
                "yuanWanted",
                outcome.projects().stream().mapToLong(Project::needYuan).sum());
        figures.put("projects", outcome.projects().size());
        figures.put("funded", funded.size());
        figures.put(
                "partly", funded.stream().filter(each -> each.stop() != null).count());
        figures.put(
                "begun", funded.stream().filter(each -> each.project().begun()).count());
        figures.put(
                "poorHouseholds",
                funded.stream()
                        .mapToInt(each -> each.project().poorHouseholds())
                        .sum());
        figures.put(
                "households",
                funded.stream().mapToInt(each -> each.project().households()).sum());
        figures.put("gini", ofPlan.get("gini"));
        figures.put("giniByFormula", ofFormula.get("gini"));
        figures.put("theil", ofPlan.get("theil"));
        return figures;
    }

    private List<Map<String, Object>> channels() {
        List<Map<String, Object>> channels = new ArrayList<>();
        for (int c = 0; c < outcome.terms().channels().size(); c++) {
            Channel channel = outcome.terms().channels().get(c);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("channel", channel.code());
            one.put("kinds", channel.kinds().stream().sorted().toList());
            one.put("yuan", channel.yuan());
            one.put("given", allocation.isPlan() ? allocation.yuan(c) : 0);
            one.put("price", allocation.isPlan() ? allocation.prices().get(c) : null);
            one.put(
                    "priceSolved",
                    c < allocation.solved().size() ? allocation.solved().get(c) : null);
            one.put("rule", rule(outcome.rules().get("fund_" + channel.code() + "_uses")));
            channels.add(one);
        }
        return channels;
    }

    /** What a rule says a channel is for; null where none is known, and the plan alone says it. */
    private static Map<String, Object> rule(RuleInForce rule) {
        if (rule == null || !rule.state().isKnown() || rule.provision() == null) {
            return null;
        }
        Provision provision = rule.provision();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("name", rule.rule().name());
        found.put("value", rule.value().text());
        found.put("source", provision.source());
        found.put("from", provision.validity().fromText());
        found.put("text", provision.text());
        return found;
    }

    private List<Map<String, Object>> townships() {
        Map<String, Township> known = new TreeMap<>();
        outcome.library().townships().forEach(township -> known.put(township.code(), township));
        allocation
                .decisions()
                .forEach(decision -> known.computeIfAbsent(
                        decision.project().township(), code -> new Township(code, code, Map.of())));
        List<Map<String, Object>> townships = new ArrayList<>();
        for (Township township : known.values()) {
            List<Decision> here = allocation.decisions().stream()
                    .filter(decision -> decision.project().township().equals(township.code()))
                    .toList();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", township.code());
            one.put("name", township.name());
            one.put("indicators", new TreeMap<>(township.indicators()));
            one.put("plan", given.getOrDefault(township.code(), 0L));
            one.put("formula", outcome.formula().getOrDefault(township.code(), 0L));
            one.put("projects", here.size());
            one.put("funded", here.stream().filter(each -> each.sum() > 0).count());
            townships.add(one);
        }
        return townships;
    }

    private Map<String, Object> project(Decision decision) {
        Project project = decision.project();
        ProjectLine line = lines.get(project.id());
        ProjectLands.Checked land = outcome.library().lands().get(project.id());
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", project.id());
        one.put("name", project.name());
        one.put("number", project.number());
        one.put("region", project.region());
        one.put("township", project.township());
        one.put("kind", project.kind());
        one.put("status", line.status());
        one.put("year", project.year());
        one.put("priority", line.priority());
        one.put("readiness", line.readiness());
        one.put("need", project.needYuan());
        one.put("points", project.points());
        one.put("pointsPerTenThousand", project.pointsPerTenThousand());
        one.put("poorHouseholds", project.poorHouseholds());
        one.put("households", project.households());
        one.put("land", land.verdict());
        one.put("landReason", land.reason());
        one.put("landSquareMetres", land.squareMetres());
        one.put("at", at(line));
        one.put("answer", decision.answer());
        one.put("sum", decision.sum());
        one.put("yuan", decision.yuan());
        one.put(
                "obstacle",
                decision.stop() == null ? null : decision.stop().obstacle().code());
        Text reason = reasons.both(decision);
        one.put("reason", reason);
        Pins pins = outcome.terms().pins();
        one.put("hand", pins.mustFund(project) ? "must" : pins.leaveOut(project) ? "out" : null);
        return one;
    }

    /** A point of a project, longitude first; null when it has no place. */
    private static List<Double> at(ProjectLine line) {
        if (line.shape() == null || line.shape().isEmpty()) {
            return null;
        }
        Coordinate at = line.shape().getInteriorPoint().getCoordinate();
        return List.of(at.x, at.y);
    }

    /** The projects as points: those that get money and those that do not. */
    String map() {
        List<Map<String, Object>> features = new ArrayList<>();
        for (Decision decision : allocation.decisions()) {
            ProjectLine line = lines.get(decision.project().id());
            if (line.shape() == null || line.shape().isEmpty()) {
                continue;
            }
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("name", line.name());
            properties.put("kind", line.kind());
            properties.put("answer", decision.answer());
            properties.put("need", decision.project().needYuan());
            properties.put("sum", decision.sum());
            properties.put(
                    "obstacle",
                    decision.stop() == null ? null : decision.stop().obstacle().code());
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("id", line.id());
            feature.put("geometry", Map.of("type", "Point", "coordinates", at(line)));
            feature.put("properties", properties);
            features.add(feature);
        }
        return JsonMapper.shared().writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
    }

    String reason(Decision decision, Locale locale) {
        return reasons.text(decision, locale);
    }

    String label(String list, String code, Locale locale) {
        return reasons.label(list, code, locale);
    }
}
