package org.santu.theme;

import java.util.Arrays;

/**
 * Splits numbers into groups that differ as little as possible inside: the groups have the least sum of squared deviations from
 * their means that any split of the sorted numbers can have.
 *
 * <p>Exact, by the dynamic programme of W. D. Fisher, "On Grouping for Maximum Homogeneity", Journal of the American Statistical
 * Association 53 (1958); cartographers know the result as Jenks natural breaks. Equal numbers always share a group. The work
 * grows with groups x (different numbers)^2; beyond {@value #MOST_NUMBERS} different numbers neighbours are joined first, so
 * that the split is exact for the joined ones.
 */
final class NaturalBreaks {
    static final int MOST_NUMBERS = 1_500;

    private final double[] numbers;
    private final double[] weightBefore;
    private final double[] sumBefore;
    private final double[] squaresBefore;

    private NaturalBreaks(double[] numbers, double[] weights) {
        this.numbers = numbers;
        int count = numbers.length;
        weightBefore = new double[count + 1];
        sumBefore = new double[count + 1];
        squaresBefore = new double[count + 1];
        // Deviations from a middle value keep the squares small, and with them the rounding.
        double middle = numbers[count / 2];
        for (int i = 0; i < count; i++) {
            double number = numbers[i] - middle;
            weightBefore[i + 1] = weightBefore[i] + weights[i];
            sumBefore[i + 1] = sumBefore[i] + weights[i] * number;
            squaresBefore[i + 1] = squaresBefore[i] + weights[i] * number * number;
        }
    }

    /**
     * @param sorted ascending, finite, at least one
     * @param groups wanted, at least one
     * @return the smallest number of each group, ascending; fewer than asked for when there are fewer different numbers
     */
    static double[] lowest(double[] sorted, int groups) {
        return distinct(sorted).split(groups);
    }

    private static NaturalBreaks distinct(double[] sorted) {
        double[] numbers = new double[sorted.length];
        double[] weights = new double[sorted.length];
        int count = 0;
        for (double number : sorted) {
            if (count == 0 || number > numbers[count - 1]) {
                numbers[count++] = number;
            }
            weights[count - 1]++;
        }
        int step = (count + MOST_NUMBERS - 1) / MOST_NUMBERS;
        int joined = 0;
        for (int i = 0; i < count; i += step) {
            double weight = 0;
            for (int j = i; j < Math.min(i + step, count); j++) {
                weight += weights[j];
            }
            numbers[joined] = numbers[i];
            weights[joined++] = weight;
        }
        return new NaturalBreaks(Arrays.copyOf(numbers, joined), Arrays.copyOf(weights, joined));
    }

    private double[] split(int wanted) {
        int count = numbers.length;
        int groups = Math.min(wanted, count);
        double[] best = new double[count + 1];
        for (int end = 1; end <= count; end++) {
            best[end] = deviation(0, end);
        }
        int[][] starts = new int[groups][count + 1];
        for (int group = 1; group < groups; group++) {
            double[] better = new double[count + 1];
            for (int end = group + 1; end <= count; end++) {
                better[end] = Double.POSITIVE_INFINITY;
                for (int start = group; start < end; start++) {
                    double sum = best[start] + deviation(start, end);
                    if (sum < better[end]) {
                        better[end] = sum;
                        starts[group][end] = start;
                    }
                }
            }
            best = better;
        }
        double[] lowest = new double[groups];
        int end = count;
        for (int group = groups - 1; group >= 0; group--) {
            end = starts[group][end];
            lowest[group] = numbers[end];
        }
        return lowest;
    }

    /** Sum of squared deviations of the numbers from start up to but without end. */
    private double deviation(int start, int end) {
        double weight = weightBefore[end] - weightBefore[start];
        double sum = sumBefore[end] - sumBefore[start];
        return Math.max(0, squaresBefore[end] - squaresBefore[start] - sum * sum / weight);
    }
}
