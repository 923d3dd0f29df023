package org.santu.locate.core;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * The p-center: makes the largest assignment cost as small as possible. Searches the distinct costs by halving; whether a
 * radius suffices is a set-covering question with a limit on the number of sites, as proposed by Minieka (SIAM Review 12,
 * 1970) and sharpened by Elloumi, Labbé and Pochet (INFORMS Journal on Computing 16, 2004). Capacities are respected.
 */
public final class CenterSolver {
    private CenterSolver() {}

    /**
     * The answer.
     *
     * @param plan null where there is none or none was found
     * @param radius largest assignment cost of the plan; positive infinity without a plan
     * @param bound no plan has a smaller radius; positive infinity where it is proven that there is no plan
     */
    public record Answer(Plan plan, double radius, double bound) {
        public boolean proven() {
            return bound >= radius;
        }
    }

    /**
     * Solves as far as the run allows.
     *
     * @param radii the assignment costs that occur, in any order, repeats allowed
     * @param within the covering instance of a radius: assignments within the radius cost 0, others are forbidden, no
     *     fixed costs
     */
    public static Answer solve(double[] radii, DoubleFunction<Instance> within, long seed, SearchRun run) {
        double[] sorted = Arrays.stream(radii)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        Answer best = new Answer(null, Double.POSITIVE_INFINITY, 0);
        int low = 0;
        int high = sorted.length - 1;
        boolean certain = true;
        while (low <= high) {
            if (run.stopped()) {
                certain = false;
                break;
            }
            int middle = (low + high) >>> 1;
            Instance instance = within.apply(sorted[middle]);
            boolean allReach = everybodyReaches(instance);
            SitingSolver.Answer answer = allReach
                    ? SitingSolver.solve(instance, seed, middle == sorted.length - 1 ? run : run.part(0.5))
                    : new SitingSolver.Answer(null, Double.POSITIVE_INFINITY, true);
            if (answer.plan() != null) {
                best = new Answer(answer.plan(), sorted[middle], best.bound());
                high = middle - 1;
            } else if (answer.proven()) {
                low = middle + 1;
            } else {
                certain = false;
                break;
            }
            double bound = low < sorted.length ? sorted[low] : Double.POSITIVE_INFINITY;
            best = new Answer(best.plan(), best.radius(), bound);
            run.report(best.radius(), bound);
        }
        return certain && best.plan() == null
                ? new Answer(null, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
                : best;
    }

    private static boolean everybodyReaches(Instance instance) {
        for (int i = 0; i < instance.demands(); i++) {
            boolean any = false;
            for (int j = 0; j < instance.sites() && !any; j++) {
                any = instance.allowed(i, j);
            }
            if (!any) {
                return false;
            }
        }
        return true;
    }
}
