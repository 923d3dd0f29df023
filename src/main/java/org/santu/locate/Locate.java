package org.santu.locate;

import java.util.List;
import org.santu.locate.LocateResult.Explanation;
import org.santu.locate.LocateResult.Status;

/**
 * Solves location-allocation problems.
 *
 * <p>{@code Locate.solve(problem)} for everybody; with {@link LocateOptions} one sets the time limit, may cancel and hears
 * of progress. The same problem gives the same plan, whatever the order of its demands and candidates, unless the time
 * limit cuts the search short. Thread-safe.
 */
public final class Locate {
    private Locate() {}

    /** Solves within a minute. */
    public static LocateResult solve(LocateProblem problem) {
        return solve(problem, LocateOptions.defaults());
    }

    /**
     * Solves as far as the options allow.
     *
     * @return a plan with bound and gap, or the reason why there is none; never null
     */
    public static LocateResult solve(LocateProblem problem, LocateOptions options) {
        long start = System.nanoTime();
        Translation translation = new Translation(problem);
        List<Explanation> reasons = Infeasibility.find(problem, translation);
        if (!reasons.isEmpty()) {
            return withoutPlan(problem, Status.INFEASIBLE, Double.NaN, reasons, start)
                    .withUnserved(Infeasibility.unreachable(problem, translation));
        }
        Outcome outcome = new Method(problem, translation, options).solve();
        if (outcome.plan() == null) {
            Status status = outcome.proven() ? Status.INFEASIBLE : Status.TIMEOUT;
            return withoutPlan(
                    problem,
                    status,
                    outcome.bound(),
                    Infeasibility.afterSearch(problem, status, options, seconds(start)),
                    start);
        }
        PlanReader plan = new PlanReader(problem, translation, outcome.plan());
        LocateResult result = new LocateResult(
                outcome.proven() ? Status.OPTIMAL : Status.FEASIBLE,
                outcome.objective(),
                outcome.proven() ? outcome.objective() : outcome.bound(),
                outcome.proven() ? 0 : gap(outcome),
                plan.open(),
                plan.assignments(),
                plan.loads(),
                plan.unserved(),
                List.of(),
                seconds(start),
                problem.seed());
        return result.withExplanation(Explainer.explain(problem, result));
    }

    private static double gap(Outcome outcome) {
        double distance = Math.abs(outcome.objective() - outcome.bound());
        return distance == 0 ? 0 : distance / Math.max(1e-9, Math.abs(outcome.objective()));
    }

    private static LocateResult withoutPlan(
            LocateProblem problem, Status status, double bound, List<Explanation> reasons, long start) {
        return new LocateResult(
                status,
                Double.NaN,
                bound,
                Double.NaN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                reasons,
                seconds(start),
                problem.seed());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
