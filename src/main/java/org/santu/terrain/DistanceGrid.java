package org.santu.terrain;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The straight distance of every cell to the nearest marked one, between centres, in metres.
 *
 * <p>Source: P. F. Felzenszwalb, D. P. Huttenlocher, "Distance transforms of sampled functions", Theory of Computing 8,
 * 2012, 415-428: lower envelope of parabolas, first along the columns, then along the rows; time linear in the cells. In a
 * geographic frame the width of a cell is that of the row it is asked for.
 */
public final class DistanceGrid {
    private DistanceGrid() {}

    /**
     * @param marked one flag for each cell
     * @return metres; positive infinity everywhere when nothing is marked
     */
    public static float[] metres(GridFrame frame, boolean[] marked) {
        int columns = frame.columns();
        int rows = frame.rows();
        float[] squares = new float[marked.length];
        double height = frame.cellHeightMetres();
        IntStream.range(0, columns).parallel().forEach(column -> alongColumn(marked, squares, column, frame, height));
        IntStream.range(0, rows).parallel().forEach(row -> {
            double width = frame.cellWidthMetres(row);
            double[] f = new double[columns];
            for (int column = 0; column < columns; column++) {
                f[column] = squares[row * columns + column];
            }
            double[] result = envelope(f, width);
            for (int column = 0; column < columns; column++) {
                squares[row * columns + column] = (float) Math.sqrt(result[column]);
            }
        });
        return squares;
    }

    private static void alongColumn(boolean[] marked, float[] squares, int column, GridFrame frame, double height) {
        int columns = frame.columns();
        double away = Double.POSITIVE_INFINITY;
        for (int row = 0; row < frame.rows(); row++) {
            away = marked[row * columns + column] ? 0 : away + height;
            squares[row * columns + column] = (float) (away * away);
        }
        away = Double.POSITIVE_INFINITY;
        for (int row = frame.rows() - 1; row >= 0; row--) {
            away = marked[row * columns + column] ? 0 : away + height;
            int cell = row * columns + column;
            squares[cell] = Math.min(squares[cell], (float) (away * away));
        }
    }

    private static double[] envelope(double[] f, double width) {
        int n = f.length;
        int[] roots = new int[n];
        double[] from = new double[n + 1];
        int last = -1;
        for (int q = 0; q < n; q++) {
            if (Double.isInfinite(f[q])) {
                continue;
            }
            double start = Double.NEGATIVE_INFINITY;
            while (last >= 0) {
                start = meet(f, roots[last], q, width);
                if (start > from[last]) {
                    break;
                }
                last--;
                start = Double.NEGATIVE_INFINITY;
            }
            last++;
            roots[last] = q;
            from[last] = start;
        }
        double[] result = new double[n];
        if (last < 0) {
            Arrays.fill(result, Double.POSITIVE_INFINITY);
            return result;
        }
        int k = 0;
        for (int q = 0; q < n; q++) {
            while (k < last && from[k + 1] <= q) {
                k++;
            }
            double step = (q - roots[k]) * width;
            result[q] = step * step + f[roots[k]];
        }
        return result;
    }

    private static double meet(double[] f, int p, int q, double width) {
        double w2 = width * width;
        return (f[q] + w2 * q * q - f[p] - w2 * p * p) / (2 * w2 * (q - p));
    }
}
