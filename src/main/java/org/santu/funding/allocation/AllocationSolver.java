package org.santu.funding.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.santu.funding.allocation.Allocation.Shortfall;
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
        Programme.Native.load();
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
            Search all = new Search(problem.requiring(begun), weights, terms.timeLimitSeconds(), wantedGap);
            if (all.run() || terms.begun() == BegunRule.REQUIRED) {
                return all.purse() == null
                        ? infeasible(problem.requiring(begun), terms, start)
                        : result(screening, terms, all.purse(), all, start);
            }
            Search first = new Search(problem, ofBegun, terms.timeLimitSeconds() / 2, wantedGap);
            if (!first.run()) {
                return infeasible(problem, terms, start);
            }
            for (int k = 0; k < begun.length; k++) {
                begun[k] &= first.purse().paid(k) > 0;
            }
            problem = problem.requiring(begun);
        }
        Search search = new Search(problem, weights, terms.timeLimitSeconds() - seconds(start), wantedGap);
        return search.run()
                ? result(screening, terms, search.purse(), search, start)
                : infeasible(problem, terms, start);
    }

    private static Allocation result(Screening screening, FundTerms terms, Purse purse, Search search, long start) {
        List<Decision> decisions = new Reasons(screening, terms, purse).decisions();
        double points = decisions.stream().mapToDouble(Decision::points).sum();
        double bound = search == null ? 0 : Math.max(points, search.bound());
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

    /** Says which demands cannot be met beside the others; where all could, by shares of projects, time may have run out. */
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
        shortfalls.removeIf(each -> each.missingYuan() == 0);
        boolean timeout = shortfalls.isEmpty() && seconds(start) > 0.7 * terms.timeLimitSeconds();
        return new Allocation(
                timeout ? "timeout" : "infeasible", 0, 0, List.of(), List.of(), List.of(), shortfalls, seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
