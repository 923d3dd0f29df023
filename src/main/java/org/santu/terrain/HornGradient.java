package org.santu.terrain;

/**
 * The gradient of a surface from the eight neighbours of a cell.
 *
 * <p>Source: B. K. P. Horn, "Hill shading and the reflectance map", Proceedings of the IEEE 69(1), 1981, 14-47:
 * weights 1, 2, 1 on both sides, divided by eight cell sizes. A neighbour that is outside the grid or unknown is
 * continued in a straight line through the centre from the neighbour opposite; where that one is missing too, a corner
 * follows from its two sides, and for a side the centre itself stands in.
 */
final class HornGradient {
    private final float[] z;
    private final int columns;
    private final int rows;

    HornGradient(float[] z, int columns, int rows) {
        this.z = z;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Writes the rise per metre towards the east into {@code east} and towards the north into {@code north} for a whole
     * row; both NaN where the centre is unknown.
     */
    void row(int row, double widthMetres, double heightMetres, double[] east, double[] north) {
        for (int column = 0; column < columns; column++) {
            int i = row * columns + column;
            boolean inside = column > 0 && column < columns - 1 && row > 0 && row < rows - 1;
            double dx = Double.NaN;
            double dy = Double.NaN;
            if (inside) {
                float a = z[i - columns - 1];
                float b = z[i - columns];
                float c = z[i - columns + 1];
                float d = z[i - 1];
                float f = z[i + 1];
                float g = z[i + columns - 1];
                float h = z[i + columns];
                float k = z[i + columns + 1];
                dx = (double) c + 2.0 * f + k - ((double) a + 2.0 * d + g);
                dy = (double) a + 2.0 * b + c - ((double) g + 2.0 * h + k);
            }
            if ((Double.isNaN(dx) || Double.isNaN(dy)) && !Float.isNaN(z[i])) {
                dx = near(column, row, 1, -1) + 2 * near(column, row, 1, 0) + near(column, row, 1, 1);
                dx -= near(column, row, -1, -1) + 2 * near(column, row, -1, 0) + near(column, row, -1, 1);
                dy = near(column, row, -1, -1) + 2 * near(column, row, 0, -1) + near(column, row, 1, -1);
                dy -= near(column, row, -1, 1) + 2 * near(column, row, 0, 1) + near(column, row, 1, 1);
            }
            boolean known = !Float.isNaN(z[i]);
            east[column] = known ? dx / (8 * widthMetres) : Double.NaN;
            north[column] = known ? dy / (8 * heightMetres) : Double.NaN;
        }
    }

    private double near(int column, int row, int right, int down) {
        float there = at(column + right, row + down);
        if (!Float.isNaN(there)) {
            return there;
        }
        float centre = at(column, row);
        float opposite = at(column - right, row - down);
        if (!Float.isNaN(opposite)) {
            return 2.0 * centre - opposite;
        }
        boolean corner = right != 0 && down != 0;
        return corner ? near(column, row, right, 0) + near(column, row, 0, down) - centre : centre;
    }

    private float at(int column, int row) {
        return column < 0 || row < 0 || column >= columns || row >= rows ? Float.NaN : z[row * columns + column];
    }
}
