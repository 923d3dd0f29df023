package org.santu.terrain;

import java.util.stream.IntStream;

/**
 * A smooth surface through the values of a grid: an interpolating cubic B-spline, continuous in its second derivative,
 * so that the shade of a much enlarged grid shows no blocks and no kinks.
 *
 * <p>Source: M. Unser, A. Aldroubi, M. Eden, "B-spline signal processing", IEEE Transactions on Signal Processing 41(2),
 * 1993, 821-848: the coefficients come from one causal and one anti-causal recursive filter with the pole sqrt(3) - 2.
 */
final class SplineSurface {
    private static final double POLE = Math.sqrt(3) - 2;
    private static final int HORIZON = 12;

    final int columns;
    final int rows;
    private final float[] coefficients;

    /** @param values without NaN */
    SplineSurface(float[] values, int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        coefficients = values.clone();
        IntStream.range(0, rows).parallel().forEach(row -> filter(row * columns, 1, columns));
        IntStream.range(0, columns).parallel().forEach(column -> filter(column, columns, rows));
    }

    private void filter(int start, int step, int count) {
        if (count < 2) {
            return;
        }
        double first = 0;
        double power = 1;
        for (int i = 0; i < Math.min(HORIZON, count); i++, power *= POLE) {
            first += coefficients[start + i * step] * power;
        }
        double[] work = new double[count];
        work[0] = first;
        for (int i = 1; i < count; i++) {
            work[i] = coefficients[start + i * step] + POLE * work[i - 1];
        }
        double last = POLE / (POLE * POLE - 1) * (work[count - 1] + POLE * work[count - 2]);
        coefficients[start + (count - 1) * step] = (float) (6 * last);
        for (int i = count - 2; i >= 0; i--) {
            last = POLE * (last - work[i]);
            coefficients[start + i * step] = (float) (6 * last);
        }
    }

    /** The surface at a position in cells, (0, 0) being the centre of the north-west cell; mirrored beyond the edges. */
    double at(double column, double row) {
        int c = (int) Math.floor(column);
        int r = (int) Math.floor(row);
        double fc = column - c;
        double fr = row - r;
        double wc0 = weight0(fc);
        double wc1 = weight1(fc);
        double wc2 = weight1(1 - fc);
        double wc3 = weight0(1 - fc);
        double sum = 0;
        int a = mirror(c - 1, columns);
        int b = mirror(c, columns);
        int d = mirror(c + 1, columns);
        int e = mirror(c + 2, columns);
        for (int k = -1; k <= 2; k++) {
            int line = mirror(r + k, rows) * columns;
            double weight = k == -1 ? weight0(fr) : k == 0 ? weight1(fr) : k == 1 ? weight1(1 - fr) : weight0(1 - fr);
            sum += weight
                    * (wc0 * coefficients[line + a]
                            + wc1 * coefficients[line + b]
                            + wc2 * coefficients[line + d]
                            + wc3 * coefficients[line + e]);
        }
        return sum;
    }

    private static double weight0(double t) {
        double s = 1 - t;
        return s * s * s / 6;
    }

    private static double weight1(double t) {
        return 2.0 / 3 - t * t * (2 - t) / 2;
    }

    private static int mirror(int i, int count) {
        int index = i < 0 ? -i : i;
        if (index >= count) {
            index = 2 * (count - 1) - index;
        }
        return Math.min(Math.max(index, 0), count - 1);
    }
}
