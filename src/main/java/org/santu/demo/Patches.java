package org.santu.demo;

import java.util.Arrays;

/**
 * Connected pieces of equally labelled cells.
 *
 * @param labels number of the piece of each cell, or -1
 * @param count of pieces
 * @param firstCell a cell of each piece
 */
record Patches(int[] labels, int count, int[] firstCell) {

    /** Pieces of at least {@code leastCells}, connected over sides, without places where a piece touches itself at a corner. */
    static Patches of(int[] groups, int columns, int rows, int leastCells) {
        int[] cleaned = groups.clone();
        openCorners(cleaned, columns, rows);
        int[] labels = new int[cleaned.length];
        Arrays.fill(labels, -1);
        int[] queue = new int[cleaned.length];
        int[] first = new int[64];
        int count = 0;
        boolean[] seen = new boolean[cleaned.length];
        for (int start = 0; start < cleaned.length; start++) {
            if (cleaned[start] < 0 || seen[start]) {
                continue;
            }
            int size = 0;
            queue[size++] = start;
            seen[start] = true;
            for (int next = 0; next < size; next++) {
                int i = queue[next];
                for (int k = 0; k < 8; k += 2) {
                    int c = i % columns + FlowRouter.RIGHT[k];
                    int r = i / columns + FlowRouter.DOWN[k];
                    int n = r * columns + c;
                    if (c >= 0 && r >= 0 && c < columns && r < rows && !seen[n] && cleaned[n] == cleaned[i]) {
                        seen[n] = true;
                        queue[size++] = n;
                    }
                }
            }
            if (size >= leastCells) {
                for (int k = 0; k < size; k++) {
                    labels[queue[k]] = count;
                }
                first = count == first.length ? Arrays.copyOf(first, count * 2) : first;
                first[count++] = queue[size / 2];
            }
        }
        return new Patches(labels, count, Arrays.copyOf(first, count));
    }

    /** Drops cells until no group meets itself across a corner only. */
    private static void openCorners(int[] groups, int columns, int rows) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int row = 0; row < rows - 1; row++) {
                for (int i = row * columns; i < (row + 1) * columns - 1; i++) {
                    int a = groups[i];
                    int b = groups[i + 1];
                    int c = groups[i + columns];
                    int d = groups[i + columns + 1];
                    if (a >= 0 && a == d && b != a && c != a) {
                        groups[i] = -1;
                        changed = true;
                    } else if (b >= 0 && b == c && a != b && d != b) {
                        groups[i + 1] = -1;
                        changed = true;
                    }
                }
            }
        }
    }
}
