package org.santu.funding.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.santu.funding.allocation.Allocation.Shortfall;
import org.santu.funding.allocation.Programme.Found;
import org.santu.funding.plan.BegunRule;
import org.santu.funding.plan.Channel;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Project;

/**
 * Shares money out among projects so that the benefit, weighted by priority, is as large as can be.
 *
 * <p>The linear relaxation gives prices, a bound ({@link DualBound}) and, since few constraints are shared, few projects that it would fund by
 * shares. A mixed-integer programme settles all projects of a small problem, and of a large one those whose worth is near the prices (after
 * E. Balas and E. Zemel, An algorithm for large zero-one knapsack problems, 1980: the core). The yuan are settled in whole numbers
 * ({@link MoneySplit}). Repeats exactly as long as no time limit comes first; the order of projects does not matter. Safe for concurrent use.
 */
public final class AllocationSolver {
    /** Problems with fewer amounts to find are solved whole. */
    private static final int SMALL = 4_000;

    private static final int CORE = 1_500;
    private static final double LARGE_ENOUGH_GAP = 2e-4;
    private static final long[] TIGHTER_YUAN = {0, 100, 10_000};
    private static final double NEARLY = 1e-6;
    private static final double TEN_THOUSAND = 10_000;

    private final List<Project> projects;
    private final Set<String> standing;

    /**
     * @param projects in any order
     * @param standing numbers of projects that stand already, for those that depend on them
     */
    public AllocationSolver(List<Project> projects, Set<String> standing) {
        this.projects = List.copyOf(projects);
        this.standing = Set.copyOf(standing);
    }

    /** A plan with its prices, those found by solving again for each channel as well when there is time. */
    public Allocation solveWithPrices(FundTerms terms) {
        long start = System.nanoTime();
        Allocation plan = solve(terms);
        List<Double> again = new ArrayList<>();
        for (int c = 0; plan.isPlan() && c < terms.channels().size(); c++) {
            double left = terms.timeLimitSeconds() - seconds(start);
            if (!plan.status().equals("optimal") || left <= plan.seconds()) {
                again.add(null);
                continue;
            }
            List<Channel> more = new ArrayList<>(terms.channels());
            more.set(c, more.get(c).withYuan(more.get(c).yuan() + (long) TEN_THOUSAND));
            Allocation other = solve(terms.withChannels(more).withTimeLimit(left));
            again.add(other.status().equals("optimal") ? Double.valueOf(other.points() - plan.points()) : null);
        }
        return plan.with(again, seconds(start));
    }

    /** A plan. */
    public Allocation solve(FundTerms terms) {
        long start = System.nanoTime();
        Screening screening = new Screening(terms, projects, standing);
        Problem problem = Problem.of(screening, terms);
        if (problem.size() == 0) {
            return result(screening, terms, new Purse(problem, new long[0][]), null, start);
        }
        double[] weights =
                problem.projects().stream().mapToDouble(Project::points).toArray();
        if (terms.begun() != BegunRule.EQUAL) {
            boolean[] begun = new boolean[problem.size()];
            double[] ofBegun = weights.clone();
            for (int k = 0; k < begun.length; k++) {
                begun[k] = problem.projects().get(k).begun();
                ofBegun[k] = begun[k] ? Math.max(1, weights[k]) : 0;
            }
            Search all = new Search(problem.requiring(begun), weights, terms.timeLimitSeconds());
            if (all.run() || terms.begun() == BegunRule.REQUIRED) {
                return all.purse == null
                        ? infeasible(problem.requiring(begun), terms, start)
                        : result(screening, terms, all.purse, all, start);
            }
            Search first = new Search(problem, ofBegun, terms.timeLimitSeconds() / 2);
            if (!first.run()) {
                return infeasible(problem, terms, start);
            }
            for (int k = 0; k < begun.length; k++) {
                begun[k] &= first.purse.paid(k) > 0;
            }
            problem = problem.requiring(begun);
        }
        Search search = new Search(problem, weights, terms.timeLimitSeconds() - seconds(start));
        return search.run() ? result(screening, terms, search.purse, search, start) : infeasible(problem, terms, start);
    }

    private static Allocation result(Screening screening, FundTerms terms, Purse purse, Search search, long start) {
        List<Decision> decisions = new Reasons(screening, terms, purse).decisions();
        double points = decisions.stream().mapToDouble(Decision::points).sum();
        double bound = search == null ? 0 : Math.max(points, search.bound);
        boolean optimal = Allocation.isProven(points, bound);
        return new Allocation(
                optimal ? "optimal" : "feasible",
                points,
                optimal ? points : bound,
                decisions,
                search == null ? terms.channels().stream().map(channel -> 0.0).toList() : search.prices(),
                List.of(),
                List.of(),
                seconds(start));
    }

    /** Says which demands cannot be met beside the others. */
    private static Allocation infeasible(Problem problem, FundTerms terms, long start) {
        List<Shortfall> shortfalls = new ArrayList<>();
        try (Programme elastic = Programme.elastic(problem)) {
            if (elastic.solve(terms.timeLimitSeconds(), 0, 0).isPlan()) {
                double[] missing = elastic.missing();
                int next = 0;
                for (int k = 0; k < problem.size(); k++) {
                    if (problem.required()[k]) {
                        Project project = problem.projects().get(k);
                        long yuan = (long) Math.ceil(missing[next++] * project.needYuan() - 1e-3);
                        shortfalls.add(new Shortfall("begun", null, project.name(), project.needYuan(), yuan));
                    }
                }
                for (Side side : problem.sides()) {
                    if (side.hasFloor()) {
                        long yuan = (long) Math.ceil(missing[next++] * TEN_THOUSAND - 1e-3);
                        boolean all = side.channel() == Side.ALL;
                        shortfalls.add(new Shortfall(
                                all ? "township" : "earmark",
                                all
                                        ? null
                                        : terms.channels().get(side.channel()).code(),
                                side.of(),
                                side.least(),
                                yuan));
                    }
                }
            }
        }
        return new Allocation(
                "infeasible",
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                shortfalls.stream().filter(each -> each.missingYuan() > 0).toList(),
                seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The search for one plan. */
    private static final class Search {
        private final Problem problem;
        private final double[] weights;
        private final double limitSeconds;
        private final long start = System.nanoTime();
        private Found relaxed;
        private DualBound dual;
        private double bound;
        private Purse purse;

        Search(Problem problem, double[] weights, double limitSeconds) {
            this.problem = problem;
            this.weights = weights;
            this.limitSeconds = limitSeconds;
        }

        /** Whether there is a plan; then it stands in {@code purse}. */
        boolean run() {
            try (Programme programme = new Programme(problem, weights, false)) {
                relaxed = programme.solve(Math.max(1, limitSeconds), 0, 0);
            }
            if (!relaxed.isPlan()) {
                return false;
            }
            dual = new DualBound(problem, weights, relaxed.sidePrices(), relaxed.needPrices());
            bound = wholePoints(dual.bound());
            for (long yuan : TIGHTER_YUAN) {
                Found found = integers(yuan == 0 ? problem : problem.tighter(yuan));
                long[][] split = found == null ? null : new MoneySplit(problem, amounts(found)).find();
                if (split != null) {
                    purse = new Purse(problem, split);
                    fill();
                    return true;
                }
            }
            return false;
        }

        private Found integers(Problem tight) {
            int cells = problem.size() * (problem.channels() + 1);
            if (cells <= SMALL) {
                Found found = integers(tight, 0.8 * left(), gapOfWhole());
                bound = found == null || tight != problem ? bound : Math.min(bound, wholePoints(found.bound()));
                return found;
            }
            double goodEnough = LARGE_ENOUGH_GAP * Math.max(1, bound);
            for (int core = CORE; core < 8 * CORE; core *= 2) {
                Found found = core(tight, core, goodEnough);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        /** Settles all but those that the relaxation funds by shares and those whose worth is near the prices. */
        private Found core(Problem tight, int size, double goodEnough) {
            boolean[] free = new boolean[problem.size()];
            IntStream.range(0, free.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(k -> Math.abs(dual.margins()[k])))
                    .limit(size)
                    .forEach(k -> free[k] = true);
            double[] funded = relaxed.funded().clone();
            long[][] settled = new long[funded.length][problem.channels()];
            for (int k = 0; k < funded.length; k++) {
                funded[k] = funded[k] < NEARLY ? 0 : funded[k] > 1 - NEARLY ? 1 : funded[k];
                free[k] |= funded[k] > 0 && funded[k] < 1 || isPartly(k);
                if (!free[k] && funded[k] == 1) {
                    double[] yuan = Arrays.stream(relaxed.money()[k])
                            .map(each -> each * TEN_THOUSAND)
                            .toArray();
                    settled[k] =
                            MoneySplit.rounded(yuan, problem.projects().get(k).needYuan(), problem.caps()[k]);
                }
            }
            closeOver(free, funded);
            int[] open = IntStream.range(0, free.length).filter(k -> free[k]).toArray();
            double[] worth = Arrays.stream(open).mapToDouble(k -> weights[k]).toArray();
            try (Programme programme = new Programme(tight.rest(open, settled), worth, true)) {
                Found found = programme.solve(left() / 3, goodEnough, 0);
                if (!found.isPlan()) {
                    return null;
                }
                double[][] money = relaxed.money().clone();
                for (int k = 0; k < open.length; k++) {
                    funded[open[k]] = found.funded()[k];
                    money[open[k]] = found.money()[k];
                }
                return new Found(true, false, 0, 0, funded, money, null, null);
            }
        }

        /** Nobody is settled who depends on a project that is not, or on whom one that is not depends. */
        private void closeOver(boolean[] free, double[] funded) {
            boolean again = true;
            while (again) {
                again = false;
                for (int k = 0; k < free.length; k++) {
                    for (int other : problem.needed()[k]) {
                        if (free[k] != free[other] && (free[k] || funded[k] == 1)) {
                            free[k] = true;
                            free[other] = true;
                            again = true;
                        }
                    }
                }
            }
        }

        private boolean isPartly(int k) {
            Project project = problem.projects().get(k);
            double paid = Arrays.stream(relaxed.money()[k]).sum() * TEN_THOUSAND;
            return project.isDivisible() && paid > 0.5 && paid < project.needYuan() - 0.5;
        }

        private Found integers(Problem tight, double seconds, double absoluteGap) {
            try (Programme programme = new Programme(tight, weights, true)) {
                Found found = programme.solve(seconds, absoluteGap, 0);
                return found.isPlan() ? found : null;
            }
        }

        private long[] amounts(Found found) {
            long[] amounts = new long[problem.size()];
            for (int k = 0; k < amounts.length; k++) {
                Project project = problem.projects().get(k);
                if (found.funded()[k] > 0.5) {
                    long paid =
                            (long) Math.floor(Arrays.stream(found.money()[k]).sum() * TEN_THOUSAND + 1e-3);
                    amounts[k] = project.isDivisible()
                            ? Math.max(project.leastYuan(), Math.min(paid, project.needYuan()))
                            : project.needYuan();
                }
            }
            return amounts;
        }

        /** What is left goes to whoever brings most for it. */
        private void fill() {
            IntStream.range(0, problem.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            k -> -problem.projects().get(k).pointsPerTenThousand()))
                    .forEach(purse::fill);
        }

        private double left() {
            return Math.max(0.05, limitSeconds - seconds(start));
        }

        /** Points are whole where no project is divisible: a bound that is less than one above a plan proves it best. */
        private double gapOfWhole() {
            return isWhole() ? 0.999 : 0;
        }

        private double wholePoints(double number) {
            return isWhole() ? Math.floor(number * (1 + 1e-9) + 1e-6) : number;
        }

        private boolean isWhole() {
            return problem.projects().stream().noneMatch(Project::isDivisible);
        }

        /** Points that 10,000 yuan more of each channel bring. */
        List<Double> prices() {
            Double[] prices = new Double[problem.channels()];
            Arrays.fill(prices, 0.0);
            for (int s = 0; s < problem.sides().size(); s++) {
                Side side = problem.sides().get(s);
                if (side.kind() == Side.Kind.BUDGET) {
                    prices[side.channel()] = Math.max(0, relaxed.sidePrices()[s]);
                }
            }
            return List.of(prices);
        }
    }
}
