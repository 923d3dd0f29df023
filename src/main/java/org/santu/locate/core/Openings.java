package org.santu.locate.core;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** The part that both models share: a yes-or-no variable for every site, and the limits on their number. */
final class Openings {
    private Openings() {}

    static MPVariable[] create(Instance instance, MPSolver solver) {
        MPVariable[] open = new MPVariable[instance.sites()];
        MPConstraint number =
                solver.makeConstraint(Math.min(instance.minOptional(), instance.maxOptional()), instance.maxOptional());
        for (int j = 0; j < open.length; j++) {
            boolean mandatory = instance.mandatory(j);
            open[j] = solver.makeIntVar(mandatory ? 1 : 0, 1, "");
            solver.objective().setCoefficient(open[j], instance.fixedCost(j));
            if (!mandatory) {
                number.setCoefficient(open[j], 1);
            }
        }
        return open;
    }

    static boolean[] read(MPVariable[] open) {
        boolean[] result = new boolean[open.length];
        for (int j = 0; j < open.length; j++) {
            result[j] = open[j].solutionValue() > 0.5;
        }
        return result;
    }

    static void hint(Instance instance, MPSolver solver, MPVariable[] open, Plan hint) {
        if (hint != null) {
            double[] values = new double[open.length];
            for (int j = 0; j < open.length; j++) {
                values[j] = hint.open()[j] ? 1 : 0;
            }
            solver.setHint(open, values);
        }
    }
}
