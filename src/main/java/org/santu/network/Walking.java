package org.santu.network;

import org.locationtech.jts.geom.Coordinate;

/**
 * Walking across the country.
 *
 * <p>Source: W. Tobler, "Three presentations on geographical analysis and modeling", NCGIA Technical Report 93-1, 1993:
 * 6 exp(-3.5 |rise per metre + 0.05|) kilometres an hour on a path, fastest slightly downhill; 0.6 of it where there is no
 * path. Where it is steeper than 1 in 3.5 one goes to and fro at that grade, by which the same formula gains height fastest.
 * Immutable.
 *
 * @param ground heights along the way
 * @param offPathFactor what remains of the speed without a path; Tobler has 0.6
 */
public record Walking(Ground ground, double offPathFactor) {
    private static final double STEP_METRES = 30;
    private static final int MOST_STEPS = 400;
    /** The grade at which height per second, s exp(-3.5 s), is greatest. */
    private static final double STEEPEST = 1 / 3.5;

    /** Without a path, as Tobler has it. */
    public static Walking offPath(Ground ground) {
        return new Walking(ground, 0.6);
    }

    /** Metres a second on a path that rises so much per metre. */
    public static double metresPerSecond(double risePerMetre) {
        return 6 * Math.exp(-3.5 * Math.abs(risePerMetre + 0.05)) / 3.6;
    }

    private static double seconds(double step, double rise) {
        double zigzag = Math.max(1, Math.abs(rise) / STEEPEST);
        return step * zigzag / metresPerSecond(rise / zigzag);
    }

    /** Seconds for the straight way from one place to another over the ground. */
    public double seconds(Coordinate from, Coordinate to) {
        double metres = from.distance(to);
        int steps = (int) Math.max(1, Math.min(MOST_STEPS, Math.ceil(metres / STEP_METRES)));
        double step = metres / steps;
        if (step == 0) {
            return 0;
        }
        double seconds = 0;
        double last = ground.metres(from.x, from.y);
        for (int i = 1; i <= steps; i++) {
            double share = (double) i / steps;
            double next = ground.metres(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
            double rise = (next - last) / step;
            seconds += seconds(step, Double.isNaN(rise) ? 0 : rise) / offPathFactor;
            last = next;
        }
        return seconds;
    }
}
