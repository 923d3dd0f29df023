package org.santu.terrain;

import java.util.Arrays;

/**
 * How high the land around a place stands against the sky, by direction. Immutable.
 *
 * <p>Each direction is followed from one cell away in steps of half a cell, with bilinear elevations. Land sinks away behind the curve of the earth,
 * {@code d² (1 - k) / 2R}, where refraction of light, k = 0.13, takes back a part (C. F. Gauss's coefficient as it is used in
 * surveying). North is that of the grid, which differs from the true one by the convergence of the meridians, less than a degree
 * in a 3-degree zone.
 */
public final class Horizon {
    private static final double EARTH_RADIUS_METRES = 6_371_000;
    private static final double REFRACTION = 0.13;
    private static final double STEPS_PER_CELL = 2;

    private static final Horizon FREE = new Horizon(new double[1]);

    private final double[] degrees;

    private Horizon(double[] degrees) {
        this.degrees = degrees;
    }

    /** Nothing stands in the way anywhere. */
    public static Horizon free() {
        return FREE;
    }

    /** @param degrees by direction, the first towards north, on over east; at least one */
    public static Horizon of(double... degrees) {
        return new Horizon(degrees.clone());
    }

    /**
     * Looks around.
     *
     * @param ground in metres; unknown land and land beyond the grid hides nothing
     * @param x of the place; where the ground is not known, the horizon is free
     * @param aboveGroundMetres height of the eye
     * @param directions such as 36, at least 4
     * @param reachMetres how far is looked
     */
    public static Horizon around(
            ElevationGrid ground, double x, double y, double aboveGroundMetres, int directions, double reachMetres) {
        double eye = ground.sample(x, y) + aboveGroundMetres;
        if (Double.isNaN(eye)) {
            return FREE;
        }
        double highest = highest(ground);
        double[] degrees = new double[directions];
        for (int k = 0; k < directions; k++) {
            degrees[k] = towards(ground, x, y, eye, highest, 2 * Math.PI * k / directions, reachMetres);
        }
        return new Horizon(degrees);
    }

    private static double towards(
            ElevationGrid ground, double x, double y, double eye, double highest, double azimuth, double reach) {
        double step = Math.min(ground.cellWidth(), ground.cellHeight()) / STEPS_PER_CELL;
        double east = Math.sin(azimuth);
        double north = Math.cos(azimuth);
        double steepest = 0;
        for (double away = STEPS_PER_CELL * step; away <= reach; away += step) {
            double sunk = away * away * (1 - REFRACTION) / (2 * EARTH_RADIUS_METRES);
            if (highest - eye - sunk <= steepest * away) {
                break; // not even the highest land of all would stand out from here on
            }
            double there = ground.sample(x + east * away, y + north * away);
            if (!Double.isNaN(there)) {
                steepest = Math.max(steepest, (there - eye - sunk) / away);
            }
        }
        return Math.toDegrees(Math.atan(steepest));
    }

    private static double highest(ElevationGrid ground) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float metres : ground.values()) {
            highest = metres > highest ? metres : highest;
        }
        return highest;
    }

    /** Degrees above the level, at least 0, on a straight line between the two nearest directions. */
    public double degrees(double azimuthDegrees) {
        double place = azimuthDegrees / 360 * degrees.length;
        place -= Math.floor(place / degrees.length) * degrees.length;
        int first = (int) place % degrees.length;
        double share = place - Math.floor(place);
        return degrees[first] * (1 - share) + degrees[(first + 1) % degrees.length] * share;
    }

    /** By direction, the first towards north, on over east; a copy. */
    public double[] toArray() {
        return degrees.clone();
    }

    /** The share of the whole sky's light that is left above the horizon: the mean of cos² of its height. */
    public double skyShare() {
        return Arrays.stream(degrees)
                .map(each -> Math.cos(Math.toRadians(each)))
                .map(cos -> cos * cos)
                .average()
                .orElse(1);
    }
}
