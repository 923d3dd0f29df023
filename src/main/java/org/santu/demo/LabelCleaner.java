package org.santu.demo;

import java.util.Arrays;

/** Makes labelled areas fit to be drawn: no area touches itself at a corner only, none falls into pieces. */
final class LabelCleaner {
    private final int[] labels;
    private final int columns;
    private final int rows;

    private LabelCleaner(int[] labels, int columns, int rows) {
        this.labels = labels;
        this.columns = columns;
        this.rows = rows;
    }

    /** Changes as few labels as needed. The part of an area that holds its site stays. */
    static void clean(int[] labels, int columns, int rows, int[] site) {
        LabelCleaner cleaner = new LabelCleaner(labels, columns, rows);
        for (int round = 0; round < 50; round++) {
            int changes = cleaner.joinCorners() + cleaner.dropLoosePieces(site);
            if (changes == 0) {
                return;
            }
        }
        throw new IllegalStateException("the borders do not settle");
    }

    /** Where one label meets itself only across a corner, one of the other two cells joins it. */
    private int joinCorners() {
        int changes = 0;
        for (int row = 0; row < rows - 1; row++) {
            for (int i = row * columns; i < (row + 1) * columns - 1; i++) {
                int a = labels[i];
                int b = labels[i + 1];
                int c = labels[i + columns];
                int d = labels[i + columns + 1];
                if (a == d && a != b && a != c) {
                    labels[i + 1] = a;
                    changes++;
                } else if (b == c && b != a && b != d) {
                    labels[i] = b;
                    changes++;
                }
            }
        }
        return changes;
    }

    private int dropLoosePieces(int[] site) {
        boolean[] reached = new boolean[labels.length];
        int[] stack = new int[labels.length];
        int size = 0;
        for (int v = 0; v < site.length; v++) {
            labels[site[v]] = v;
            reached[site[v]] = true;
            stack[size++] = site[v];
        }
        while (size > 0) {
            int i = stack[--size];
            for (int k = 0; k < 8; k += 2) {
                int n = neighbour(i, k);
                if (n >= 0 && !reached[n] && labels[n] == labels[i]) {
                    reached[n] = true;
                    stack[size++] = n;
                }
            }
        }
        int changes = 0;
        int[] before = Arrays.copyOf(labels, labels.length);
        for (int i = 0; i < labels.length; i++) {
            if (before[i] >= 0 && !reached[i]) {
                labels[i] = replacement(before, reached, i);
                changes++;
            }
        }
        return changes;
    }

    private int replacement(int[] before, boolean[] reached, int i) {
        for (int k = 0; k < 8; k += 2) {
            int n = neighbour(i, k);
            if (n >= 0 && before[n] >= 0 && reached[n]) {
                return before[n];
            }
        }
        return -1;
    }

    private int neighbour(int i, int direction) {
        int c = i % columns + FlowRouter.RIGHT[direction];
        int r = i / columns + FlowRouter.DOWN[direction];
        return c < 0 || r < 0 || c >= columns || r >= rows ? -1 : r * columns + c;
    }
}
