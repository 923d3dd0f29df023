package org.santu.locate.core;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Indexes in the order of some numbers; ties keep the order of the indexes, so that results repeat. */
final class Sorting {
    private Sorting() {}

    static int[] byDescending(double[] key) {
        return IntStream.range(0, key.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -key[i]).thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The items with the lowest keys, lowest first.
     *
     * @param count how many items of the two arrays are in use
     * @param most how many are wanted
     */
    static int[] cheapest(int[] items, double[] keys, int count, int most) {
        int size = Math.min(count, most);
        int[] best = new int[size];
        double[] bestKey = new double[size];
        Arrays.fill(bestKey, Double.POSITIVE_INFINITY);
        int filled = 0;
        for (int k = 0; k < count; k++) {
            if (filled == size && keys[k] >= bestKey[size - 1]) {
                continue;
            }
            int at = filled < size ? filled++ : size - 1;
            while (at > 0 && bestKey[at - 1] > keys[k]) {
                bestKey[at] = bestKey[at - 1];
                best[at] = best[at - 1];
                at--;
            }
            bestKey[at] = keys[k];
            best[at] = items[k];
        }
        return best;
    }
}
