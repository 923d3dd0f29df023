package org.santu.demo;

import java.util.Arrays;

/**
 * The water of the finished terrain: where every cell drains, how much land lies above it, and how high it stands over
 * the stream below.
 */
final class Drainage {
    /** From this much land above, water is drawn as a river. */
    static final float RIVER_SQUARE_KILOMETRES = 7;

    private static final float STREAM_SQUARE_KILOMETRES = 1;

    final FlowRouter router;
    /** Land above each cell, its own included, in square kilometres. */
    final float[] squareKilometres;
    /** Metres above the stream that a cell drains to. */
    final float[] aboveStream;

    /** @param z is filled in place where it has depressions */
    Drainage(DemoSpec spec, float[] z) {
        router = new FlowRouter(spec.columns(), spec.rows());
        router.route(z);
        squareKilometres = new float[z.length];
        Arrays.fill(squareKilometres, (float) (DemoSpec.CELL_METRES * DemoSpec.CELL_METRES / 1e6));
        int mid = spec.rows() / 2;
        int lowest = mid * spec.columns();
        router.accumulate(squareKilometres);
        aboveStream = new float[z.length];
        float[] level = new float[z.length];
        for (int i : router.order) {
            int to = router.receiver[i];
            level[i] = to < 0 || squareKilometres[i] >= STREAM_SQUARE_KILOMETRES ? z[i] : level[to];
            aboveStream[i] = Math.max(0, z[i] - level[i]);
        }
    }

    boolean isRiver(int i) {
        return squareKilometres[i] >= RIVER_SQUARE_KILOMETRES;
    }

    /** Width of the water in metres where so much land lies above. */
    static double widthMetres(double squareKilometres) {
        return 7 * Math.sqrt(Math.sqrt(squareKilometres)) * Math.sqrt(Math.sqrt(Math.sqrt(squareKilometres)));
    }
}
