package org.santu.photovoltaic.yield;

import java.util.Arrays;

/**
 * What comes down on the level ground in each month of a year. Immutable.
 *
 * @param level kWh/m², January first, twelve of them, none below 0
 * @param diffuse that part of it which comes from the whole sky; null where it is not known
 * @param direct kWh/m² of direct light on a plane that follows the sun (DNI); null where it is not known. Where neither is known, the
 *     diffuse part is found after Erbs, Klein and Duffie; where both are, diffuse counts
 */
public record MonthlyLight(double[] level, double[] diffuse, double[] direct) {
    /** kWh/m² and month; outside of the air there are about 400. */
    public static final double MOST = 1000;

    public MonthlyLight {
        level = months(level);
        diffuse = diffuse == null ? null : months(diffuse);
        direct = direct == null ? null : months(direct);
    }

    /** Only the sum is known. */
    public static MonthlyLight of(double... level) {
        return new MonthlyLight(level, null, null);
    }

    public static MonthlyLight withDiffuse(double[] level, double[] diffuse) {
        return new MonthlyLight(level, diffuse, null);
    }

    public static MonthlyLight withDirect(double[] level, double[] direct) {
        return new MonthlyLight(level, null, direct);
    }

    private static double[] months(double[] values) {
        if (values.length != 12 || Arrays.stream(values).anyMatch(value -> !(value >= 0 && value < MOST))) {
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

    @Override
    public double[] direct() {
        return direct == null ? null : direct.clone();
    }

    /** kWh/m² of the whole year. */
    public double year() {
        return Arrays.stream(level).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthlyLight light
                && Arrays.equals(level, light.level)
                && Arrays.equals(diffuse, light.diffuse)
                && Arrays.equals(direct, light.direct);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(level) + Arrays.hashCode(diffuse)) + Arrays.hashCode(direct);
    }

    @Override
    public String toString() {
        return Arrays.toString(level)
                + (diffuse == null ? "" : " diffuse " + Arrays.toString(diffuse))
                + (direct == null ? "" : " direct " + Arrays.toString(direct));
    }
}
