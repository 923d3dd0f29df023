package org.santu.locate.core;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A facility-location problem in numbers: open sites and assign every demand to open sites, at least cost.
 *
 * <p>Cost of a plan = fixed costs of the open sites + cost of every assignment (times its share where a demand is split).
 * Demands are indexed {@code i}, sites {@code j}. Immutable by convention: the arrays are not copied, nobody writes them
 * once the instance is made.
 */
public final class Instance implements Serializable {
    private final double[] load;
    private final boolean[] divisible;
    private final double[][] cost;
    private final double[] capacity;
    private final double[] fixedCost;
    private final boolean[] mandatory;
    private final int maxOptional;

    private final double[][] costTo;
    private final double totalLoad;
    private final boolean capacitated;
    private final boolean integerCosts;

    /**
     * @param load what a demand uses of a capacity, at least 0
     * @param divisible whether a demand may be split over several sites
     * @param cost {@code cost[i][j]} of serving all of demand i at site j, at least 0; positive infinity where forbidden
     * @param capacity of each site; positive infinity where unlimited
     * @param fixedCost of opening each site, at least 0
     * @param mandatory sites that are open in every plan
     * @param maxOptional how many of the other sites may open
     */
    public Instance(
            double[] load,
            boolean[] divisible,
            double[][] cost,
            double[] capacity,
            double[] fixedCost,
            boolean[] mandatory,
            int maxOptional) {
        this.load = load;
        this.divisible = divisible;
        this.cost = cost;
        this.fixedCost = fixedCost;
        this.mandatory = mandatory;
        this.totalLoad = Arrays.stream(load).sum();
        this.capacity = capacity.clone();
        int optional = 0;
        boolean limited = false;
        for (int j = 0; j < capacity.length; j++) {
            if (capacity[j] >= totalLoad) {
                this.capacity[j] = Double.POSITIVE_INFINITY;
            } else {
                limited = true;
            }
            optional += mandatory[j] ? 0 : 1;
        }
        this.capacitated = limited;
        this.maxOptional = Math.min(maxOptional, optional);
        this.costTo = transposed();
        this.integerCosts = allIntegers();
    }

    /** The same with at most so many optional sites. */
    public Instance withMaxOptional(int most) {
        return new Instance(load, divisible, cost, capacity, fixedCost, mandatory, Math.min(most, maxOptional));
    }

    /** The same without capacities: whatever is impossible here is impossible with them. */
    Instance withoutCapacities() {
        double[] unlimited = new double[capacity.length];
        Arrays.fill(unlimited, Double.POSITIVE_INFINITY);
        return new Instance(load, divisible, cost, unlimited, fixedCost, mandatory, maxOptional);
    }

    private double[][] transposed() {
        double[][] result = new double[sites()][demands()];
        for (int i = 0; i < cost.length; i++) {
            for (int j = 0; j < result.length; j++) {
                result[j][i] = cost[i][j];
            }
        }
        return result;
    }

    /** Shares of what costs nothing cost nothing. */
    private boolean allIntegers() {
        for (int i = 0; i < cost.length; i++) {
            boolean shared = capacitated && divisible[i];
            for (double value : cost[i]) {
                if (!Double.isInfinite(value) && (shared ? value != 0 : value != Math.rint(value))) {
                    return false;
                }
            }
        }
        return Arrays.stream(fixedCost).allMatch(value -> value == Math.rint(value));
    }

    public int demands() {
        return load.length;
    }

    public int sites() {
        return capacity.length;
    }

    public double load(int i) {
        return load[i];
    }

    public boolean divisible(int i) {
        return divisible[i];
    }

    public double cost(int i, int j) {
        return cost[i][j];
    }

    /** The row of a demand; not to be written. */
    double[] costs(int i) {
        return cost[i];
    }

    /** The column of a site; not to be written. */
    double[] costsTo(int j) {
        return costTo[j];
    }

    public boolean allowed(int i, int j) {
        return cost[i][j] < Double.POSITIVE_INFINITY;
    }

    /** Positive infinity where the site could take everybody. */
    public double capacity(int j) {
        return capacity[j];
    }

    public double fixedCost(int j) {
        return fixedCost[j];
    }

    public boolean mandatory(int j) {
        return mandatory[j];
    }

    /** How many sites that are not mandatory may open. */
    public int maxOptional() {
        return maxOptional;
    }

    public double totalLoad() {
        return totalLoad;
    }

    /** Whether some site cannot take everybody. */
    public boolean capacitated() {
        return capacitated;
    }

    /** Whether a demand that uses capacity may be split. */
    public boolean canSplit() {
        if (!capacitated) {
            return false;
        }
        for (boolean each : divisible) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cost of every plan is a whole number, so that a bound may be rounded up. */
    public boolean integerCosts() {
        return integerCosts;
    }

    /**
     * The fewest optional sites whose capacity could hold everybody, by capacities alone.
     *
     * @return more than {@link #maxOptional()} where the capacities cannot suffice
     */
    public int minOptional() {
        double open = 0;
        double[] optional = new double[sites()];
        int count = 0;
        boolean anyMandatory = false;
        for (int j = 0; j < sites(); j++) {
            if (mandatory[j]) {
                open += capacity[j];
                anyMandatory = true;
            } else {
                optional[count++] = capacity[j];
            }
        }
        Arrays.sort(optional, 0, count);
        int needed = anyMandatory || demands() == 0 ? 0 : 1;
        double held = open + (needed > 0 && count > 0 ? optional[count - 1] : 0);
        while (held < totalLoad * (1 - 1e-12) && needed <= count) {
            needed++;
            held += needed <= count ? optional[count - needed] : 0;
        }
        return needed;
    }
}
