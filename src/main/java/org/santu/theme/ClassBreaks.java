package org.santu.theme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The limits of classes. A class holds its lower limit and not its upper one; the last class holds both. Limits are the roundest
 * numbers that leave every value in its class, so that a legend can be read. Immutable.
 *
 * @param limits ascending, one more than there are classes; empty when there was no number
 */
record ClassBreaks(List<Double> limits) {

    ClassBreaks {
        limits = List.copyOf(limits);
    }

    /** @param values in any order; what is not finite is left out */
    static ClassBreaks of(double[] values, ClassMethod method, int classes) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new ClassBreaks(List.of());
        }
        double[] lowest = switch (method) {
            case EQUAL -> equalInterval(sorted, classes);
            case QUANTILE -> quantiles(sorted, classes);
            case JENKS -> NaturalBreaks.lowest(sorted, classes);
        };
        List<Double> limits = new ArrayList<>();
        limits.add(roundDown(sorted[0], spread(sorted)));
        for (int i = 1; i < lowest.length; i++) {
            double limit = method == ClassMethod.EQUAL ? lowest[i] : roundest(below(sorted, lowest[i]), lowest[i]);
            if (limit > limits.get(limits.size() - 1)) {
                limits.add(limit);
            }
        }
        double top = roundUp(sorted[sorted.length - 1], spread(sorted));
        limits.add(top);
        return new ClassBreaks(limits);
    }

    int count() {
        return Math.max(0, limits.size() - 1);
    }

    double lower(int index) {
        return limits.get(index);
    }

    double upper(int index) {
        return limits.get(index + 1);
    }

    /** The class of a value, -1 for none. */
    int find(double value) {
        if (count() == 0 || !(value >= limits.get(0)) || value > limits.get(count())) {
            return -1;
        }
        int index = count() - 1;
        while (value < limits.get(index)) {
            index--;
        }
        return index;
    }

    private static double[] equalInterval(double[] sorted, int classes) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        int wanted = high > low ? classes : 1;
        double[] lowest = new double[wanted];
        for (int i = 0; i < wanted; i++) {
            lowest[i] = low + (high - low) * i / wanted;
        }
        return lowest;
    }

    private static double[] quantiles(double[] sorted, int classes) {
        List<Double> lowest = new ArrayList<>(List.of(sorted[0]));
        for (int i = 1; i < classes; i++) {
            double value = sorted[(int) Math.min(sorted.length - 1L, Math.round((double) sorted.length * i / classes))];
            if (value > lowest.get(lowest.size() - 1)) {
                lowest.add(value);
            }
        }
        return lowest.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double below(double[] sorted, double limit) {
        int at = Arrays.binarySearch(sorted, limit);
        at = at < 0 ? -at - 1 : at;
        while (at > 0 && sorted[at - 1] >= limit) {
            at--;
        }
        return sorted[Math.max(0, at - 1)];
    }

    /** The number with the fewest digits above the one and not above the other. */
    static double roundest(double above, double upTo) {
        for (int digits = 1; digits <= 15; digits++) {
            double rounded = new BigDecimal(upTo)
                    .round(new MathContext(digits, RoundingMode.FLOOR))
                    .doubleValue();
            if (rounded > above && rounded <= upTo) {
                return rounded;
            }
        }
        return upTo;
    }

    private static double spread(double[] sorted) {
        return sorted[sorted.length - 1] - sorted[0];
    }

    private static double roundDown(double value, double spread) {
        return round(value, spread, RoundingMode.FLOOR);
    }

    private static double roundUp(double value, double spread) {
        return round(value, spread, RoundingMode.CEILING);
    }

    /** To about a hundredth of the spread. */
    private static double round(double value, double spread, RoundingMode mode) {
        if (spread <= 0) {
            return value;
        }
        int places = 2 - (int) Math.ceil(Math.log10(spread));
        return new BigDecimal(value).setScale(places, mode).doubleValue();
    }
}
