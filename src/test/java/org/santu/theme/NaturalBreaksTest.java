package org.santu.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalBreaksTest {

    @Test
    void aSplitDoneByHand() {
        // Deviations of the four splits: 29 | 28.67 | 26.5 | 20.75, so the last number stands alone.
        assertThat(NaturalBreaks.lowest(new double[] {1, 5, 6, 7, 12}, 2)).containsExactly(1, 12);
        // 8 + 2 + 0
        assertThat(NaturalBreaks.lowest(new double[] {2, 4, 6, 20, 22, 40}, 3)).containsExactly(2, 20, 40);
    }

    @Test
    void noOtherSplitIsBetter() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            double[] sorted = random.ints(9, 0, 30)
                    .mapToDouble(value -> 1e6 + value)
                    .sorted()
                    .toArray();
            double[] lowest = NaturalBreaks.lowest(sorted, 3);
            double found = deviation(sorted, lowest);
            for (int i = 1; i < sorted.length; i++) {
                for (int j = i + 1; j < sorted.length; j++) {
                    double other = deviation(sorted, new double[] {sorted[0], sorted[i], sorted[j]});
                    assertThat(found).isLessThanOrEqualTo(other + 1e-6);
                }
            }
        }
    }

    @Test
    void equalNumbersStayTogether() {
        assertThat(NaturalBreaks.lowest(new double[] {3, 3, 3, 3}, 4)).containsExactly(3);
        assertThat(NaturalBreaks.lowest(new double[] {1, 1, 1, 2, 2, 9}, 5)).containsExactly(1, 2, 9);
    }

    @Test
    void manyNumbersTakeNoTime() {
        double[] sorted = new Random(1).doubles(200_000).sorted().toArray();
        long start = System.nanoTime();
        assertThat(NaturalBreaks.lowest(sorted, 7)).hasSize(7);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
    }

    private static double deviation(double[] sorted, double[] lowest) {
        double sum = 0;
        for (int i = 0; i < lowest.length; i++) {
            double from = lowest[i];
            double to = i + 1 < lowest.length ? lowest[i + 1] : Double.POSITIVE_INFINITY;
            double[] group =
                    Arrays.stream(sorted).filter(v -> v >= from && v < to).toArray();
            double mean = Arrays.stream(group).average().orElse(0);
            sum += Arrays.stream(group).map(v -> (v - mean) * (v - mean)).sum();
        }
        return sum;
    }
}
