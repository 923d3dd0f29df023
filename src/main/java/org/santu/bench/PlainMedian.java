package org.santu.bench;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import org.santu.locate.Candidate;
import org.santu.locate.Demand;
import org.santu.locate.LocateProblem;
import org.santu.solver.NativeSolver;

/**
 * A capacitated p-median problem given whole to a mixed-integer solver, with the strong formulation: each assignment is bound to
 * its site, beside the capacities. Distances in a plane, rounded down. For one thread.
 */
final class PlainMedian {
    private final String solver;

    /** @param solver as OR-Tools calls it */
    PlainMedian(String solver) {
        this.solver = solver;
    }

    /** @param seconds with the making of the programme */
    record Answer(boolean proven, double objective, double seconds) {}

    /** Name and version as the solver says them. */
    String version() {
        NativeSolver.load();
        MPSolver programme = MPSolver.createSolver(solver);
        try {
            return programme.solverVersion();
        } finally {
            programme.delete();
        }
    }

    Answer solve(LocateProblem problem, double limitSeconds) {
        NativeSolver.load();
        long start = System.nanoTime();
        MPSolver programme = MPSolver.createSolver(solver);
        try {
            state(programme, problem);
            programme.setTimeLimit(Math.round(limitSeconds * 1000));
            boolean proven = programme.solve() == ResultStatus.OPTIMAL;
            double objective = proven ? programme.objective().value() : Double.NaN;
            return new Answer(proven, objective, (System.nanoTime() - start) / 1e9);
        } finally {
            programme.delete();
        }
    }

    private static void state(MPSolver programme, LocateProblem problem) {
        List<Demand> demands = problem.demands();
        List<Candidate> candidates = problem.candidates();
        MPVariable[] open = programme.makeBoolVarArray(candidates.size());
        MPConstraint sites = programme.makeConstraint(0, problem.p());
        MPConstraint[] served = new MPConstraint[demands.size()];
        for (int i = 0; i < served.length; i++) {
            served[i] = programme.makeConstraint(1, 1);
        }
        for (int j = 0; j < open.length; j++) {
            Candidate site = candidates.get(j);
            sites.setCoefficient(open[j], 1);
            MPConstraint capacity = programme.makeConstraint(Double.NEGATIVE_INFINITY, 0);
            capacity.setCoefficient(open[j], -site.capacity());
            for (int i = 0; i < served.length; i++) {
                Demand demand = demands.get(i);
                MPVariable assigned = programme.makeBoolVar("");
                served[i].setCoefficient(assigned, 1);
                capacity.setCoefficient(assigned, demand.weight());
                MPConstraint bound = programme.makeConstraint(Double.NEGATIVE_INFINITY, 0);
                bound.setCoefficient(assigned, 1);
                bound.setCoefficient(open[j], -1);
                double distance = Math.floor(Math.hypot(demand.x() - site.x(), demand.y() - site.y()));
                programme.objective().setCoefficient(assigned, distance);
            }
        }
        programme.objective().setMinimization();
    }
}
