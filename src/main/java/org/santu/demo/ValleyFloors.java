package org.santu.demo;

/**
 * Gives the eroded valleys the flat floors on which people live: rivers wander, cut back the foot of the slopes and
 * leave gravel behind.
 */
final class ValleyFloors {
    private static final double STREAM_SQUARE_METRES = 1.2e6;

    private ValleyFloors() {}

    static float[] carve(DemoSpec spec, float[] z, Noise noise) {
        int columns = spec.columns();
        int rows = spec.rows();
        FlowRouter router = new FlowRouter(columns, rows);
        router.route(z);
        float[] area = new float[z.length];
        java.util.Arrays.fill(area, (float) (DemoSpec.CELL_METRES * DemoSpec.CELL_METRES));
        for (int inflow : DemoTerrain.inflows(z, columns, rows, 1)) {
            area[inflow] += DemoTerrain.INFLOW_SQUARE_KILOMETRES * 1e6f;
        }
        router.accumulate(area);
        float[] distance = new float[z.length];
        int[] stream = new int[z.length];
        java.util.Arrays.fill(distance, Float.MAX_VALUE);
        LongHeap heap = new LongHeap();
        for (int i = 0; i < z.length; i++) {
            if (area[i] >= STREAM_SQUARE_METRES) {
                distance[i] = 0;
                stream[i] = i;
                heap.add(0, i);
            }
        }
        float[] result = z.clone();
        while (!heap.isEmpty()) {
            float key = heap.peekKey();
            int i = heap.poll();
            if (key > distance[i]) {
                continue;
            }
            int from = stream[i];
            double width = floorMetres(area[from], from % columns, from / columns, noise);
            double metres = distance[i] * DemoSpec.CELL_METRES;
            if (metres > 2.4 * width) {
                continue;
            }
            double above = Math.max(0, z[i] - z[from]);
            double share = Noise.step(0.45 * width, 2.4 * width, metres);
            result[i] = (float) (z[from] + above * share + Math.min(above, 0.02 * metres) * (1 - share));
            for (int k = 0; k < 8; k++) {
                int c = i % columns + FlowRouter.RIGHT[k];
                int r = i / columns + FlowRouter.DOWN[k];
                if (c >= 0 && r >= 0 && c < columns && r < rows) {
                    int n = r * columns + c;
                    float d = distance[i] + ((k & 1) == 0 ? 1f : 1.4142135f);
                    if (d < distance[n]) {
                        distance[n] = d;
                        stream[n] = from;
                        heap.add(d, n);
                    }
                }
            }
        }
        return softened(result, columns, rows);
    }

    private static double floorMetres(float area, int column, int row, Noise noise) {
        double squareKilometres = area / 1e6;
        double width = 55 * Math.sqrt(Math.sqrt(squareKilometres)) * Math.sqrt(Math.sqrt(Math.sqrt(squareKilometres)));
        double wander = noise.fractal(column / 70.0 + 9, row / 70.0, 2);
        return Math.min(900, width * Math.max(0.35, 1 + 1.6 * wander));
    }

    /** One pass of a gentle mean over the neighbours: soil creep. */
    private static float[] softened(float[] z, int columns, int rows) {
        float[] result = z.clone();
        for (int row = 1; row < rows - 1; row++) {
            for (int column = 1; column < columns - 1; column++) {
                int i = row * columns + column;
                float mean = (z[i - 1] + z[i + 1] + z[i - columns] + z[i + columns]) / 4;
                result[i] = 0.6f * z[i] + 0.4f * mean;
            }
        }
        return result;
    }
}
