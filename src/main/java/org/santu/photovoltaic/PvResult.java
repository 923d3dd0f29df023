package org.santu.photovoltaic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.santu.photovoltaic.quota.Application;
import org.santu.photovoltaic.quota.Distribution;
import org.santu.photovoltaic.quota.Objective;
import org.santu.photovoltaic.quota.QuotaPlan;
import org.santu.photovoltaic.quota.QuotaPlan.Decision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan with all its figures as JSON: terms, stations, townships, prices, twenty years and sites. */
final class PvResult {
    private final PvOutcome outcome;
    private final QuotaPlan plan;
    private final Reasons reasons;

    PvResult(PvOutcome outcome) {
        this.outcome = outcome;
        this.plan = outcome.plan();
        this.reasons = new Reasons(outcome);
    }

    JsonNode json() {
        return JsonMapper.shared().valueToTree(members());
    }

    Map<String, Object> members() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("plan", outcome.file().title());
        all.put("region", outcome.region());
        all.put("day", outcome.day().toString());
        all.put("dataVersion", outcome.dataVersion());
        all.put("terms", outcome.terms());
        all.put("objective", plan.objective().code());
        all.put("status", plan.status());
        all.put("value", plan.value());
        all.put("bound", bound());
        all.put("gap", plan.gap());
        all.put("figures", figures());
        all.put("stations", stations());
        all.put("townships", townships());
        all.put("distribution", outcome.distribution());
        all.put("years", outcome.years());
        if (outcome.sites() != null) {
            all.put("siting", new SitesJson(outcome.sites()).members());
        }
        return all;
    }

    private double bound() {
        return plan.objective() == Objective.HOUSEHOLDS ? Math.floor(plan.bound() + 1e-6) : plan.bound();
    }

    /** What comparisons put side by side. */
    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("appliedKilowatts", outcome.appliedKilowatts());
        if (outcome.begun().stations() > 0) {
            figures.put("begunStations", outcome.begun().stations());
            figures.put("begunKilowatts", outcome.begun().kilowatts());
        }
        figures.put("kilowatts", plan.kilowatts());
        figures.put("households", plan.households());
        figures.put("stationsYes", count("yes"));
        figures.put("stationsPartly", count("partly"));
        figures.put("stationsNo", count("no"));
        figures.put("mu", plan.mu());
        figures.put("yuan", plan.yuan());
        figures.put("incomeYuan", plan.incomeYuan());
        figures.put("yuanPerHousehold", plan.households() == 0 ? 0 : plan.yuan() / plan.households());
        figures.put("incomePerHousehold", plan.households() == 0 ? 0 : plan.incomeYuan() / plan.households());
        figures.put(
                "kilowattHours",
                plan.decisions().stream()
                        .mapToDouble(
                                each -> each.kilowatts() * each.application().fullLoadHours())
                        .sum());
        List<Distribution.Year> years = outcome.years();
        figures.put("lastYearHouseholds", years.get(years.size() - 1).householdsOverLine());
        figures.put(
                "allYearsYuan",
                years.stream().mapToLong(Distribution.Year::yuan).sum());
        figures.put("priceOfMegawatt", plan.priceOfMegawatt());
        figures.put("priceOfMu", plan.priceOfMu());
        figures.put("priceOfMillionYuan", plan.priceOfMillionYuan());
        figures.values().removeIf(value -> value == null);
        return figures;
    }

    private long count(String answer) {
        return plan.decisions().stream()
                .filter(each -> each.answer().equals(answer))
                .count();
    }

    private List<Map<String, Object>> stations() {
        List<Map<String, Object>> stations = new ArrayList<>();
        for (Decision decision : outcome.listed()) {
            Application asked = decision.application();
            Map<String, Object> station = new LinkedHashMap<>();
            station.put("id", asked.id());
            station.put("name", asked.name());
            station.put("kind", asked.kind());
            station.put("region", asked.region());
            station.put("township", asked.township());
            station.put("applied", asked.kilowatts());
            station.put("kilowatts", Math.rint(decision.kilowatts() * 1000) / 1000);
            station.put("answer", decision.answer());
            station.put("askedHouseholds", asked.households());
            station.put("households", decision.households());
            station.put("yuanPerHousehold", decision.yuanPerHousehold());
            station.put("hours", asked.fullLoadHours());
            station.put("gridMetres", asked.gridMetres());
            station.put("gridPoint", Application.UNKNOWN_POINT.equals(asked.gridPoint()) ? null : asked.gridPoint());
            station.put("gridName", outcome.gridNames().get(asked.id()));
            station.put("connectionYuan", asked.connectionYuan());
            station.put("land", asked.landVerdict());
            station.put(
                    "obstacle",
                    decision.obstacle() == null ? null : decision.obstacle().code());
            station.put(
                    "reason",
                    Map.of("zh", reasons.of(decision, Locale.CHINESE), "en", reasons.of(decision, Locale.ENGLISH)));
            List<Map<String, Object>> parts = new ArrayList<>();
            decision.parts()
                    .forEach(part -> parts.add(Map.of(
                            "region", part.share().region(),
                            "village",
                                    part.share().village() == null
                                            ? ""
                                            : part.share().village(),
                            "percent", part.share().percent(),
                            "kilowatts", part.kilowatts(),
                            "households", part.households())));
            station.put("parts", parts);
            stations.add(station);
        }
        return stations;
    }

    /** Sums by township; a joint station counts where its villages are, and is one of the stations of its host. */
    private List<Map<String, Object>> townships() {
        Map<String, double[]> sums = new TreeMap<>();
        for (Decision decision : outcome.listed()) {
            if (decision.parts().isEmpty()) {
                add(sums, decision.application().township(), decision.kilowatts(), decision.households());
            }
            decision.parts()
                    .forEach(part -> add(sums, township(part.share().region()), part.kilowatts(), part.households()));
            Application asked = decision.application();
            of(sums, asked.township())[3] += 1;
            if (asked.isShared()) {
                asked.shares()
                        .forEach(share ->
                                of(sums, township(share.region()))[2] += asked.kilowatts() * share.percent() / 100);
            } else {
                of(sums, asked.township())[2] += asked.kilowatts();
            }
        }
        List<Map<String, Object>> list = new ArrayList<>();
        sums.forEach((code, sum) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("region", code);
            one.put("name", outcome.names().get(code));
            one.put("kilowatts", sum[0]);
            one.put("households", (long) sum[1]);
            one.put("applied", sum[2]);
            one.put("stations", (long) sum[3]);
            list.add(one);
        });
        return list;
    }

    private static double[] of(Map<String, double[]> sums, String township) {
        return sums.computeIfAbsent(township, any -> new double[4]);
    }

    private static String township(String region) {
        return region.length() > 9 ? region.substring(0, 9) : region;
    }

    private static void add(Map<String, double[]> sums, String township, double kilowatts, double households) {
        double[] sum = sums.computeIfAbsent(township, any -> new double[4]);
        sum[0] += kilowatts;
        sum[1] += households;
    }
}
