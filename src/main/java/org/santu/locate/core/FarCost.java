package org.santu.locate.core;

/** A cost so high that no plan that serves everybody reaches it: the finite stand-in for what is forbidden. */
final class FarCost {
    private FarCost() {}

    static double of(Instance instance) {
        double sum = 1;
        for (int i = 0; i < instance.demands(); i++) {
            double most = 0;
            for (double cost : instance.costs(i)) {
                if (cost < Double.POSITIVE_INFINITY) {
                    most = Math.max(most, cost);
                }
            }
            sum += most;
        }
        for (int j = 0; j < instance.sites(); j++) {
            sum += instance.fixedCost(j);
        }
        return sum;
    }
}
