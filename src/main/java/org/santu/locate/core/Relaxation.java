package org.santu.locate.core;

import java.util.Arrays;

/**
 * The Lagrangian relaxation at given prices: everybody is served where it pays, not necessarily once.
 *
 * <p>Relaxed are "every demand is served exactly once" (a price each) and, with capacities, "the open sites can hold
 * everybody" (one price per unit, redundant in the original but not here). Kept are the limit on the number of sites and
 * the fewest sites that the capacities need. Every value is a lower bound on the cost of every plan. See Cornuejols, Fisher
 * and Nemhauser (Management Science 23, 1977) and Beasley (EJOR 65, 1993). Not thread-safe.
 */
final class Relaxation {
    private final Instance instance;
    private final SitePricing pricing;
    private final int minOptional;
    private final double[] worth;
    private final double[] sorted;
    private final boolean[] selected;
    private final double[] served;
    private double lastIn;
    private double firstOut;
    private int chosen;

    Relaxation(Instance instance, SitePricing pricing) {
        this.instance = instance;
        this.pricing = pricing;
        this.minOptional = Math.min(instance.minOptional(), instance.maxOptional());
        this.worth = new double[instance.sites()];
        this.sorted = new double[instance.sites()];
        this.selected = new boolean[instance.sites()];
        this.served = new double[instance.demands()];
    }

    /** The bound; afterwards the selection and who is served can be asked for. */
    double evaluate(double[] price, double capacityPrice) {
        double value = capacityPrice * instance.totalLoad();
        for (double each : price) {
            value += each;
        }
        int optional = 0;
        for (int j = 0; j < worth.length; j++) {
            worth[j] = instance.fixedCost(j) + pricing.price(j, price) - capacityPrice * usableCapacity(j);
            if (instance.mandatory(j)) {
                value += worth[j];
            } else {
                sorted[optional++] = worth[j];
            }
        }
        value += select(optional);
        countServed(price);
        return value;
    }

    private double select(int optional) {
        Arrays.sort(sorted, 0, optional);
        chosen = 0;
        double value = 0;
        while (chosen < instance.maxOptional() && (chosen < minOptional || sorted[chosen] < 0)) {
            value += sorted[chosen++];
        }
        lastIn = chosen == 0 ? Double.NEGATIVE_INFINITY : sorted[chosen - 1];
        firstOut = chosen < optional ? sorted[chosen] : Double.POSITIVE_INFINITY;
        int ties = 0;
        for (int k = 0; k < chosen; k++) {
            ties += sorted[k] == lastIn ? 1 : 0;
        }
        for (int j = 0; j < worth.length; j++) {
            selected[j] = instance.mandatory(j) || worth[j] < lastIn || worth[j] == lastIn && ties-- > 0;
        }
        return value;
    }

    private void countServed(double[] price) {
        Arrays.fill(served, 0);
        for (int j = 0; j < worth.length; j++) {
            if (selected[j]) {
                pricing.price(j, price);
                for (int k = 0; k < pricing.taken(); k++) {
                    served[pricing.demand(k)] += pricing.share(k);
                }
            }
        }
    }

    /** More capacity than there is load is never of use. */
    double usableCapacity(int j) {
        return Math.min(instance.capacity(j), instance.totalLoad());
    }

    /** By site; the array is reused. */
    boolean[] selected() {
        return selected;
    }

    /** How often each demand is served; the array is reused. */
    double[] served() {
        return served;
    }

    /** By how much the bound rises when a site that was not selected must open; may be 0. */
    double openingPenalty(int j) {
        boolean replaces = chosen == instance.maxOptional() || lastIn > 0;
        return Math.max(0, worth[j] - (replaces ? lastIn : 0));
    }

    /** By how much the bound rises when a selected optional site must stay closed; may be 0. */
    double closingPenalty(int j) {
        double replacement = chosen - 1 < minOptional ? firstOut : Math.min(0, firstOut);
        return Math.max(0, replacement - worth[j]);
    }
}
