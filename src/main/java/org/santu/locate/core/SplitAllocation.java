package org.santu.locate.core;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * The best assignment to given open sites where demands may be split: a transportation problem, solved as a linear
 * programme. Whole demands keep the site they have.
 */
final class SplitAllocation {
    private static final double SMALLEST_SHARE = 1e-9;
    private static final int NEAR = 10;

    private SplitAllocation() {}

    /**
     * @param whole where each demand that may not be split goes; null where every demand may be split
     * @return null where the open sites cannot serve everybody
     */
    static Plan plan(Instance instance, boolean[] open, int[] whole, SearchRun run) {
        Plan near = plan(instance, open, whole, NEAR, run);
        return near != null || run.stopped() ? near : plan(instance, open, whole, instance.sites(), run);
    }

    /** The best one in which everybody goes to one of their nearest few open sites. */
    private static Plan plan(Instance instance, boolean[] open, int[] whole, int most, SearchRun run) {
        MPSolver solver = MixedInteger.linear();
        try {
            MPConstraint[] room = new MPConstraint[instance.sites()];
            for (int j = 0; j < room.length; j++) {
                if (open[j] && instance.capacity(j) < Double.POSITIVE_INFINITY) {
                    room[j] = solver.makeConstraint(0, instance.capacity(j));
                }
            }
            MPVariable[][] share = new MPVariable[instance.demands()][instance.sites()];
            for (int i = 0; i < instance.demands(); i++) {
                MPConstraint served = solver.makeConstraint(1, 1);
                for (int j : nearest(instance, open, i, most)) {
                    if (instance.divisible(i) || whole != null && whole[i] == j) {
                        share[i][j] = solver.makeNumVar(0, 1, "");
                        served.setCoefficient(share[i][j], 1);
                        solver.objective().setCoefficient(share[i][j], instance.cost(i, j));
                        if (room[j] != null) {
                            room[j].setCoefficient(share[i][j], instance.load(i));
                        }
                    }
                }
            }
            solver.objective().setMinimization();
            return MixedInteger.solve(solver, run) == MPSolver.ResultStatus.OPTIMAL ? read(instance, share) : null;
        } finally {
            solver.delete();
        }
    }

    private static int[] nearest(Instance instance, boolean[] open, int i, int most) {
        int[] sites = new int[open.length];
        double[] cost = new double[open.length];
        int count = 0;
        for (int j = 0; j < open.length; j++) {
            if (open[j] && instance.allowed(i, j)) {
                sites[count] = j;
                cost[count++] = instance.cost(i, j);
            }
        }
        return Sorting.cheapest(sites, cost, count, instance.divisible(i) ? most : count);
    }

    private static Plan read(Instance instance, MPVariable[][] share) {
        List<Plan.Share> shares = new ArrayList<>();
        for (int i = 0; i < share.length; i++) {
            Shares.addNormalised(shares, i, share[i], SMALLEST_SHARE);
        }
        return Plan.of(instance, shares);
    }
}
