package org.santu.locate.core;

import java.util.Arrays;

/**
 * Values sites with whole-number loads exactly, by dynamic programming over the capacity. For single-source problems this
 * bound is stronger than the linear programme: it equals that of the set-partitioning formulation (Baldacci, Hadjiconstantinou,
 * Maniezzo and Mingozzi 2002 use the same subproblem for the capacitated p-median).
 */
final class IntegerKnapsack extends ChosenDemands {
    private final int[] load;
    private final double[] reduced;
    private final int[] item;
    private double[][] forward = {};
    private double[][] backward = {};
    private int items;
    private int capacity;

    IntegerKnapsack(Instance instance) {
        super(instance);
        int demands = instance.demands();
        this.load = new int[demands];
        for (int i = 0; i < demands; i++) {
            load[i] = (int) instance.load(i);
        }
        this.reduced = new double[demands];
        this.item = new int[demands];
    }

    /** Steps of one round over all sites; positive infinity where loads are not whole numbers or may be split. */
    static double effort(Instance instance) {
        for (int i = 0; i < instance.demands(); i++) {
            if (instance.divisible(i) || instance.load(i) != Math.rint(instance.load(i))) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double steps = 0;
        for (int j = 0; j < instance.sites(); j++) {
            steps += instance.demands() * (Double.isInfinite(instance.capacity(j)) ? 1 : instance.capacity(j));
        }
        return steps;
    }

    @Override
    public double price(int j, double[] price) {
        site = j;
        items = 0;
        long wanted = 0;
        double all = 0;
        double[] cost = instance.costsTo(j);
        for (int i = 0; i < price.length; i++) {
            reduced[i] = cost[i] - price[i];
            if (reduced[i] < 0 && load[i] <= instance.capacity(j)) {
                item[items++] = i;
                wanted += load[i];
                all += reduced[i];
            }
        }
        if (wanted <= instance.capacity(j)) {
            System.arraycopy(item, 0, taken, 0, items);
            count = items;
            return all;
        }
        capacity = (int) instance.capacity(j);
        return solve();
    }

    private double solve() {
        forward = grown(forward);
        Arrays.fill(forward[0], 0, capacity + 1, 0);
        for (int k = 0; k < items; k++) {
            extend(forward[k], forward[k + 1], item[k]);
        }
        count = 0;
        int left = capacity;
        for (int k = items - 1; k >= 0; k--) {
            if (forward[k + 1][left] < forward[k][left]) {
                taken[count++] = item[k];
                left -= load[item[k]];
            }
        }
        return forward[items][capacity];
    }

    private void extend(double[] from, double[] to, int i) {
        int weight = load[i];
        double value = reduced[i];
        System.arraycopy(from, 0, to, 0, Math.min(weight, capacity + 1));
        for (int q = weight; q <= capacity; q++) {
            to[q] = Math.min(from[q], from[q - weight] + value);
        }
    }

    private double[][] grown(double[][] table) {
        if (table.length > items && table[0].length > capacity) {
            return table;
        }
        return new double[items + 1][capacity + 1];
    }

    @Override
    public void penalties(double[] penalty) {
        boolean full = count < items;
        if (full) {
            leaveOneOut();
        }
        double limit = instance.capacity(site);
        double value = full ? forward[items][capacity] : 0;
        for (int i = 0; i < penalty.length; i++) {
            if (load[i] > limit) {
                penalty[i] = Double.POSITIVE_INFINITY;
            } else if (reduced[i] < 0) {
                penalty[i] = 0;
            } else {
                penalty[i] = reduced[i] + (full ? forward[items][capacity - load[i]] - value : 0);
            }
        }
        for (int k = 0; full && k < items; k++) {
            int i = item[k];
            double without = Double.POSITIVE_INFINITY;
            for (int q = 0; q <= capacity - load[i]; q++) {
                without = Math.min(without, forward[k][q] + backward[k + 1][capacity - load[i] - q]);
            }
            penalty[i] = Math.max(0, reduced[i] + without - value);
        }
    }

    private void leaveOneOut() {
        backward = grown(backward);
        Arrays.fill(backward[items], 0, capacity + 1, 0);
        for (int k = items - 1; k >= 0; k--) {
            extend(backward[k + 1], backward[k], item[k]);
        }
    }
}
