package org.santu.locate;

import java.util.stream.IntStream;
import org.santu.locate.core.CenterSolver;
import org.santu.locate.core.CheapestAssignment;
import org.santu.locate.core.Instance;
import org.santu.locate.core.Plan;
import org.santu.locate.core.SearchRun;
import org.santu.locate.core.SitingSolver;

/** How each objective is brought to the solvers. Among equally good plans those with short ways are taken. */
final class Method {
    private final LocateProblem problem;
    private final Translation translation;
    private final LocateOptions options;

    Method(LocateProblem problem, Translation translation, LocateOptions options) {
        this.problem = problem;
        this.translation = translation;
        this.options = options;
    }

    Outcome solve() {
        return switch (problem.objective()) {
            case P_MEDIAN -> leastCost();
            case MAX_COVERAGE -> coverage();
            case MIN_SITES -> fewestSites();
            case P_CENTER -> center();
        };
    }

    private Outcome leastCost() {
        SitingSolver.Answer answer = SitingSolver.solve(translation.leastCost(), problem.seed(), run(0, 1));
        return answer.plan() == null
                ? Outcome.none(answer.proven(), answer.bound())
                : new Outcome(answer.plan(), answer.plan().cost(), answer.bound(), answer.proven());
    }

    private Outcome coverage() {
        Instance instance = translation.leastUncovered();
        double total = instance.totalLoad();
        SearchRun run = run(total, -1);
        SitingSolver.Answer answer = SitingSolver.solve(instance, problem.seed(), run);
        if (answer.plan() == null) {
            return Outcome.none(answer.proven(), total);
        }
        Plan plan = instance.canSplit()
                ? answer.plan()
                : CheapestAssignment.improve(translation.sameCoverage(answer.plan()), answer.plan(), run);
        return new Outcome(plan, total - answer.plan().cost(), total - answer.bound(), answer.proven());
    }

    private Outcome fewestSites() {
        SearchRun run = run(0, 1);
        SitingSolver.Answer answer = SitingSolver.solve(translation.fewestSites(), problem.seed(), run.limited(0.5));
        double bound = wholeSites(answer.bound());
        Plan plan = answer.proven() ? answer.plan() : fewer(answer.plan(), bound, run);
        if (plan == null) {
            return Outcome.none(answer.proven(), answer.bound());
        }
        double sites = newSites(plan);
        Plan shorter = CheapestAssignment.improve(translation.withCosts(translation::cost), plan, run);
        return new Outcome(shorter, sites, Math.min(sites, bound), answer.proven() || sites <= bound);
    }

    /** Looks for plans with fewer sites among those with short ways, where capacities are easier to keep. */
    private Plan fewer(Plan known, double bound, SearchRun run) {
        Instance guided = translation.withCosts(translation::cost);
        int required = translation.count(Candidate.Role.REQUIRED);
        Plan best = known;
        int low = (int) bound;
        int high = known == null ? required + guided.maxOptional() : newSites(known) - 1;
        while (low <= high && !run.stopped()) {
            int middle = (low + high) >>> 1;
            Plan found =
                    SitingSolver.quick(guided.withMaxOptional(middle - required), null, problem.seed(), run.part(0.4));
            if (found == null) {
                low = middle + 1;
            } else {
                best = found;
                high = newSites(found) - 1;
            }
        }
        return best;
    }

    private int newSites(Plan plan) {
        int count = 0;
        for (int s = 0; s < translation.siteCount(); s++) {
            count += plan.open()[s] && translation.candidate(s).role() != Candidate.Role.EXISTING ? 1 : 0;
        }
        return count;
    }

    /** Half a site cannot be built. */
    private static double wholeSites(double bound) {
        return Math.ceil(bound - 1e-6);
    }

    private Outcome center() {
        SearchRun run = run(0, 1);
        CenterSolver.Answer answer = CenterSolver.solve(radii(), this::within, problem.seed(), run);
        if (answer.plan() == null) {
            return Outcome.none(Double.isInfinite(answer.bound()), answer.bound());
        }
        double radius = largestCost(answer.plan());
        Instance secondary = translation.withCosts((unit, site) -> translation.largestCost(unit, site) <= radius
                ? translation.cost(unit, site)
                : Double.POSITIVE_INFINITY);
        Plan plan = CheapestAssignment.improve(secondary, answer.plan(), run);
        return new Outcome(plan, radius, Math.min(radius, answer.bound()), answer.bound() >= radius);
    }

    private double[] radii() {
        return IntStream.range(0, translation.unitCount())
                .boxed()
                .flatMapToDouble(u ->
                        IntStream.range(0, translation.siteCount()).mapToDouble(s -> translation.largestCost(u, s)))
                .toArray();
    }

    private Instance within(double radius, boolean guided) {
        return translation.withCosts((unit, site) -> {
            boolean allowed = translation.largestCost(unit, site) <= radius;
            double cost = guided ? translation.cost(unit, site) : 0;
            return allowed ? cost : Double.POSITIVE_INFINITY;
        });
    }

    private double largestCost(Plan plan) {
        return plan.shares().stream()
                .mapToDouble(each -> translation.largestCost(each.demand(), each.site()))
                .max()
                .orElse(0);
    }

    /** Progress in the terms of the objective: offset + sign x cost. */
    private SearchRun run(double offset, int sign) {
        long start = System.nanoTime();
        return new SearchRun(
                options.timeLimitSeconds(),
                options.cancelled(),
                (best, bound) -> options.listener()
                        .accept(new LocateOptions.Progress(
                                (System.nanoTime() - start) / 1e9,
                                finiteOrNaN(offset + sign * best),
                                finiteOrNaN(offset + sign * bound))));
    }

    private static double finiteOrNaN(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
