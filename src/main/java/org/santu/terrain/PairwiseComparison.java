package org.santu.terrain;

import org.santu.problem.SantuException;

/**
 * Weights from comparing factors two by two, the analytic hierarchy process.
 *
 * <p>Source: T. L. Saaty, "A scaling method for priorities in hierarchical structures", Journal of Mathematical Psychology
 * 15(3), 1977, 234-281: the weights are the principal eigenvector, found here by power iteration. Immutable.
 */
public final class PairwiseComparison {
    /** Judgements whose consistency ratio is not below this should be thought over. */
    public static final double ACCEPTABLE_RATIO = 0.1;

    private static final int MOST_ROUNDS = 10_000;
    private static final double RECIPROCAL_TOLERANCE = 1e-3;

    private final double[] weights;
    private final double lambdaMax;

    private PairwiseComparison(double[] weights, double lambdaMax) {
        this.weights = weights;
        this.lambdaMax = lambdaMax;
    }

    /**
     * @param matrix square; {@code matrix[i][j]} says how many times as important factor i is as factor j, above 0; 1 on the
     *     diagonal, and below it the reciprocals of what stands above
     * @throws SantuException SANTU-TERRAIN-AHP where it is not such a matrix
     */
    public static PairwiseComparison of(double[][] matrix) {
        int n = matrix.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (matrix[i].length != n
                        || !(matrix[i][j] > 0)
                        || Double.isInfinite(matrix[i][j])
                        || !(Math.abs(matrix[i][j] * matrix[j][i] - 1) <= RECIPROCAL_TOLERANCE)) {
                    throw new SantuException("SANTU-TERRAIN-AHP", i + 1, j + 1);
                }
            }
        }
        double[] weights = new double[n];
        java.util.Arrays.fill(weights, 1.0 / n);
        double lambda = n;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i] += matrix[i][j] * weights[j];
                }
                sum += next[i];
            }
            double change = 0;
            for (int i = 0; i < n; i++) {
                next[i] /= sum;
                change = Math.max(change, Math.abs(next[i] - weights[i]));
            }
            weights = next;
            lambda = sum; // the weights add up to 1, so their image adds up to the eigenvalue
            if (change < 1e-14) {
                break;
            }
        }
        return new PairwiseComparison(weights, lambda);
    }

    /** From the judgements above the diagonal, row by row: a:b, a:c, ..., b:c, ... */
    public static PairwiseComparison ofUpper(int factors, double... judgements) {
        if (judgements.length != factors * (factors - 1) / 2) {
            throw new SantuException(
                    "SANTU-TERRAIN-AHP-COUNT", factors, factors * (factors - 1) / 2, judgements.length);
        }
        double[][] matrix = new double[factors][factors];
        int next = 0;
        for (int i = 0; i < factors; i++) {
            matrix[i][i] = 1;
            for (int j = i + 1; j < factors; j++) {
                matrix[i][j] = judgements[next++];
                matrix[j][i] = 1 / matrix[i][j];
            }
        }
        return of(matrix);
    }

    /** The weights in the order of the factors; they add up to 1. */
    public double[] weights() {
        return weights.clone();
    }

    /** The principal eigenvalue, at least the number of factors. */
    public double lambdaMax() {
        return lambdaMax;
    }

    /** (lambda max - n) / (n - 1); 0 for one or two factors, which are always consistent. */
    public double consistencyIndex() {
        int n = weights.length;
        return n < 3 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
    }

    /** The consistency index as a share of that of random judgements after a table, which is to be named with it. */
    public double consistencyRatio(RandomIndex table) {
        return weights.length < 3 ? 0 : consistencyIndex() / table.of(weights.length);
    }
}
