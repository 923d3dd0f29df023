package org.santu.locate.core;

import java.util.Arrays;
import java.util.PriorityQueue;
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
        if (sample >= open.length) {
            openBest(instance, open, paid);
            return open;
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

    /** A site and what it saved when it was last looked at, after so many openings. */
    private record Saving(int site, double amount, int openings) implements Comparable<Saving> {
        @Override
        public int compareTo(Saving other) {
            int more = Double.compare(other.amount, amount);
            return more == 0 ? Integer.compare(site, other.site) : more;
        }
    }

    /**
     * The plain greedy. With every opening a site saves less or as much as before, so that only those need another look which
     * saved more than the best does now (Minoux, "Accelerated greedy algorithms", 1978).
     */
    private static void openBest(Instance instance, boolean[] open, double[] paid) {
        PriorityQueue<Saving> waiting = new PriorityQueue<>();
        for (int j = 0; j < open.length; j++) {
            if (!open[j]) {
                waiting.add(new Saving(j, saving(instance, j, paid), 0));
            }
        }
        int openings = 0;
        while (openings < instance.maxOptional() && !waiting.isEmpty()) {
            Saving top = waiting.poll();
            if (top.amount <= 0) {
                return;
            }
            if (top.openings == openings) {
                add(instance, top.site, open, paid);
                openings++;
            } else {
                waiting.add(new Saving(top.site, saving(instance, top.site, paid), openings));
            }
        }
    }

    private static double saving(Instance instance, int j, double[] paid) {
        double saving = -instance.fixedCost(j);
        double[] cost = instance.costsTo(j);
        for (int i = 0; i < paid.length; i++) {
            saving += Math.max(0, paid[i] - cost[i]);
        }
        return saving;
    }

    private static int best(Instance instance, boolean[] open, double[] paid, int sample, SplittableRandom random) {
        int sites = open.length;
        int best = -1;
        double bestSaving = 0;
        int looked = 0;
        for (int tries = 0; looked < Math.min(sample, sites) && tries < sites; tries++) {
            int j = random.nextInt(sites);
            if (open[j]) {
                continue;
            }
            looked++;
            double saving = saving(instance, j, paid);
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
