package org.santu.photovoltaic.quota;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a quota out so that as many households as possible come over the income line, by a mixed-integer programme (OR-Tools
 * with SCIP): a station is built or not, at least so large as to be worth it and at most as large as rules and application allow;
 * each household that it lifts needs its capacity; quota, budget and land are shared; each township gets its floor. What is left
 * of the quota then goes to stations that are built anyway. The price of what is scarce is found by giving a little more of it and solving
 * again, which is exact where shadow prices of a relaxation are not. Repeats exactly.
 */
public final class QuotaSolver {
    /** Households are whole: a bound that is less than one above a plan proves it best. */
    private static final String WHOLE_HOUSEHOLDS = "limits/absgap = 0.999";

    private static final double ENOUGH = 1e-6;

    private final List<Application> applications;

    /** @param applications in a stable order */
    public QuotaSolver(List<Application> applications) {
        this.applications = List.copyOf(applications);
    }

    private record Model(MPSolver solver, List<MPVariable> kilowatts, List<MPVariable> households) {}

    private record Found(ResultStatus status, int lifted, double bound, double[] kilowatts, int[] households) {
        boolean isPlan() {
            return status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
        }
    }

    public QuotaPlan solve(QuotaTerms terms) {
        long start = System.nanoTime();
        Found found = find(terms);
        if (!found.isPlan()) {
            return new QuotaPlan("infeasible", 0, 0, List.of(), 0, 0, 0, null, null, null, seconds(start));
        }
        List<QuotaPlan.Decision> decisions = new ArrayList<>();
        double[] given = withTheRest(terms, found);
        double sum = 0;
        for (int k = 0; k < applications.size(); k++) {
            decisions.add(decision(terms, applications.get(k), given[k], found.households()[k]));
            sum += given[k];
        }
        boolean proven = Math.floor(found.bound() + ENOUGH) <= found.lifted();
        return new QuotaPlan(
                proven ? "optimal" : "feasible",
                found.lifted(),
                found.bound(),
                decisions,
                sum,
                sum * terms.muPerKilowatt(),
                sum * terms.yuanPerKilowatt(),
                price(terms.with(1000, 0, 0), found),
                terms.landMu() == null ? null : price(terms.with(0, 1, 0), found),
                terms.budgetYuan() == null ? null : price(terms.with(0, 0, 1e6), found),
                seconds(start));
    }

    /** What no household needs goes to stations that are built anyway, in their order. */
    private double[] withTheRest(QuotaTerms terms, Found found) {
        double[] given = found.kilowatts().clone();
        double left = capacity(terms) - Arrays.stream(given).sum();
        for (int k = 0; k < given.length && left > ENOUGH; k++) {
            if (given[k] > ENOUGH) {
                double more = Math.min(left, terms.mostKilowatts(applications.get(k)) - given[k]);
                given[k] += Math.max(0, more);
                left -= Math.max(0, more);
            }
        }
        return given;
    }

    private Double price(QuotaTerms more, Found found) {
        Found other = find(more);
        return other.isPlan() ? Double.valueOf(other.lifted() - found.lifted()) : null;
    }

    private static QuotaPlan.Decision decision(QuotaTerms terms, Application application, double given, int lifted) {
        double kilowatts = given < ENOUGH ? 0 : given;
        Obstacle obstacle = Obstacle.of(application, terms);
        if (obstacle == null && kilowatts == 0) {
            obstacle = Obstacle.SCARCE;
        } else if (kilowatts > 0 && kilowatts < application.kilowatts() - ENOUGH) {
            boolean byRule = kilowatts > terms.limited(application) - ENOUGH;
            obstacle = byRule ? Obstacle.RULE_SIZE : Obstacle.PART;
        }
        double each = lifted == 0 ? 0 : kilowatts * terms.yuanPerKilowattYear(application) / lifted;
        return new QuotaPlan.Decision(application, kilowatts, lifted, each, obstacle);
    }

    private Found find(QuotaTerms terms) {
        Model model = model(terms);
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, 0);
        ResultStatus status = model.solver().solve(parameters);
        double[] kilowatts = new double[applications.size()];
        int[] households = new int[applications.size()];
        int lifted = 0;
        boolean plan = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
        for (int k = 0; plan && k < kilowatts.length; k++) {
            if (model.kilowatts().get(k) != null) {
                kilowatts[k] = model.kilowatts().get(k).solutionValue();
                households[k] = (int) Math.round(model.households().get(k).solutionValue());
                lifted += households[k];
            }
        }
        double bound = plan ? model.solver().objective().bestBound() : 0;
        model.solver().delete();
        return new Found(status, lifted, bound, kilowatts, households);
    }

    private Model model(QuotaTerms terms) {
        Native.load();
        MPSolver solver = MPSolver.createSolver("SCIP");
        solver.setTimeLimit((long) (terms.timeLimitSeconds() * 1000));
        solver.setSolverSpecificParametersAsString(WHOLE_HOUSEHOLDS);
        MPObjective objective = solver.objective();
        objective.setMaximization();
        MPConstraint quota = solver.makeConstraint(0, capacity(terms), "quota");
        Map<String, MPConstraint> townships = new LinkedHashMap<>();
        Map<String, Double> possible = new LinkedHashMap<>();
        List<MPVariable> kilowatts = new ArrayList<>();
        List<MPVariable> households = new ArrayList<>();
        for (int k = 0; k < applications.size(); k++) {
            Application application = applications.get(k);
            double most = terms.mostKilowatts(application);
            if (most <= 0) {
                kilowatts.add(null);
                households.add(null);
                continue;
            }
            double each = terms.kilowattsPerHousehold(application);
            int lifted = (int) Math.min(application.households(), Math.floor(most / each + ENOUGH));
            MPVariable built = solver.makeBoolVar("built" + k);
            MPVariable size = solver.makeNumVar(0, most, "kilowatts" + k);
            MPVariable homes = solver.makeIntVar(0, lifted, "households" + k);
            atMost(solver, size, built, most);
            atLeast(solver, size, built, Math.min(most, terms.leastKilowatts()));
            MPConstraint needs = solver.makeConstraint(0, MPSolver.infinity());
            needs.setCoefficient(size, 1);
            needs.setCoefficient(homes, -each);
            quota.setCoefficient(size, 1);
            objective.setCoefficient(homes, 1);
            townships
                    .computeIfAbsent(application.township(), any -> solver.makeConstraint(0, MPSolver.infinity()))
                    .setCoefficient(size, 1);
            possible.merge(application.township(), most, Double::sum);
            kilowatts.add(size);
            households.add(homes);
        }
        townships.forEach(
                (township, floor) -> floor.setLb(Math.min(terms.townshipKilowatts(), possible.get(township))));
        return new Model(solver, kilowatts, households);
    }

    /** Quota, budget and land are all in proportion to capacity: the scarcest of them is the limit. */
    private static double capacity(QuotaTerms terms) {
        double capacity = terms.quotaKilowatts();
        if (terms.budgetYuan() != null) {
            capacity = Math.min(capacity, terms.budgetYuan() / terms.yuanPerKilowatt());
        }
        if (terms.landMu() != null) {
            capacity = Math.min(capacity, terms.landMu() / terms.muPerKilowatt());
        }
        return capacity;
    }

    private static void atMost(MPSolver solver, MPVariable size, MPVariable built, double most) {
        MPConstraint constraint = solver.makeConstraint(-MPSolver.infinity(), 0);
        constraint.setCoefficient(size, 1);
        constraint.setCoefficient(built, -most);
    }

    private static void atLeast(MPSolver solver, MPVariable size, MPVariable built, double least) {
        MPConstraint constraint = solver.makeConstraint(0, MPSolver.infinity());
        constraint.setCoefficient(size, 1);
        constraint.setCoefficient(built, -least);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Loads OR-Tools once, when it is first needed. */
    private static final class Native {
        static {
            Loader.loadNativeLibraries();
        }

        static void load() {
            // the class initialiser has done it
        }
    }
}
