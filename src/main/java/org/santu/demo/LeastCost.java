package org.santu.demo;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Cheapest ways over the land for a road: gentle grades, few bridges, along roads that exist already. Dijkstra's
 * algorithm on the eight neighbours of a cell.
 */
final class LeastCost {
    private final Land land;
    private final boolean[] road;
    private final float[] cost;
    private final int[] before;

    /** @param road cells with a road, on which going is cheap; may change between calls */
    LeastCost(Land land, boolean[] road) {
        this.land = land;
        this.road = road;
        cost = new float[land.metres.length];
        before = new int[land.metres.length];
    }

    /**
     * Spreads from all sources until {@code stop} accepts a cell that is reached.
     *
     * @return the cell that stopped it, or -1 when everything has been reached
     */
    int spread(int[] sources, double gradeWeight, IntPredicate stop) {
        Arrays.fill(cost, Float.MAX_VALUE);
        Arrays.fill(before, -1);
        LongHeap heap = new LongHeap();
        for (int source : sources) {
            cost[source] = 0;
            heap.add(0, source);
        }
        int columns = land.columns;
        while (!heap.isEmpty()) {
            float here = heap.peekKey();
            int i = heap.poll();
            if (here > cost[i]) {
                continue;
            }
            if (stop.test(i)) {
                return i;
            }
            int column = i % columns;
            int row = i / columns;
            for (int k = 0; k < 8; k++) {
                int c = column + FlowRouter.RIGHT[k];
                int r = row + FlowRouter.DOWN[k];
                if (c < 0 || r < 0 || c >= columns || r >= land.rows) {
                    continue;
                }
                int n = r * columns + c;
                float there = here + step(i, n, (k & 1) != 0, (float) gradeWeight);
                if (there < cost[n]) {
                    cost[n] = there;
                    before[n] = i;
                    heap.add(there, n);
                }
            }
        }
        return -1;
    }

    private float step(int from, int to, boolean diagonal, float gradeWeight) {
        float metres = diagonal ? 84.85f : 60f;
        if (road[from] && road[to]) {
            return metres * 0.45f;
        }
        float grade = Math.abs(land.metres[to] - land.metres[from]) / metres;
        float side = land.slopeDegrees[to] * land.slopeDegrees[to] / 220f;
        float bridge = land.drainage.isRiver(to) ? 90 + 25 * (float) Math.sqrt(land.drainage.squareKilometres[to]) : 0;
        if (land.drainage.lakeOf[to] >= 0) {
            bridge = 20_000;
        }
        return metres * (1 + gradeWeight * grade * grade + side) + bridge;
    }

    float cost(int cell) {
        return cost[cell];
    }

    /** The cells from {@code end} back to the source it was reached from, both included. */
    int[] wayBack(int end) {
        int count = 1;
        for (int i = end; before[i] >= 0; i = before[i]) {
            count++;
        }
        int[] way = new int[count];
        for (int i = end, k = 0; k < count; k++, i = before[i]) {
            way[k] = i;
        }
        return way;
    }

    /** The cell before this one on the way, or -1. */
    int before(int cell) {
        return before[cell];
    }
}
