package org.santu.photovoltaic.yield;

import java.util.Arrays;

/**
 * What comes down on the level ground in each month of a year. Immutable.
 *
 * @param level kWh/m², January first, twelve of them, none below 0
 * @param diffuse that part of it which comes from the whole sky; null where it is not known and is found after Erbs, Klein and Duffie
 */
public record MonthlyLight(double[] level, double[] diffuse) {
    public MonthlyLight {
        level = months(level);
        diffuse = diffuse == null ? null : months(diffuse);
    }

    /** Diffuse light is not known. */
    public static MonthlyLight of(double... level) {
        return new MonthlyLight(level, null);
    }

    private static double[] months(double[] values) {
        if (values.length != 12 || Arrays.stream(values).anyMatch(value -> !(value >= 0 && value < 1000))) {
            throw new IllegalArgumentException(Arrays.toString(values));
        }
        return values.clone();
    }

    @Override
    public double[] level() {
        return level.clone();
    }

    @Override
    public double[] diffuse() {
        return diffuse == null ? null : diffuse.clone();
    }

    /** kWh/m² of the whole year. */
    public double year() {
        return Arrays.stream(level).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthlyLight light
                && Arrays.equals(level, light.level)
                && Arrays.equals(diffuse, light.diffuse);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(level) + Arrays.hashCode(diffuse);
    }

    @Override
    public String toString() {
        return Arrays.toString(level) + (diffuse == null ? "" : " diffuse " + Arrays.toString(diffuse));
    }
}
