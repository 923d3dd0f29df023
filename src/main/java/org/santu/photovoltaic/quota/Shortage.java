package org.santu.photovoltaic.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santu.photovoltaic.quota.QuotaModel.Found;

/**
 * Why there is no plan.
 *
 * @param kind what cannot be had
 * @param floorKilowatts of all townships together, as far as their stations can take them
 * @param limits of which each alone is too little for the floors, or all that there are where more than one has to give way: quota,
 *     budget, land, grid
 * @param households that can be lifted at most, where more are asked for
 */
public record Shortage(Kind kind, double floorKilowatts, List<String> limits, int households) {
    /** What cannot be had. */
    public enum Kind {
        /** The floors of the townships. */
        FLOORS,
        /** As many households as are asked for. */
        HOUSEHOLDS,
        /** A plan in the time. */
        TIME
    }

    private static final double PLENTY = 1e9;
    private static final double MOST_SECONDS = 10;

    static Shortage of(List<Application> applications, Map<String, Double> spare, QuotaTerms asked) {
        QuotaTerms terms = asked.aimingAt(Objective.HOUSEHOLDS, null).within(MOST_SECONDS);
        QuotaModel model = new QuotaModel(applications, spare, terms, false);
        double floors = model.floorKilowatts();
        Found found = model.solve();
        if (found.isPlan() && asked.leastHouseholds() != null && found.lifted() < asked.leastHouseholds()) {
            return new Shortage(Kind.HOUSEHOLDS, floors, List.of(), found.lifted());
        }
        if (!found.isImpossible()) {
            return new Shortage(Kind.TIME, floors, List.of(), 0);
        }
        Map<String, QuotaTerms> milder = new TreeMap<>();
        milder.put("quota", terms.limitedTo(PLENTY, terms.budgetYuan(), terms.landMu()));
        if (terms.budgetYuan() != null) {
            milder.put("budget", terms.limitedTo(terms.quotaKilowatts(), null, terms.landMu()));
        }
        if (terms.landMu() != null) {
            milder.put("land", terms.limitedTo(terms.quotaKilowatts(), terms.budgetYuan(), null));
        }
        List<String> limits = new ArrayList<>();
        milder.forEach((limit, other) -> {
            if (new QuotaModel(applications, spare, other, false).solve().isPlan()) {
                limits.add(limit);
            }
        });
        if (!spare.isEmpty()
                && new QuotaModel(applications, Map.of(), terms, false).solve().isPlan()) {
            limits.add("grid");
        }
        return new Shortage(
                Kind.FLOORS, floors, limits.isEmpty() ? List.copyOf(milder.keySet()) : List.copyOf(limits), 0);
    }
}
