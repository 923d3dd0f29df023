package org.santu.locate.core;

import java.util.Arrays;

/**
 * The p-center: makes the largest assignment cost as small as possible. Searches the distinct costs by halving; whether a
 * radius suffices is a set-covering question with a limit on the number of sites, as proposed by Minieka (SIAM Review 12,
 * 1970) and sharpened by Elloumi, Labbé and Pochet (INFORMS Journal on Computing 16, 2004). With capacities, the
 * problem without them gives a first bound.
 */
public final class CenterSolver {
    private final double[] sorted;
    private final Within within;
    private final long seed;
    private final SearchRun run;
    private int low;
    private int high;
    private int proven;
    private Plan plan;
    private double radius = Double.POSITIVE_INFINITY;

    private CenterSolver(double[] sorted, Within within, long seed, SearchRun run) {
        this.sorted = sorted;
        this.within = within;
        this.seed = seed;
        this.run = run;
        this.high = sorted.length - 1;
    }

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

    /** The instance in which nobody goes further than a radius. */
    @FunctionalInterface
    public interface Within {
        /**
         * @param guided whether assignments carry their costs, which leads heuristics to compact plans; else they are free
         */
        Instance of(double radius, boolean guided);
    }

    /**
     * Solves as far as the run allows.
     *
     * @param radii the assignment costs that occur, in any order, repeats allowed
     * @param within assignments beyond the radius are forbidden; no fixed costs
     */
    public static Answer solve(double[] radii, Within within, long seed, SearchRun run) {
        double[] sorted = Arrays.stream(radii)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        if (sorted.length == 0) {
            return new Answer(null, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        CenterSolver solver = new CenterSolver(sorted, within, seed, run);
        if (within.of(sorted[sorted.length - 1], false).capacitated()) {
            solver.search(false);
            solver.high = sorted.length - 1;
            solver.low = solver.proven;
            solver.plan = null;
            solver.radius = Double.POSITIVE_INFINITY;
        }
        solver.search(true);
        return solver.answer();
    }

    private Answer answer() {
        double bound = proven < sorted.length ? sorted[proven] : Double.POSITIVE_INFINITY;
        return new Answer(plan, radius, bound);
    }

    /** Halves; {@code proven} counts the radii that are proven too small, {@code low} those taken for too small. */
    private void search(boolean withCapacities) {
        while (low <= high && !run.stopped()) {
            int middle = (low + high) >>> 1;
            Instance instance = within.of(sorted[middle], false);
            Instance asked = withCapacities ? instance : instance.withoutCapacities();
            Plan found = null;
            boolean impossible = !everybodyReaches(asked) || asked.minOptional() > asked.maxOptional();
            if (!impossible) {
                SearchRun part = run.part(0.3);
                found = asked.capacitated()
                        ? SitingSolver.quick(within.of(sorted[middle], true), null, seed, part)
                        : null;
                if (found == null) {
                    SitingSolver.Answer answer = SitingSolver.solve(asked, seed, part);
                    found = answer.plan();
                    impossible = found == null && answer.proven();
                }
            }
            if (found != null) {
                plan = found;
                radius = sorted[middle];
                high = middle - 1;
            } else {
                low = middle + 1;
                proven = impossible ? low : proven;
            }
            run.report(withCapacities ? radius : Double.POSITIVE_INFINITY, answer().bound());
        }
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
