package org.santu.demo;

/**
 * Where the water goes on a grid: depressions are filled from the outlets upward, and every cell drains to its steepest
 * lower neighbour among those the flood reached before.
 *
 * <p>Source: R. Barnes, C. Lehman, D. Mulla, "Priority-flood: An optimal depression-filling and watershed-labeling
 * algorithm for digital elevation models", Computers and Geosciences 62, 2014, 117-127.
 */
final class FlowRouter {
    static final int[] RIGHT = {1, 1, 0, -1, -1, -1, 0, 1};
    static final int[] DOWN = {0, 1, 1, 1, 0, -1, -1, -1};
    private static final float LEAST_DROP_METRES = 0.002f;

    final int columns;
    final int rows;
    /** Cell to which a cell drains, -1 at an outlet. */
    final int[] receiver;
    /** All cells, each after its receiver. */
    final int[] order;

    FlowRouter(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        receiver = new int[columns * rows];
        order = new int[columns * rows];
    }

    /** Fills depressions in {@code z} (metres above zero) and routes; outlets are the cells of the east edge. */
    void route(float[] z) {
        route(z, 0);
    }

    /**
     * The same with a preference of each cell for some directions that changes with {@code whim}, so that many rounds
     * together know no favoured direction of the grid; 0 = none.
     */
    void route(float[] z, int whim) {
        LongHeap heap = new LongHeap();
        byte[] state = new byte[z.length];
        for (int row = 0; row < rows; row++) {
            int i = row * columns + columns - 1;
            receiver[i] = -1;
            state[i] = 1;
            heap.add(z[i], i);
        }
        int count = 0;
        while (!heap.isEmpty()) {
            int i = heap.poll();
            int column = i % columns;
            int row = i / columns;
            order[count++] = i;
            state[i] = 2;
            float level = z[i];
            float steepest = 0;
            int best = receiver[i];
            for (int k = 0; k < 8; k++) {
                int c = column + RIGHT[k];
                int r = row + DOWN[k];
                if (c < 0 || r < 0 || c >= columns || r >= rows) {
                    continue;
                }
                int n = r * columns + c;
                if (state[n] == 2) {
                    float fall = (level - z[n]) * ((k & 1) == 0 ? 1f : 0.70710677f);
                    if (whim != 0) {
                        int hash = (n * 0x9E3779B1 ^ i * 0x85EBCA6B ^ whim * 0xC2B2AE35) * 0x27D4EB2F;
                        fall *= 0.45f + (hash >>> 24) / 230f;
                    }
                    if (fall > steepest && best >= 0) {
                        steepest = fall;
                        best = n;
                    }
                } else if (state[n] == 0) {
                    state[n] = 1;
                    receiver[n] = i;
                    if (z[n] < level + LEAST_DROP_METRES) {
                        z[n] = level + LEAST_DROP_METRES;
                    }
                    heap.add(z[n], n);
                }
            }
            receiver[i] = best;
        }
    }

    /** Adds what flows in from above to {@code amount}, in place. */
    void accumulate(float[] amount) {
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            if (receiver[i] >= 0) {
                amount[receiver[i]] += amount[i];
            }
        }
    }

    /** Distance in cells from a cell to its receiver: 1 or the square root of 2. */
    float distance(int i) {
        int difference = Math.abs(receiver[i] - i);
        return difference == 1 || difference == columns ? 1f : 1.4142135f;
    }
}
