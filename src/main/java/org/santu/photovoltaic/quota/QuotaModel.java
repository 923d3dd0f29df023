package org.santu.photovoltaic.quota;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santu.solver.NativeSolver;

/**
 * The mixed-integer programme of a plan (OR-Tools with SCIP), or its relaxation (GLOP): a station is built or not, at least so large as
 * to be worth it and at most as large as rules and application allow; each household that it lifts needs its capacity; quota, budget,
 * land and grid points are shared; each township gets its floor. Made, solved once and thrown away; for one thread.
 */
final class QuotaModel {
    /** Households are whole: a bound that is less than one above a plan proves it best. */
    private static final String WHOLE_HOUSEHOLDS = "limits/absgap = 0.999";

    private static final double ENOUGH = 1e-6;

    private final List<Application> applications;
    private final QuotaTerms terms;
    private final boolean relaxed;
    private final MPSolver solver;
    private final MPVariable[] sizes;
    private final MPVariable[] homes;
    private final Map<String, MPConstraint> townships = new TreeMap<>();
    /** What the stations of a township can take: by grid point its stations together, the largest part of them, and what the point takes. */
    private final Map<String, Map<String, double[]>> possible = new HashMap<>();

    private final Map<String, MPConstraint> points = new HashMap<>();
    private final Map<String, Double> spare;
    private MPConstraint quota;
    private MPConstraint land;
    private MPConstraint money;
    private MPConstraint atLeast;

    /** What a search came to. @param isImpossible whether it is proven that there is no plan @param bound of the objective */
    record Found(
            boolean isPlan, boolean isImpossible, double value, double bound, double[] kilowatts, int[] households) {
        int lifted() {
            int sum = 0;
            for (int each : households) {
                sum += each;
            }
            return sum;
        }
    }

    QuotaModel(List<Application> applications, Map<String, Double> spare, QuotaTerms terms, boolean relaxed) {
        NativeSolver.load();
        this.applications = applications;
        this.spare = spare;
        this.terms = terms;
        this.relaxed = relaxed;
        this.solver = MPSolver.createSolver(relaxed ? "GLOP" : "SCIP");
        this.sizes = new MPVariable[applications.size()];
        this.homes = new MPVariable[applications.size()];
        build();
    }

    private void build() {
        MPObjective objective = solver.objective();
        objective.setOptimizationDirection(terms.objective() != Objective.COST);
        limits();
        for (int k = 0; k < sizes.length; k++) {
            if (terms.mostKilowatts(applications.get(k)) > 0) {
                station(k, objective);
            }
        }
        townships.forEach((township, floor) -> floor.setLb(floor(township)));
    }

    private double floor(String township) {
        double most = possible.get(township).values().stream()
                .mapToDouble(each -> Math.min(each[0], each[1] * each[2]))
                .sum();
        return Math.min(terms.townshipKilowatts(), most);
    }

    /** What all townships have to get together. */
    double floorKilowatts() {
        return townships.keySet().stream().mapToDouble(this::floor).sum();
    }

    /** Where budget and land are in proportion to capacity, the scarcest of the three alone is the limit, which is solved faster. */
    private void limits() {
        boolean proportional = applications.stream().allMatch(each -> each.connectionYuan() == 0 && !each.isOnRoofs());
        quota = solver.makeConstraint(0, proportional ? capacity() : terms.quotaKilowatts(), "quota");
        if (!proportional && terms.landMu() != null) {
            land = solver.makeConstraint(0, terms.landMu(), "land");
        }
        if (!proportional && terms.budgetYuan() != null) {
            money = solver.makeConstraint(0, terms.budgetYuan() / 1000, "thousand yuan");
        }
        if (terms.objective() == Objective.COST) {
            atLeast = solver.makeConstraint(terms.leastHouseholds(), MPSolver.infinity(), "households");
        }
    }

    private double capacity() {
        double capacity = terms.quotaKilowatts();
        if (terms.budgetYuan() != null) {
            capacity = Math.min(capacity, terms.budgetYuan() / terms.yuanPerKilowatt());
        }
        if (terms.landMu() != null) {
            capacity = Math.min(capacity, terms.landMu() / terms.muPerKilowatt());
        }
        return capacity;
    }

    private void station(int k, MPObjective objective) {
        Application application = applications.get(k);
        double most = terms.mostKilowatts(application);
        double each = terms.kilowattsPerHousehold(application);
        // No station gets more than there is: limits far above it would let a solver's tolerance build what it does not
        // build.
        double reach = Math.min(most, terms.quotaKilowatts());
        int lifted = (int) Math.min(application.households(), Math.floor(reach / each + ENOUGH));
        MPVariable built = solver.makeVar(0, 1, !relaxed, "built" + k);
        MPVariable size = solver.makeNumVar(0, reach, "kilowatts" + k);
        MPVariable home = solver.makeVar(0, lifted, !relaxed, "households" + k);
        MPConstraint above = solver.makeConstraint(-MPSolver.infinity(), 0);
        above.setCoefficient(size, 1);
        above.setCoefficient(built, -reach);
        MPConstraint below = solver.makeConstraint(0, MPSolver.infinity());
        below.setCoefficient(size, 1);
        below.setCoefficient(built, -Math.min(most, terms.leastKilowatts()));
        MPConstraint needs = solver.makeConstraint(0, MPSolver.infinity());
        needs.setCoefficient(size, 1);
        needs.setCoefficient(home, -each);
        quota.setCoefficient(size, 1);
        if (land != null) {
            land.setCoefficient(size, terms.muPerKilowatt(application));
        }
        if (money != null) {
            money.setCoefficient(size, terms.yuanPerKilowatt() / 1000);
            money.setCoefficient(built, application.connectionYuan() / 1000);
        }
        if (atLeast != null) {
            atLeast.setCoefficient(home, 1);
        }
        Double free = application.gridPoint() == null ? null : spare.get(application.gridPoint());
        if (free != null) {
            points.computeIfAbsent(application.gridPoint(), any -> solver.makeConstraint(0, free))
                    .setCoefficient(size, 1);
        }
        if (terms.townshipKilowatts() > 0) {
            floors(application, size, most, free);
        }
        switch (terms.objective()) {
            case HOUSEHOLDS -> objective.setCoefficient(home, 1);
            case INCOME -> objective.setCoefficient(size, terms.yuanPerKilowattYear(application));
            case COST -> {
                objective.setCoefficient(size, terms.yuanPerKilowatt());
                objective.setCoefficient(built, application.connectionYuan());
            }
        }
        sizes[k] = size;
        homes[k] = home;
    }

    /**
     * A joint station counts in the township of each village by its share. A station for which its grid point does not take the smallest
     * size counts in none, and those of one grid point take no more together than it does.
     */
    private void floors(Application application, MPVariable size, double most, Double free) {
        Map<String, Double> parts = new TreeMap<>();
        if (application.shares().isEmpty()) {
            parts.put(application.township(), 1.0);
        }
        application.shares().forEach(share -> parts.merge(share.township(), share.percent() / 100, Double::sum));
        boolean fits = free == null || free >= Math.min(most, terms.leastKilowatts());
        String point = free == null ? "of its own " + application.id() : application.gridPoint();
        parts.forEach((township, part) -> {
            townships
                    .computeIfAbsent(township, any -> solver.makeConstraint(0, MPSolver.infinity()))
                    .setCoefficient(size, part);
            double[] sums = possible.computeIfAbsent(township, any -> new HashMap<>())
                    .computeIfAbsent(point, any -> new double[] {0, 0, free == null ? Double.MAX_VALUE : free});
            if (fits) {
                sums[0] += part * (free == null ? most : Math.min(most, free));
                sums[1] = Math.max(sums[1], part);
            }
        });
    }

    Found solve() {
        solver.setTimeLimit((long) (terms.timeLimitSeconds() * 1000));
        MPSolverParameters parameters = new MPSolverParameters();
        if (!relaxed) {
            boolean whole = terms.objective() == Objective.HOUSEHOLDS;
            if (whole) {
                solver.setSolverSpecificParametersAsString(WHOLE_HOUSEHOLDS);
            }
            parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, whole ? 0 : QuotaPlan.NEAR_ENOUGH / 2);
        }
        ResultStatus status = solver.solve(parameters);
        boolean plan = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
        double[] kilowatts = new double[sizes.length];
        int[] households = new int[sizes.length];
        for (int k = 0; plan && k < sizes.length; k++) {
            if (sizes[k] != null) {
                kilowatts[k] = sizes[k].solutionValue();
                households[k] = terms.objective() == Objective.HOUSEHOLDS
                        ? (int) Math.round(homes[k].solutionValue())
                        : terms.lifted(applications.get(k), kilowatts[k]);
            }
        }
        double value = plan ? solver.objective().value() : 0;
        double bound = !plan ? 0 : relaxed ? value : solver.objective().bestBound();
        solver.delete();
        return new Found(plan, status == ResultStatus.INFEASIBLE, value, bound, kilowatts, households);
    }
}
