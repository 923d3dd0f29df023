package org.santu.photovoltaic.quota;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole number by weights into whole numbers that add up to it: first rounded down, then one more for the largest rests. */
public final class WholeParts {
    private WholeParts() {}

    /** @param weights none below 0, not all 0; of equal rests the earlier one gets the one more */
    public static long[] of(long total, double... weights) {
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException(Arrays.toString(weights));
        }
        long[] parts = new long[weights.length];
        double[] rests = new double[weights.length];
        long given = 0;
        for (int k = 0; k < weights.length; k++) {
            double exact = total * (weights[k] / sum);
            parts[k] = (long) Math.floor(exact + 1e-9);
            rests[k] = exact - parts[k];
            given += parts[k];
        }
        int[] order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> -Math.rint(rests[k] * 1e9))
                        .thenComparing(k -> k))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; given < total; k++) {
            parts[order[k % order.length]]++;
            given++;
        }
        return parts;
    }
}
