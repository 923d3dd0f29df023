package org.santu.terrain;

/** Prepares elevations for interpolation: gaps filled, and copies at half the resolution. */
final class GridFiller {

    private GridFiller() {}

    /** The values with every NaN replaced by the nearest known one in its row, else by the mean of all. */
    static float[] filled(float[] values, int columns, int rows) {
        float[] result = values.clone();
        double mean = Slopes.mean(values);
        float fallback = Double.isNaN(mean) ? 0 : (float) mean;
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            carry(result, start, 1, columns);
            carry(result, start + columns - 1, -1, columns);
            if (Float.isNaN(result[start])) {
                java.util.Arrays.fill(result, start, start + columns, fallback);
            }
        }
        return result;
    }

    private static void carry(float[] values, int start, int step, int count) {
        float last = Float.NaN;
        for (int i = 0, at = start; i < count; i++, at += step) {
            if (Float.isNaN(values[at])) {
                values[at] = last;
            } else {
                last = values[at];
            }
        }
    }

    /** Means of two by two cells. An odd last row or column stands alone. */
    static float[] halved(float[] values, int columns, int rows) {
        int halfColumns = (columns + 1) / 2;
        int halfRows = (rows + 1) / 2;
        float[] result = new float[halfColumns * halfRows];
        for (int row = 0; row < halfRows; row++) {
            int top = 2 * row * columns;
            int bottom = Math.min(2 * row + 1, rows - 1) * columns;
            for (int column = 0; column < halfColumns; column++) {
                int left = 2 * column;
                int right = Math.min(left + 1, columns - 1);
                result[row * halfColumns + column] =
                        (values[top + left] + values[top + right] + values[bottom + left] + values[bottom + right]) / 4;
            }
        }
        return result;
    }
}
