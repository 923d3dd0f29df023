package org.santu.demo;

import java.util.Arrays;

/**
 * Lets areas grow from seeds at the speed the land allows until they meet; so borders come to lie where growing is slow:
 * on ridges and along big rivers.
 *
 * <p>The fronts follow the eikonal equation by fast marching (J. A. Sethian, PNAS 93(4), 1996, 1591-1595), so areas show
 * no grid direction, and every area is connected over cell sides.
 */
final class Growth {
    private final int columns;
    private final int rows;
    private final float[] slowness;

    /** @param slowness cost to cross a cell, positive */
    Growth(int columns, int rows, float[] slowness) {
        this.columns = columns;
        this.rows = rows;
        this.slowness = slowness;
    }

    /**
     * Fills {@code labels}.
     *
     * @param labels labels of 0 and above are seeds, -1 is to be filled
     * @param within an area grows only over cells with the value its seeds have here; null: anywhere
     */
    void fill(int[] labels, int[] within) {
        float[] time = new float[labels.length];
        boolean[] frozen = new boolean[labels.length];
        Arrays.fill(time, Float.MAX_VALUE);
        LongHeap heap = new LongHeap();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                time[i] = 0;
                if (hasOther(labels, i)) {
                    heap.add(0, i);
                } else {
                    frozen[i] = true;
                }
            }
        }
        while (!heap.isEmpty()) {
            int i = heap.poll();
            if (frozen[i]) {
                continue;
            }
            frozen[i] = true;
            int column = i % columns;
            int row = i / columns;
            for (int k = 0; k < 8; k += 2) {
                int c = column + FlowRouter.RIGHT[k];
                int r = row + FlowRouter.DOWN[k];
                if (c < 0 || r < 0 || c >= columns || r >= rows) {
                    continue;
                }
                int n = r * columns + c;
                if (frozen[n] || within != null && within[n] != within[i]) {
                    continue;
                }
                float arrival = arrival(time, frozen, n, c, r);
                if (arrival < time[n]) {
                    time[n] = arrival;
                    labels[n] = labels[i];
                    heap.add(arrival, n);
                }
            }
        }
    }

    private boolean hasOther(int[] labels, int i) {
        int column = i % columns;
        return column > 0 && labels[i - 1] != labels[i]
                || column < columns - 1 && labels[i + 1] != labels[i]
                || i >= columns && labels[i - columns] != labels[i]
                || i < labels.length - columns && labels[i + columns] != labels[i];
    }

    private float arrival(float[] time, boolean[] frozen, int i, int column, int row) {
        float a = Float.MAX_VALUE;
        float b = Float.MAX_VALUE;
        if (column > 0 && frozen[i - 1]) {
            a = time[i - 1];
        }
        if (column < columns - 1 && frozen[i + 1]) {
            a = Math.min(a, time[i + 1]);
        }
        if (row > 0 && frozen[i - columns]) {
            b = time[i - columns];
        }
        if (row < rows - 1 && frozen[i + columns]) {
            b = Math.min(b, time[i + columns]);
        }
        float cost = slowness[i];
        if (Math.abs(a - b) >= cost) {
            return Math.min(a, b) + cost;
        }
        float difference = a - b;
        return (a + b + (float) Math.sqrt(2 * cost * cost - difference * difference)) / 2;
    }
}
