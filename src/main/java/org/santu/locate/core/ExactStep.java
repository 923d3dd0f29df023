package org.santu.locate.core;

import com.google.ortools.linearsolver.MPSolver;

/** The exact method: the instance as a mixed-integer programme. */
final class ExactStep {
    /**
     * What came of it.
     *
     * @param plan null where none was found
     * @param bound lower bound on every plan of the instance; positive infinity where there is none
     */
    record Outcome(Plan plan, double bound) {}

    private ExactStep() {}

    /**
     * Solves the instance as far as the run allows.
     *
     * @param hint a plan to start from, or null
     */
    static Outcome solve(Instance instance, Plan hint, SearchRun run, long seed) {
        if (run.stopped()) {
            return new Outcome(null, Double.NEGATIVE_INFINITY);
        }
        MPSolver solver = MixedInteger.branchAndCut(run, seed);
        try {
            return instance.capacitated()
                    ? new AssignmentModel(instance, solver).solve(hint, run)
                    : new RadiusModel(instance, solver).solve(hint, run);
        } finally {
            solver.delete();
        }
    }

    static Outcome read(MPSolver solver, MPSolver.ResultStatus status, java.util.function.Supplier<Plan> plan) {
        return switch (status) {
            case OPTIMAL -> new Outcome(plan.get(), solver.objective().bestBound());
            case FEASIBLE -> new Outcome(plan.get(), solver.objective().bestBound());
            case INFEASIBLE -> new Outcome(null, Double.POSITIVE_INFINITY);
            default -> new Outcome(null, Double.NEGATIVE_INFINITY);
        };
    }
}
