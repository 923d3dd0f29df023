package org.santu.terrain;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Slope, aspect and hillshade of every cell, with the gradient of Horn (1981), see {@link HornGradient}.
 *
 * <p>Results have the order of the grid: row by row from the north. Unknown cells are NaN (255 stays unused for shade).
 */
public final class Slopes {
    private static final double FLAT = -1;

    private Slopes() {}

    /** Steepest slope in degrees, 0 to 90. */
    public static float[] slopeDegrees(ElevationGrid grid) {
        return map(grid, (east, north) -> Math.toDegrees(Math.atan(Math.sqrt(east * east + north * north))));
    }

    /** Direction a slope faces (downhill), in degrees clockwise from north, 0 up to 360; -1 where it is flat. */
    public static float[] aspectDegrees(ElevationGrid grid) {
        return map(grid, Slopes::aspect);
    }

    private static double aspect(double east, double north) {
        if (east == 0 && north == 0) {
            return FLAT;
        }
        double degrees = Math.toDegrees(Math.atan2(-east, -north));
        return degrees < 0 ? degrees + 360 : degrees + 0.0; // no negative zero
    }

    /**
     * Brightness 0 to 1 under a distant sun: the cosine of the angle between surface normal and sun, 0 in own shadow.
     *
     * @param azimuthDegrees direction of the sun, clockwise from north; maps use 315
     * @param altitudeDegrees height of the sun above the horizon; maps use 45
     */
    public static float[] hillshade(ElevationGrid grid, double azimuthDegrees, double altitudeDegrees) {
        Sun sun = new Sun(azimuthDegrees, altitudeDegrees);
        return map(grid, sun::brightness);
    }

    private interface OfGradient {
        double value(double east, double north);
    }

    private static float[] map(ElevationGrid grid, OfGradient function) {
        int columns = grid.columns();
        float[] result = new float[grid.values().length];
        HornGradient gradient = new HornGradient(grid.values(), columns, grid.rows());
        IntStream.range(0, grid.rows()).parallel().forEach(row -> {
            double[] east = new double[columns];
            double[] north = new double[columns];
            gradient.row(row, grid.cellWidthMetres(row), grid.cellHeightMetres(), east, north);
            for (int column = 0; column < columns; column++) {
                result[row * columns + column] =
                        Double.isNaN(east[column]) ? Float.NaN : (float) function.value(east[column], north[column]);
            }
        });
        return result;
    }

    /** The mean of the known values, NaN where there is none. */
    static double mean(float[] values) {
        double[] known = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return Arrays.stream(known).average().orElse(Double.NaN);
    }
}
