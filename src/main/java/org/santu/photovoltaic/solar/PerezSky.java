package org.santu.photovoltaic.solar;

/**
 * How bright the sky is around the sun, above the horizon and everywhere else.
 *
 * <p>R. Perez, P. Ineichen, R. Seals, J. Michalsky and R. Stewart, Modeling daylight availability and irradiance components from
 * direct and global irradiance, Solar Energy 44 (1990) 271-289, coefficients of all sites; the way of the light through the air
 * after Kasten and Young, Applied Optics 28 (1989) 4735. Each part is linear in what a plane sees of it, so skies of many moments
 * can be summed before a plane is chosen.
 *
 * @param aroundSun W/m² on a plane that looks at the sun
 * @param dome W/m² on level ground, from all of the sky alike
 * @param horizon W/m² on an upright plane; below 0 where the horizon is darker than the rest
 */
public record PerezSky(double aroundSun, double dome, double horizon) {
    /** The sun is held to be at least five degrees high where its light is referred to level ground. */
    private static final double LEAST_COS_ZENITH = Math.cos(Math.toRadians(85));

    private static final double KAPPA = 1.041;

    /** Upper end of the clearness of each kind of sky, then F11, F12, F13, F21, F22, F23. */
    private static final double[][] KINDS = {
        {1.065, -0.008, 0.588, -0.062, -0.060, 0.072, -0.022},
        {1.23, 0.130, 0.683, -0.151, -0.019, 0.066, -0.029},
        {1.5, 0.330, 0.487, -0.221, 0.055, -0.064, -0.026},
        {1.95, 0.568, 0.187, -0.295, 0.109, -0.152, -0.014},
        {2.8, 0.873, -0.392, -0.362, 0.226, -0.462, 0.001},
        {4.5, 1.132, -1.237, -0.412, 0.288, -0.823, 0.056},
        {6.2, 1.060, -1.600, -0.359, 0.264, -1.127, 0.131},
        {Double.MAX_VALUE, 0.678, -0.327, -0.250, 0.156, -1.377, 0.251}
    };

    /** A sky of which each part is alike bright. */
    public static PerezSky even(double diffuse) {
        return new PerezSky(0, diffuse, 0);
    }

    /**
     * @param diffuse W/m² on level ground
     * @param direct W/m² on a plane that looks at the sun
     * @param extraterrestrial W/m² outside of the air on a plane that looks at the sun
     * @param zenithDegrees of the sun
     */
    public static PerezSky of(double diffuse, double direct, double extraterrestrial, double zenithDegrees) {
        if (diffuse <= 0) {
            return even(0);
        }
        double zenith = Math.toRadians(zenithDegrees);
        double cubed = KAPPA * zenith * zenith * zenith;
        double clearness = ((diffuse + direct) / diffuse + cubed) / (1 + cubed);
        double brightness = diffuse * airMass(zenithDegrees) / extraterrestrial;
        double[] kind = KINDS[0];
        for (int k = 1; clearness >= kind[0]; k++) {
            kind = KINDS[k];
        }
        double around = Math.max(0, kind[1] + kind[2] * brightness + kind[3] * zenith);
        double low = kind[4] + kind[5] * brightness + kind[6] * zenith;
        return new PerezSky(
                diffuse * around / Math.max(LEAST_COS_ZENITH, Math.cos(zenith)), diffuse * (1 - around), diffuse * low);
    }

    private static double airMass(double zenithDegrees) {
        double zenith = Math.min(zenithDegrees, 90);
        return 1 / (Math.cos(Math.toRadians(zenith)) + 0.50572 * Math.pow(96.07995 - zenith, -1.6364));
    }

    /** W/m² on a plane that sees the sun under this cosine. */
    public double on(Surface surface, double cosIncidence) {
        double tilt = Math.toRadians(surface.tiltDegrees());
        return Math.max(0, aroundSun * cosIncidence + dome * (1 + Math.cos(tilt)) / 2 + horizon * Math.sin(tilt));
    }
}
