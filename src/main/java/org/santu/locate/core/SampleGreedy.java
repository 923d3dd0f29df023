package org.santu.locate.core;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A quick, varied opening: the next site is the best of a random sample (Resende and Werneck, "A hybrid heuristic for the
 * p-median problem", Journal of Heuristics 10, 2004). Capacities are left aside.
 */
final class SampleGreedy {
    private SampleGreedy() {}

    /**
     * @param sample how many closed sites are looked at for each opening; {@link Integer#MAX_VALUE} for all (the plain
     *     greedy)
     */
    static boolean[] open(Instance instance, int sample, SplittableRandom random) {
        double far = FarCost.of(instance);
        boolean[] open = new boolean[instance.sites()];
        double[] paid = new double[instance.demands()];
        Arrays.fill(paid, far);
        for (int j = 0; j < open.length; j++) {
            if (instance.mandatory(j)) {
                add(instance, j, open, paid);
            }
        }
        for (int count = 0; count < instance.maxOptional(); count++) {
            int best = best(instance, open, paid, sample, random);
            if (best < 0) {
                break;
            }
            add(instance, best, open, paid);
        }
        return open;
    }

    private static int best(Instance instance, boolean[] open, double[] paid, int sample, SplittableRandom random) {
        int sites = open.length;
        int best = -1;
        double bestSaving = 0;
        int looked = 0;
        for (int tries = 0; looked < Math.min(sample, sites) && tries < sites; tries++) {
            int j = sample >= sites ? tries : random.nextInt(sites);
            if (open[j]) {
                continue;
            }
            looked++;
            double saving = -instance.fixedCost(j);
            double[] cost = instance.costsTo(j);
            for (int i = 0; i < paid.length; i++) {
                saving += Math.max(0, paid[i] - cost[i]);
            }
            if (saving > bestSaving) {
                best = j;
                bestSaving = saving;
            }
        }
        return best;
    }

    private static void add(Instance instance, int j, boolean[] open, double[] paid) {
        open[j] = true;
        for (int i = 0; i < paid.length; i++) {
            paid[i] = Math.min(paid[i], instance.cost(i, j));
        }
    }
}
