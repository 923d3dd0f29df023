package org.santu.photovoltaic.quota;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes whole stations one after another: first for the floors of the townships, then the best of the rest. For one thread. */
final class Greedy {
    private static final double ENOUGH = 1e-6;

    private final List<Application> applications;
    private final QuotaTerms terms;
    private final Spread left;
    private final double[] given;
    private final Integer[] order;

    /** @param wanted capacities of the relaxation: what it builds comes first */
    Greedy(List<Application> applications, Map<String, Double> spare, QuotaTerms terms, double[] wanted) {
        this.applications = applications;
        this.terms = terms;
        this.left = new Spread(applications, spare, terms);
        this.given = new double[applications.size()];
        this.order = IntStream.range(0, given.length)
                .filter(k -> terms.mostKilowatts(applications.get(k)) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                k -> -Math.rint(wanted[k] / terms.mostKilowatts(applications.get(k)) * 1e6))
                        .thenComparingDouble(k -> terms.kilowattsPerHousehold(applications.get(k)))
                        .thenComparing(k -> k))
                .toArray(Integer[]::new);
    }

    double[] kilowatts() {
        if (terms.townshipKilowatts() > 0) {
            floors();
        }
        int lifted = 0;
        for (int k : order) {
            if (given[k] == 0 && !enough(lifted)) {
                lifted += give(k, 0);
            }
        }
        return given;
    }

    /** Whether money is to be saved and as many households are lifted as were asked for. */
    private boolean enough(int lifted) {
        return terms.objective() == Objective.COST && lifted >= terms.leastHouseholds();
    }

    private void floors() {
        Map<String, Double> reached = new HashMap<>();
        for (int k : order) {
            Application application = applications.get(k);
            double missing = terms.townshipKilowatts() - reached.getOrDefault(application.township(), 0.0);
            if (missing > ENOUGH) {
                give(k, missing);
                reached.merge(application.township(), given[k], Double::sum);
            }
        }
    }

    /**
     * Gives what serves whole households, at least what is worth building and what a floor still needs.
     *
     * @return households lifted
     */
    private int give(int k, double needed) {
        Application application = applications.get(k);
        double most = terms.mostKilowatts(application);
        double size = Math.min(most, left.room(k, false));
        double least = Math.min(most, terms.leastKilowatts());
        if (size < least - ENOUGH) {
            return 0;
        }
        int lifted = terms.lifted(application, size);
        if (terms.objective() != Objective.INCOME) {
            double wanted = Math.max(least, lifted * terms.kilowattsPerHousehold(application));
            size = Math.max(wanted, Math.min(size, needed));
        }
        given[k] = size;
        left.take(k, size, false);
        return lifted;
    }
}
