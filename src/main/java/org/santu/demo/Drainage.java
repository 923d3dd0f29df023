package org.santu.demo;

import java.util.Arrays;

/**
 * The water of the finished terrain: where every cell drains, how much land lies above it, and how high and how far it
 * is from the stream below.
 */
final class Drainage {
    /** From this much land above, water is drawn as a river. */
    static final float RIVER_SQUARE_KILOMETRES = 7;

    private static final float STREAM_SQUARE_KILOMETRES = 0.45f;

    final FlowRouter router;
    /** Land above each cell, its own included, in square kilometres. */
    final float[] squareKilometres;
    /** The same of the stream that a cell drains to. */
    final float[] streamSquareKilometres;
    /** Metres above the stream that a cell drains to. */
    final float[] aboveStream;
    /** About the distance from the nearest bank of a drawn river; 0 on water. */
    final float[] metresToWater;

    /** Number of the reservoir that covers a cell, or -1. */
    final int[] lakeOf;

    /** @param z is filled in place where it has depressions, and leveled where a reservoir lies */
    Drainage(DemoSpec spec, float[] z) {
        router = new FlowRouter(spec.columns(), spec.rows());
        router.route(z, 7);
        squareKilometres = new float[z.length];
        Arrays.fill(squareKilometres, (float) (DemoSpec.CELL_METRES * DemoSpec.CELL_METRES / 1e6));
        for (int inflow : DemoTerrain.inflows(z, spec.columns(), spec.rows(), 1)) {
            squareKilometres[inflow] += DemoTerrain.INFLOW_SQUARE_KILOMETRES;
        }
        router.accumulate(squareKilometres);
        lakeOf = Reservoirs.dam(spec, z, router, squareKilometres);
        aboveStream = new float[z.length];
        streamSquareKilometres = new float[z.length];
        float[] level = new float[z.length];
        for (int i : router.order) {
            int to = router.receiver[i];
            boolean stream = to < 0 || squareKilometres[i] >= STREAM_SQUARE_KILOMETRES;
            level[i] = stream ? z[i] : level[to];
            streamSquareKilometres[i] = stream ? squareKilometres[i] : streamSquareKilometres[to];
            aboveStream[i] = Math.max(0, z[i] - level[i]);
        }
        metresToWater = metresToWater();
    }

    boolean isRiver(int i) {
        return squareKilometres[i] >= RIVER_SQUARE_KILOMETRES;
    }

    /** Width of the water in metres where so much land lies above: 12 m at 7, 42 m at 200, 95 m at 1,500 km2. */
    static double widthMetres(double squareKilometres) {
        return 4.6 * Math.sqrt(Math.sqrt(squareKilometres) * Math.sqrt(Math.sqrt(squareKilometres)) / 1.05);
    }

    private float[] metresToWater() {
        float[] result = new float[squareKilometres.length];
        Arrays.fill(result, Float.MAX_VALUE);
        LongHeap heap = new LongHeap();
        for (int i = 0; i < result.length; i++) {
            if (isRiver(i) || lakeOf[i] >= 0) {
                heap.add(0, i);
                result[i] = 0;
            }
        }
        int columns = router.columns;
        float far = 3000;
        while (!heap.isEmpty()) {
            float here = heap.peekKey();
            int i = heap.poll();
            if (here > result[i] || here > far) {
                continue;
            }
            for (int k = 0; k < 8; k++) {
                int c = i % columns + FlowRouter.RIGHT[k];
                int r = i / columns + FlowRouter.DOWN[k];
                if (c >= 0 && r >= 0 && c < columns && r < router.rows) {
                    int n = r * columns + c;
                    float there = here + (float) DemoSpec.CELL_METRES * ((k & 1) == 0 ? 1f : 1.4142135f);
                    if (there < result[n]) {
                        result[n] = there;
                        heap.add(there, n);
                    }
                }
            }
        }
        return result;
    }
}
