package org.santu.locate.core;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mixed-integer model without capacities: for every demand and every distinct cost D(k) a variable "nobody within D(k)
 * is open", which costs D(k+1) - D(k). Cornuejols, Nemhauser and Wolsey (SIAM Journal on Algebraic and Discrete Methods 1,
 * 1980); written sparsely as by Elloumi (Journal of Combinatorial Optimization 19, 2010), so that every assignment appears
 * once. With two distinct costs it is the maximal-covering model of Church and ReVelle (1974), with one the set-covering
 * model of Toregas, Swain, ReVelle and Bergman (1971).
 */
final class RadiusModel {
    private final Instance instance;
    private final MPSolver solver;
    private final MPVariable[] open;

    RadiusModel(Instance instance, MPSolver solver) {
        this.instance = instance;
        this.solver = solver;
        this.open = Openings.create(instance, solver);
    }

    ExactStep.Outcome solve(Plan hint, SearchRun run) {
        for (int i = 0; i < instance.demands(); i++) {
            add(i);
        }
        solver.objective().setMinimization();
        Openings.hint(instance, solver, open, hint);
        MPSolver.ResultStatus status = MixedInteger.solve(solver, run);
        return ExactStep.read(solver, status, () -> NearestSites.plan(instance, Openings.read(open)));
    }

    private void add(int i) {
        List<Integer> sites = IntStream.range(0, instance.sites())
                .filter(j -> instance.allowed(i, j))
                .boxed()
                .sorted(Comparator.comparingDouble(j -> instance.cost(i, j)))
                .toList();
        MPObjective objective = solver.objective();
        MPVariable beyond = null;
        double reached = 0;
        List<MPVariable> ring = new ArrayList<>();
        for (int k = 0; k < sites.size(); k++) {
            double cost = instance.cost(i, sites.get(k));
            if (beyond == null && ring.isEmpty()) {
                objective.setOffset(objective.offset() + cost);
            } else if (cost > reached) {
                beyond = close(ring, beyond);
                objective.setCoefficient(beyond, cost - reached);
                ring.clear();
            }
            reached = cost;
            ring.add(open[sites.get(k)]);
        }
        MPConstraint last = solver.makeConstraint(beyond == null ? 1 : 0, MPSolver.infinity());
        ring.forEach(each -> last.setCoefficient(each, 1));
        if (beyond != null) {
            last.setCoefficient(beyond, -1);
        }
    }

    /** Somebody in the ring is open, or one must go beyond it (unless one did not have to come so far). */
    private MPVariable close(List<MPVariable> ring, MPVariable before) {
        MPVariable beyond = solver.makeNumVar(0, 1, "");
        MPConstraint constraint = solver.makeConstraint(before == null ? 1 : 0, MPSolver.infinity());
        ring.forEach(each -> constraint.setCoefficient(each, 1));
        constraint.setCoefficient(beyond, 1);
        if (before != null) {
            constraint.setCoefficient(before, -1);
        }
        return beyond;
    }
}
