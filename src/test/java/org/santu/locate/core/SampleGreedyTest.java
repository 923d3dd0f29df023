package org.santu.locate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampleGreedyTest {

    @Test
    void lookingOnlyAtWhatMayBeBestOpensTheSameSites() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 40; round++) {
            Instance instance = random(random, 30, 25, 1 + random.nextInt(12));
            assertThat(SampleGreedy.open(instance, Integer.MAX_VALUE, random))
                    .as("round %s", round)
                    .isEqualTo(plain(instance));
        }
    }

    private static Instance random(SplittableRandom random, int demands, int sites, int mostOptional) {
        double[][] cost = new double[demands][sites];
        double[] load = new double[demands];
        double[] capacity = new double[sites];
        double[] fixedCost = new double[sites];
        boolean[] mandatory = new boolean[sites];
        Arrays.fill(load, 1);
        Arrays.fill(capacity, Double.POSITIVE_INFINITY);
        mandatory[random.nextInt(sites)] = true;
        for (int j = 0; j < sites; j++) {
            // Whole numbers, so that there are ties.
            fixedCost[j] = random.nextInt(20);
            for (int i = 0; i < demands; i++) {
                cost[i][j] = random.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(30);
            }
        }
        return new Instance(load, new boolean[demands], cost, capacity, fixedCost, mandatory, mostOptional);
    }

    /** Every closed site is looked at for every opening; the first of the best is taken. */
    private static boolean[] plain(Instance instance) {
        boolean[] open = new boolean[instance.sites()];
        double[] paid = new double[instance.demands()];
        Arrays.fill(paid, FarCost.of(instance));
        for (int j = 0; j < open.length; j++) {
            if (instance.mandatory(j)) {
                open(instance, j, open, paid);
            }
        }
        for (int count = 0; count < instance.maxOptional(); count++) {
            int best = -1;
            double most = 0;
            for (int j = 0; j < open.length; j++) {
                double saving = -instance.fixedCost(j);
                for (int i = 0; i < paid.length; i++) {
                    saving += Math.max(0, paid[i] - instance.cost(i, j));
                }
                if (!open[j] && saving > most) {
                    best = j;
                    most = saving;
                }
            }
            if (best < 0) {
                break;
            }
            open(instance, best, open, paid);
        }
        return open;
    }

    private static void open(Instance instance, int j, boolean[] open, double[] paid) {
        open[j] = true;
        for (int i = 0; i < paid.length; i++) {
            paid[i] = Math.min(paid[i], instance.cost(i, j));
        }
    }
}
