package org.santu.terrain;

import java.util.Arrays;

/**
 * Turns a measure such as degrees or metres into a score from 0 to 1: straight lines between given points, constant beyond
 * the first and the last. Immutable.
 */
public final class ScoreCurve {
    private final double[] values;
    private final double[] scores;

    private ScoreCurve(double[] values, double[] scores) {
        this.values = values;
        this.scores = scores;
    }

    /**
     * @param valuesAndScores value, score, value, score ...; values rising, scores from 0 to 1
     * @throws IllegalArgumentException otherwise
     */
    public static ScoreCurve of(double... valuesAndScores) {
        int count = valuesAndScores.length / 2;
        double[] values = new double[count];
        double[] scores = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = valuesAndScores[2 * i];
            scores[i] = valuesAndScores[2 * i + 1];
            if (!(scores[i] >= 0 && scores[i] <= 1) || i > 0 && !(values[i] > values[i - 1])) {
                throw new IllegalArgumentException("not a curve: " + Arrays.toString(valuesAndScores));
            }
        }
        if (count == 0 || valuesAndScores.length % 2 != 0) {
            throw new IllegalArgumentException("not a curve: " + Arrays.toString(valuesAndScores));
        }
        return new ScoreCurve(values, scores);
    }

    /** 0 to 1; NaN for NaN. */
    public double score(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        int last = values.length - 1;
        if (value <= values[0]) {
            return scores[0];
        }
        if (value >= values[last]) {
            return scores[last];
        }
        int i = 1;
        while (value > values[i]) {
            i++;
        }
        double share = (value - values[i - 1]) / (values[i] - values[i - 1]);
        return scores[i - 1] + share * (scores[i] - scores[i - 1]);
    }

    /** The scores of many values. */
    public float[] scores(float[] measures) {
        float[] result = new float[measures.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) score(measures[i]);
        }
        return result;
    }
}
