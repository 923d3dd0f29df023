package org.santu.photovoltaic.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santu.photovoltaic.quota.QuotaModel.Found;

/**
 * Gives a quota out as well as it can be, see {@link Objective}, by a mixed-integer programme. What is left of the quota then goes to
 * stations that are built anyway. The price of what is scarce is found by giving a little more of it and solving again, which is exact
 * where shadow prices of a relaxation are not. Repeats exactly.
 */
public final class QuotaSolver {
    private static final double ENOUGH = 1e-6;

    private final List<Application> applications;
    private final Map<String, Double> spare;

    /** @param applications in a stable order */
    public QuotaSolver(List<Application> applications) {
        this(applications, Map.of());
    }

    /** @param spareKilowatts that each grid point still takes; points that are not named take any amount */
    public QuotaSolver(List<Application> applications, Map<String, Double> spareKilowatts) {
        this.applications = List.copyOf(applications);
        this.spare = Map.copyOf(spareKilowatts);
    }

    /** The best plan with the prices of one more MW, mu and million yuan. */
    public QuotaPlan solve(QuotaTerms asked) {
        return solve(asked, true);
    }

    /** @param priced whether to look for the prices, which takes three more searches */
    public QuotaPlan solve(QuotaTerms asked, boolean priced) {
        long start = System.nanoTime();
        QuotaTerms terms = asked;
        if (asked.objective() == Objective.COST && asked.leastHouseholds() == null) {
            Found most = find(asked.aimingAt(Objective.HOUSEHOLDS, null));
            terms = asked.aimingAt(Objective.COST, most.lifted());
        }
        Found found = find(terms);
        if (!found.isPlan()) {
            return infeasible(terms, start);
        }
        QuotaPlan plan = plan(terms, found.value(), found.bound(), found.kilowatts(), found.households(), start);
        double value = plan.value();
        Double megawatt = priced ? price(terms.with(1000, 0, 0), value) : null;
        Double mu = !priced || terms.landMu() == null ? null : price(terms.with(0, 1, 0), value);
        Double million = !priced || terms.budgetYuan() == null ? null : price(terms.with(0, 0, 1e6), value);
        return new QuotaPlan(
                plan.gap() == 0 ? "optimal" : "feasible",
                plan.objective(),
                value,
                plan.bound(),
                plan.households(),
                plan.decisions(),
                plan.kilowatts(),
                plan.mu(),
                plan.yuan(),
                plan.incomeYuan(),
                megawatt,
                mu,
                million,
                seconds(start));
    }

    /**
     * A good plan and a bound within a blink, for a slider that is being moved: the relaxation gives the bound and the order in which
     * stations are looked at, whole stations are then taken one after another. No prices.
     */
    public QuotaPlan quick(QuotaTerms asked) {
        long start = System.nanoTime();
        QuotaTerms terms = asked.objective() == Objective.COST && asked.leastHouseholds() == null
                ? asked.aimingAt(Objective.HOUSEHOLDS, null)
                : asked;
        Found relaxed = new QuotaModel(applications, spare, terms, true).solve();
        if (!relaxed.isPlan()) {
            return infeasible(terms, start);
        }
        double[] kilowatts = new Greedy(applications, spare, terms, relaxed.kilowatts()).kilowatts();
        int[] households = new int[kilowatts.length];
        for (int k = 0; k < kilowatts.length; k++) {
            households[k] = terms.lifted(applications.get(k), kilowatts[k]);
        }
        return plan(terms, Double.NaN, relaxed.bound(), kilowatts, households, start);
    }

    /** Why terms that allow no plan allow none. */
    public Shortage shortage(QuotaTerms terms) {
        return Shortage.of(applications, spare, terms);
    }

    private QuotaPlan plan(
            QuotaTerms terms, double value, double bound, double[] kilowatts, int[] households, long start) {
        double[] given = new Spread(applications, spare, terms).rest(kilowatts);
        Map<String, Double> used = used(given);
        List<QuotaPlan.Decision> decisions = new ArrayList<>();
        int lifted = 0;
        double sum = 0;
        double mu = 0;
        double yuan = 0;
        double income = 0;
        for (int k = 0; k < given.length; k++) {
            Application application = applications.get(k);
            QuotaPlan.Decision decision = Decisions.of(
                    terms, application, given[k], households[k], isFull(terms, application, given[k], used));
            decisions.add(decision);
            lifted += decision.households();
            sum += decision.kilowatts();
            mu += decision.kilowatts() * terms.muPerKilowatt(application);
            yuan += decision.kilowatts() * terms.yuanPerKilowatt()
                    + (decision.kilowatts() > 0 ? application.connectionYuan() : 0);
            income += decision.kilowatts() * terms.yuanPerKilowattYear(application);
        }
        double reached = switch (terms.objective()) {
            case HOUSEHOLDS -> lifted;
            case INCOME -> income;
            case COST -> yuan;
        };
        return new QuotaPlan(
                "quick",
                terms.objective(),
                reached,
                Double.isNaN(value) || terms.objective() != Objective.INCOME ? bound : Math.max(bound, reached),
                lifted,
                decisions,
                sum,
                mu,
                yuan,
                income,
                null,
                null,
                null,
                seconds(start));
    }

    private Map<String, Double> used(double[] given) {
        Map<String, Double> used = new HashMap<>();
        for (int k = 0; k < given.length; k++) {
            if (applications.get(k).gridPoint() != null) {
                used.merge(applications.get(k).gridPoint(), given[k], Double::sum);
            }
        }
        return used;
    }

    /** Whether a grid point has nothing left for a station that is built, or not enough for one that is not. */
    private boolean isFull(QuotaTerms terms, Application application, double given, Map<String, Double> used) {
        Double free = application.gridPoint() == null ? null : spare.get(application.gridPoint());
        double needed = given > ENOUGH ? 1 : Math.min(terms.leastKilowatts(), application.kilowatts());
        return free != null && free - used.get(application.gridPoint()) < needed;
    }

    private static QuotaPlan infeasible(QuotaTerms terms, long start) {
        return new QuotaPlan(
                "infeasible", terms.objective(), 0, 0, 0, List.of(), 0, 0, 0, 0, null, null, null, seconds(start));
    }

    /** By how much more of something betters the objective; never below 0, since what is better stays possible. */
    private Double price(QuotaTerms more, double value) {
        Found other = find(more);
        double better = more.objective() == Objective.COST ? value - other.value() : other.value() - value;
        return other.isPlan() ? Double.valueOf(Math.max(0, Math.rint(better * 100) / 100)) : null;
    }

    private Found find(QuotaTerms terms) {
        return new QuotaModel(applications, spare, terms, false).solve();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
