package org.santu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The natural villages inside each village: the committee's own and a few more on gentle ground. */
final class Hamlets {

    /**
     * @param cell where it is
     * @param village number of its village
     * @param share of the village's households
     */
    record Hamlet(int cell, int village, double share) {}

    private static final int TRIES = 260;
    private static final double APART_METRES = 520;

    private final VillagePartition partition;
    private final Land land;

    private Hamlets(VillagePartition partition) {
        this.partition = partition;
        land = partition.land;
    }

    /** For each village its natural villages, the one of the committee first; shares of a village sum to 1. */
    static List<List<Hamlet>> place(VillagePartition partition) {
        Hamlets hamlets = new Hamlets(partition);
        int[][] cells = hamlets.cellsByVillage();
        List<List<Hamlet>> result = new ArrayList<>();
        for (int village = 0; village < cells.length; village++) {
            result.add(hamlets.place(village, cells[village]));
        }
        return result;
    }

    private int[][] cellsByVillage() {
        int[] count = new int[partition.site.length];
        for (int village : partition.villageOf) {
            if (village >= 0) {
                count[village]++;
            }
        }
        int[][] cells = new int[count.length][];
        for (int v = 0; v < cells.length; v++) {
            cells[v] = new int[count[v]];
        }
        for (int i = 0; i < partition.villageOf.length; i++) {
            int v = partition.villageOf[i];
            if (v >= 0) {
                cells[v][--count[v]] = i;
            }
        }
        return cells;
    }

    private List<Hamlet> place(int village, int[] cells) {
        SplittableRandom random = land.spec.random("hamlets", village);
        double squareKilometres = cells.length * DemoSpec.CELL_METRES * DemoSpec.CELL_METRES / 1e6;
        boolean plain = land.roughness[partition.site[village]] < 0.7;
        int wanted = plain ? 1 + random.nextInt(2) : (int) Math.min(9, 2 + squareKilometres / 3.2 + random.nextInt(2));
        List<Integer> places = new ArrayList<>();
        places.add(partition.site[village]);
        for (int k = 0; k < TRIES && places.size() < wanted; k++) {
            int cell = cells[random.nextInt(cells.length)];
            double steepest = 5 + 10.0 * k / TRIES;
            double highest = 30 + 120.0 * k / TRIES;
            if (land.roughness[cell] < steepest + 3
                    && land.slopeDegrees[cell] < steepest
                    && land.drainage.aboveStream[cell] < highest
                    && land.drainage.aboveStream[cell] > 0.8
                    && land.drainage.metresToWater[cell] > 80
                    && isWellInside(cell, village)
                    && places.stream().allMatch(other -> land.metresBetween(cell, other) > APART_METRES)) {
                places.add(cell);
            }
        }
        double[] weight = new double[places.size()];
        double total = 0;
        for (int k = 0; k < weight.length; k++) {
            weight[k] = k == 0 ? 1.6 + random.nextDouble() : 0.25 + random.nextDouble();
            total += weight[k];
        }
        List<Hamlet> result = new ArrayList<>();
        for (int k = 0; k < weight.length; k++) {
            result.add(new Hamlet(places.get(k), village, weight[k] / total));
        }
        return result;
    }

    private boolean isWellInside(int cell, int village) {
        for (int k = 0; k < 8; k++) {
            int c = cell % land.columns + 3 * FlowRouter.RIGHT[k];
            int r = cell / land.columns + 3 * FlowRouter.DOWN[k];
            if (c < 0
                    || r < 0
                    || c >= land.columns
                    || r >= land.rows
                    || partition.villageOf[r * land.columns + c] != village) {
                return false;
            }
        }
        return true;
    }
}
