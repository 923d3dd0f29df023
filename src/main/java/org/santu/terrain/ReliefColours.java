package org.santu.terrain;

/**
 * The colours of the basemap's relief: pale tints by height, darkened and warmed by a main light from the north-west and
 * a weak one from the west and north, so that ridges along the main light still show.
 */
final class ReliefColours {
    /** Metres, red, green, blue. */
    private static final double[][] TINTS = {
        {0, 226, 236, 218},
        {120, 234, 240, 222},
        {350, 241, 240, 220},
        {750, 239, 230, 209},
        {1200, 231, 219, 201},
        {1800, 226, 217, 208},
        {2600, 240, 238, 236},
    };

    private final Sun main = new Sun(315, 45);
    private final Sun side = new Sun(270, 40);
    private final Sun back = new Sun(360, 40);
    private final double flat = light(0, 0);

    int argb(double metres, double riseEast, double riseNorth) {
        double light = light(riseEast, riseNorth) / flat;
        double shade = light >= 1 ? 1 + 0.07 * Math.min(1, (light - 1) * 2.2) : 1 - 0.55 * (1 - light);
        int k = 1;
        while (k < TINTS.length - 1 && metres > TINTS[k][0]) {
            k++;
        }
        double share = Math.min(1, Math.max(0, (metres - TINTS[k - 1][0]) / (TINTS[k][0] - TINTS[k - 1][0])));
        int argb = 0xff;
        for (int band = 1; band <= 3; band++) {
            double tint = TINTS[k - 1][band] + (TINTS[k][band] - TINTS[k - 1][band]) * share;
            double cool = shade < 1 ? 1 + (band - 2) * 0.045 * (1 - shade) : 1;
            argb = argb << 8 | Math.min(255, (int) (tint * shade * cool + 0.5));
        }
        return argb;
    }

    private double light(double riseEast, double riseNorth) {
        double normalUp = 1 / Math.sqrt(1 + riseEast * riseEast + riseNorth * riseNorth);
        return 0.6 * main.brightness(riseEast, riseNorth, normalUp)
                + 0.2 * side.brightness(riseEast, riseNorth, normalUp)
                + 0.2 * back.brightness(riseEast, riseNorth, normalUp);
    }
}
