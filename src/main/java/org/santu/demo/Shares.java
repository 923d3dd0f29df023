package org.santu.demo;

import java.util.Arrays;
import java.util.Comparator;

/** Divides whole numbers by weights so that the parts add up: the largest remainders get the rest. */
final class Shares {
    private Shares() {}

    static int[] whole(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        double[] rest = new double[weights.length];
        int given = 0;
        for (int k = 0; k < weights.length; k++) {
            double exact = total * weights[k] / sum;
            parts[k] = (int) exact;
            rest[k] = exact - parts[k];
            given += parts[k];
        }
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble((Integer k) -> -rest[k]).thenComparingInt(k -> k));
        for (int k = 0; given < total; k++, given++) {
            parts[order[k % order.length]]++;
        }
        return parts;
    }

    /** Draws an index with a chance in proportion to its weight. */
    static int draw(double chance, double... weights) {
        double at = chance * Arrays.stream(weights).sum();
        for (int k = 0; k < weights.length; k++) {
            at -= weights[k];
            if (at < 0) {
                return k;
            }
        }
        return weights.length - 1;
    }
}
