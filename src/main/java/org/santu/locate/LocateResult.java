package org.santu.locate;

import java.io.Serializable;
import java.util.List;
import org.santu.catalog.Text;

/**
 * A plan with its proof. Immutable.
 *
 * @param status how far it got
 * @param objective value of the plan in the terms of the objective; NaN without a plan
 * @param bound no plan is better: a lower bound, for maximal coverage an upper one; NaN where none is known
 * @param gap distance between objective and bound relative to the objective, 0 when proven; NaN without a plan
 * @param open ids of the open sites
 * @param assignments who goes where, by demand
 * @param loads of the open sites, as {@code open}
 * @param unserved ids of the demands that are not (wholly) served
 * @param explanation what binds, who is worst off, why there is no plan
 * @param seconds that it took
 * @param seed of the problem
 */
public record LocateResult(
        Status status,
        double objective,
        double bound,
        double gap,
        List<String> open,
        List<Assignment> assignments,
        List<SiteLoad> loads,
        List<String> unserved,
        List<Explanation> explanation,
        double seconds,
        long seed)
        implements Serializable {

    /** How far the search got. */
    public enum Status {
        /** The plan is proven to be the best. */
        OPTIMAL,
        /** A plan and a bound; the time was up or the problem too large for the proof. */
        FEASIBLE,
        /** Proven that there is no plan. */
        INFEASIBLE,
        /** No plan within the time limit; there may be one. */
        TIMEOUT
    }

    public LocateResult {
        open = List.copyOf(open);
        assignments = List.copyOf(assignments);
        loads = List.copyOf(loads);
        unserved = List.copyOf(unserved);
        explanation = List.copyOf(explanation);
    }

    /**
     * One sentence of the explanation.
     *
     * @param zh Chinese
     * @param en English
     */
    public record Explanation(String zh, String en) implements Serializable {
        /** The sentence as a label. */
        public Text text() {
            return new Text(zh, en);
        }
    }

    LocateResult withExplanation(List<Explanation> lines) {
        return new LocateResult(
                status, objective, bound, gap, open, assignments, loads, unserved, lines, seconds, seed);
    }

    LocateResult withUnserved(List<String> ids) {
        return new LocateResult(
                status, objective, bound, gap, open, assignments, loads, ids, explanation, seconds, seed);
    }

    public boolean hasPlan() {
        return status == Status.OPTIMAL || status == Status.FEASIBLE;
    }
}
