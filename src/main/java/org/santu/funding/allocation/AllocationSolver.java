package org.santu.funding.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.santu.funding.allocation.Allocation.Shortfall;
import org.santu.funding.plan.BegunRule;
import org.santu.funding.plan.Channel;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Project;
import org.santu.solver.NativeSolver;

/**
 * Shares money out among projects so that the benefit, weighted by priority, is as large as can be.
 *
 * <p>The linear relaxation gives prices, a bound ({@link DualBound}) and, since few constraints are shared, few projects that it would fund by
 * shares. A mixed-integer programme settles all projects of a small problem, and of a large one those whose worth is near the prices (after
 * E. Balas and E. Zemel, An algorithm for large zero-one knapsack problems, 1980: the core). The yuan are settled in whole numbers
 * ({@link MoneySplit}). Repeats exactly as long as no time limit comes first; the order of projects does not matter. Safe for concurrent use.
 */
public final class AllocationSolver {
    private static final double TEN_THOUSAND = 10_000;
    private static final double QUICK_SECONDS = 0.4;
    private static final double QUICK_GAP = 0.005;

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

    /** A plan that is near enough to the best to see where a slider leads, as soon as one is found. */
    public Allocation quick(FundTerms terms) {
        return solve(terms.withTimeLimit(Math.min(QUICK_SECONDS, terms.timeLimitSeconds())), QUICK_GAP);
    }

    /** A plan, as good as can be found in the time. */
    public Allocation solve(FundTerms terms) {
        return solve(terms, 0);
    }

    /** @param wantedGap share of the bound within which a plan is good enough, such as 0.005; 0 for the best */
    public Allocation solve(FundTerms terms, double wantedGap) {
        NativeSolver.load();
        long start = System.nanoTime();
        Screening screening = new Screening(terms, projects, standing);
        Problem problem = Problem.of(screening, terms);
        if (problem.size() == 0) {
            return nothing(screening, terms, problem, start);
        }
        double[] weights =
                problem.projects().stream().mapToDouble(Project::points).toArray();
        boolean[] pinned = flags(problem, terms.pins()::mustFund);
        Allocation.Begun settled = null;
        boolean[] required = pinned;
        if (terms.begun() != BegunRule.EQUAL) {
            boolean[] begun = flags(problem, Project::begun);
            boolean[] both =
                    flags(problem, project -> project.begun() || terms.pins().mustFund(project));
            Search all = new Search(problem.requiring(both), weights, terms.timeLimitSeconds(), wantedGap);
            if (all.run() || terms.begun() == BegunRule.REQUIRED) {
                return all.purse() == null
                        ? infeasible(problem.requiring(both), terms, start)
                        : result(screening, terms, all, Allocation.Begun.all(count(begun)), start);
            }
            double[] ofBegun = weights.clone();
            for (int k = 0; k < begun.length; k++) {
                ofBegun[k] = begun[k] ? Math.max(1, weights[k]) : 0;
            }
            Problem free = problem.requiring(pinned);
            Search first = new Search(free, ofBegun, terms.timeLimitSeconds() / 2, wantedGap);
            if (!first.run()) {
                return infeasible(free, terms, start);
            }
            required = pinned.clone();
            int kept = 0;
            for (int k = 0; k < begun.length; k++) {
                if (begun[k] && first.purse().paid(k) > 0) {
                    required[k] = true;
                    kept++;
                }
            }
            settled = new Allocation.Begun(count(begun), kept, true, first.isProven());
        }
        Search search =
                new Search(problem.requiring(required), weights, terms.timeLimitSeconds() - seconds(start), wantedGap);
        return search.run()
                ? result(screening, terms, search, settled, start)
                : infeasible(problem.requiring(required), terms, start);
    }

    private static boolean[] flags(Problem problem, Predicate<Project> which) {
        boolean[] flags = new boolean[problem.size()];
        for (int k = 0; k < flags.length; k++) {
            flags[k] = which.test(problem.projects().get(k));
        }
        return flags;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** All projects are stopped before any search. */
    private static Allocation nothing(Screening screening, FundTerms terms, Problem problem, long start) {
        List<Double> none = terms.channels().stream().map(channel -> 0.0).toList();
        List<Decision> decisions = new Reasons(screening, terms, new Purse(problem, new long[0][])).decisions();
        return new Allocation("optimal", 0, 0, decisions, none, List.of(), List.of(), null, seconds(start));
    }

    private static Allocation result(
            Screening screening, FundTerms terms, Search search, Allocation.Begun begun, long start) {
        Leftovers.gather(search.purse());
        List<Decision> decisions = new Reasons(screening, terms, search.purse()).decisions();
        double points = decisions.stream().mapToDouble(Decision::points).sum();
        double bound = Math.max(points, search.bound());
        boolean optimal = Allocation.isProven(points, bound);
        return new Allocation(
                optimal ? "optimal" : "feasible",
                points,
                optimal ? points : bound,
                decisions,
                search.prices(),
                List.of(),
                List.of(),
                begun,
                seconds(start));
    }

    /** Says which demands cannot be met beside the others: by shares of projects, or else by whole ones; where all could, time has run out. */
    private static Allocation infeasible(Problem problem, FundTerms terms, long start) {
        List<Shortfall> shortfalls = shortfalls(problem, terms, false);
        if (shortfalls.isEmpty()) {
            shortfalls = shortfalls(problem, terms, true);
        }
        return new Allocation(
                shortfalls.isEmpty() ? "timeout" : "infeasible",
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                shortfalls,
                null,
                seconds(start));
    }

    private static List<Shortfall> shortfalls(Problem problem, FundTerms terms, boolean whole) {
        List<Shortfall> shortfalls = new ArrayList<>();
        try (Programme elastic = Programme.elastic(problem, whole)) {
            if (!elastic.solve(Math.max(1, terms.timeLimitSeconds()), 0, 0).isPlan()) {
                return shortfalls;
            }
            double[] missing = elastic.missing();
            int next = 0;
            for (int k = 0; k < problem.size(); k++) {
                if (problem.required()[k]) {
                    Project project = problem.projects().get(k);
                    long yuan = (long) Math.ceil(missing[next++] * project.needYuan() - 1e-3);
                    String what = terms.pins().mustFund(project) ? "pinned" : "begun";
                    shortfalls.add(new Shortfall(what, null, project.name(), project.needYuan(), yuan));
                }
            }
            for (Side side : problem.sides()) {
                if (side.hasFloor()) {
                    long yuan = (long) Math.ceil(missing[next++] * TEN_THOUSAND - 1e-3);
                    shortfalls.add(shortfall(side, terms, yuan));
                }
            }
        }
        shortfalls.removeIf(each -> each.missingYuan() == 0);
        return shortfalls;
    }

    private static Shortfall shortfall(Side side, FundTerms terms, long missingYuan) {
        boolean all = side.channel() == Side.ALL;
        String channel = all ? null : terms.channels().get(side.channel()).code();
        return new Shortfall(all ? "township" : "earmark", channel, side.of(), side.least(), missingYuan);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
