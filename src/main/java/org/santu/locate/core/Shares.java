package org.santu.locate.core;

import com.google.ortools.linearsolver.MPVariable;
import java.util.List;

/** Reads the shares of a demand out of a solved model, without the dust that solvers leave. */
final class Shares {
    private Shares() {}

    /**
     * Adds the shares above a smallest one, made to add up to 1.
     *
     * @param variables by site; null where not allowed
     */
    static void addNormalised(List<Plan.Share> shares, int demand, MPVariable[] variables, double smallest) {
        double sum = 0;
        for (MPVariable each : variables) {
            sum += each != null && each.solutionValue() > smallest ? each.solutionValue() : 0;
        }
        for (int j = 0; j < variables.length; j++) {
            if (variables[j] != null && variables[j].solutionValue() > smallest) {
                shares.add(new Plan.Share(demand, j, variables[j].solutionValue() / sum));
            }
        }
    }
}
