package org.santu.locate.core;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * The mixed-integer model with capacities: a variable for every allowed assignment, linked to its site both one by one (the
 * strong form) and through the capacity. Balinski (1965) for the fixed-charge problem; a whole demand has yes-or-no
 * variables, a divisible one has shares.
 */
final class AssignmentModel {
    private static final double SMALLEST_SHARE = 1e-7;

    private final Instance instance;
    private final MPSolver solver;
    private final MPVariable[] open;
    private final MPVariable[][] share;

    AssignmentModel(Instance instance, MPSolver solver) {
        this.instance = instance;
        this.solver = solver;
        this.open = Openings.create(instance, solver);
        this.share = new MPVariable[instance.demands()][instance.sites()];
    }

    ExactStep.Outcome solve(Plan hint, SearchRun run) {
        MPConstraint[] room = new MPConstraint[instance.sites()];
        MPConstraint total = solver.makeConstraint(instance.totalLoad(), MPSolver.infinity());
        for (int j = 0; j < room.length; j++) {
            double capacity = Math.min(instance.capacity(j), instance.totalLoad());
            total.setCoefficient(open[j], capacity);
            if (instance.capacity(j) < Double.POSITIVE_INFINITY) {
                room[j] = solver.makeConstraint(-MPSolver.infinity(), 0);
                room[j].setCoefficient(open[j], -capacity);
            }
        }
        for (int i = 0; i < instance.demands(); i++) {
            add(i, room);
        }
        solver.objective().setMinimization();
        hint(hint);
        MPSolver.ResultStatus status = MixedInteger.solve(solver, run);
        return ExactStep.read(solver, status, this::read);
    }

    private void add(int i, MPConstraint[] room) {
        MPConstraint served = solver.makeConstraint(1, 1);
        for (int j = 0; j < open.length; j++) {
            if (!instance.allowed(i, j) || !instance.divisible(i) && instance.load(i) > instance.capacity(j)) {
                continue;
            }
            share[i][j] = solver.makeVar(0, 1, !instance.divisible(i), "");
            served.setCoefficient(share[i][j], 1);
            solver.objective().setCoefficient(share[i][j], instance.cost(i, j));
            if (room[j] != null) {
                room[j].setCoefficient(share[i][j], instance.load(i));
            }
            if (!instance.mandatory(j)) {
                MPConstraint link = solver.makeConstraint(-MPSolver.infinity(), 0);
                link.setCoefficient(share[i][j], 1);
                link.setCoefficient(open[j], -1);
            }
        }
    }

    private void hint(Plan hint) {
        if (hint == null) {
            return;
        }
        double[][] start = new double[instance.demands()][instance.sites()];
        hint.shares().forEach(each -> start[each.demand()][each.site()] = each.share());
        List<MPVariable> variables = new ArrayList<>(List.of(open));
        List<Double> values = new ArrayList<>();
        for (boolean each : hint.open()) {
            values.add(each ? 1.0 : 0.0);
        }
        for (int i = 0; i < share.length; i++) {
            for (int j = 0; j < open.length; j++) {
                if (share[i][j] != null) {
                    variables.add(share[i][j]);
                    values.add(start[i][j]);
                }
            }
        }
        solver.setHint(
                variables.toArray(MPVariable[]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Plan read() {
        List<Plan.Share> shares = new ArrayList<>();
        for (int i = 0; i < share.length; i++) {
            Shares.addNormalised(shares, i, share[i], instance.divisible(i) ? SMALLEST_SHARE : 0.5);
        }
        return Plan.of(instance, shares);
    }
}
