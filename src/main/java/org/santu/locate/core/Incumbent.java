package org.santu.locate.core;

/** The best plan found so far and the best bound proven so far. */
final class Incumbent {
    private static final double RELATIVE_TOLERANCE = 1e-7;
    private static final double SCALE_TOLERANCE = 1e-8;
    private static final double INTEGER_TOLERANCE = 1e-6;

    private final boolean integerCosts;
    private final double leastTolerance;
    private final SearchRun run;
    private Plan plan;
    private double bound = Double.NEGATIVE_INFINITY;

    Incumbent(Instance instance, SearchRun run) {
        this.integerCosts = instance.integerCosts();
        this.leastTolerance = SCALE_TOLERANCE * FarCost.of(instance);
        this.run = run;
    }

    Plan plan() {
        return plan;
    }

    boolean hasPlan() {
        return plan != null;
    }

    double cost() {
        return plan == null ? Double.POSITIVE_INFINITY : plan.cost();
    }

    double bound() {
        return Math.min(bound, cost());
    }

    boolean offer(Plan candidate) {
        if (candidate == null || candidate.cost() >= cost()) {
            return false;
        }
        plan = candidate;
        run.report(cost(), bound());
        return true;
    }

    /** Takes over a proven lower bound; rounded up where every cost is a whole number. */
    void raise(double proven) {
        double rounded = integerCosts && Double.isFinite(proven) ? Math.ceil(proven - INTEGER_TOLERANCE) : proven;
        if (rounded > bound) {
            bound = rounded;
            run.report(cost(), bound());
        }
    }

    /** Whether plans that cost at least this much cannot be better than the one we have. */
    boolean excludes(double lowerBound) {
        if (plan == null) {
            return false;
        }
        return integerCosts
                ? lowerBound > plan.cost() - 1 + INTEGER_TOLERANCE
                : lowerBound > plan.cost() - Math.max(leastTolerance, RELATIVE_TOLERANCE * plan.cost());
    }

    boolean proven() {
        return plan != null && excludes(bound);
    }

    /** The distance that is left, relative to the cost. */
    double gap() {
        if (plan == null) {
            return Double.POSITIVE_INFINITY;
        }
        return plan.cost() == 0 ? 0 : (plan.cost() - bound()) / Math.abs(plan.cost());
    }
}
