package org.santu.locate.core;

import java.util.Arrays;

/**
 * Values sites with capacities as if demands could be cut: Dantzig's greedy by reduced cost per load. Exact for divisible
 * demands, a valid bound for others.
 *
 * <p>The value returned is the linear-programming dual at the critical ratio, so that rounding in the sort cannot make the
 * bound too high.
 */
final class FractionalKnapsack extends ChosenDemands {
    private final double[] reduced;
    private final double[] ratio;
    private final long[] order;
    private double lastShare;
    private double critical;

    FractionalKnapsack(Instance instance) {
        super(instance);
        int demands = instance.demands();
        this.reduced = new double[demands];
        this.ratio = new double[demands];
        this.order = new long[demands];
    }

    @Override
    public double price(int j, double[] price) {
        site = j;
        count = 0;
        lastShare = 1;
        critical = 0;
        double wanted = 0;
        double value = 0;
        double[] cost = instance.costsTo(j);
        for (int i = 0; i < price.length; i++) {
            reduced[i] = cost[i] - price[i];
            if (reduced[i] < 0 && fits(i, instance.capacity(j))) {
                taken[count++] = i;
                wanted += instance.load(i);
                value += reduced[i];
            }
        }
        double capacity = instance.capacity(j);
        return wanted <= capacity ? value : fill(capacity);
    }

    private double fill(double capacity) {
        int wanted = count;
        for (int k = 0; k < wanted; k++) {
            int i = taken[k];
            ratio[i] = instance.load(i) > 0 ? -reduced[i] / instance.load(i) : Double.MAX_VALUE;
            // Positive floats sort like their bits; the index rides along in the lower half.
            order[k] = ~((long) Float.floatToIntBits((float) Math.min(ratio[i], Float.MAX_VALUE)) << 32) & ~0xFFFFFFFFL
                    | i;
        }
        Arrays.sort(order, 0, wanted);
        double left = capacity;
        count = 0;
        for (int k = 0; k < wanted; k++) {
            int i = (int) order[k];
            double load = instance.load(i);
            if (load <= left) {
                taken[count++] = i;
                left -= load;
            } else {
                critical = ratio[i];
                if (left > 0) {
                    taken[count++] = i;
                    lastShare = left / load;
                }
                break;
            }
        }
        double dual = -critical * capacity;
        for (int k = 0; k < wanted; k++) {
            int i = (int) order[k];
            dual += Math.min(0, reduced[i] + critical * instance.load(i));
        }
        return dual;
    }

    @Override
    public double share(int k) {
        return k == count - 1 ? lastShare : 1;
    }

    @Override
    public void penalties(double[] penalty) {
        double capacity = instance.capacity(site);
        for (int i = 0; i < penalty.length; i++) {
            penalty[i] = fits(i, capacity)
                    ? Math.max(0, reduced[i] + critical * instance.load(i))
                    : Double.POSITIVE_INFINITY;
        }
    }

    private boolean fits(int i, double capacity) {
        return instance.load(i) <= capacity || instance.divisible(i);
    }
}
