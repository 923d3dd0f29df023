package org.santu.locate;

import org.santu.locate.core.Plan;

/**
 * What a method found.
 *
 * @param plan null where none was found
 * @param objective in the terms of the objective
 * @param bound in the terms of the objective
 * @param proven whether the plan is proven best, or proven that there is none
 */
record Outcome(Plan plan, double objective, double bound, boolean proven) {

    static Outcome none(boolean proven, double bound) {
        return new Outcome(null, Double.NaN, Double.isInfinite(bound) ? Double.NaN : bound, proven);
    }
}
