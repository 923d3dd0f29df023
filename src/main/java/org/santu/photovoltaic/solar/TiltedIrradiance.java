package org.santu.photovoltaic.solar;

/**
 * From light on the ground to light on a tilted plane.
 *
 * <p>Split into direct and diffuse after D. G. Erbs, S. A. Klein and J. A. Duffie, Solar Energy 28 (1982) 293-302. Diffuse light
 * of the sky after J. E. Hay and J. A. Davies, Proc. First Canadian Solar Radiation Data Workshop (1980) 59: a part goes with the
 * sun, as much as the direct light is of what it would be without air. Light from the ground is the same from everywhere.
 *
 * @param beam W/m², direct
 * @param sky W/m², diffuse from the sky
 * @param ground W/m², thrown back by the ground
 */
public record TiltedIrradiance(double beam, double sky, double ground) {
    /** W/m², mean over the year, of a plane that looks at the sun outside of the air (Gueymard 2018: 1361.1). */
    public static final double SOLAR_CONSTANT = 1361.1;

    /** No light is counted when the sun stands lower, where a division by its height would make it endless. */
    private static final double LEAST_COS_ZENITH = 0.01745;

    public double total() {
        return beam + sky + ground;
    }

    /** The share of diffuse light, by the share of light that comes through the air at all (clearness). */
    public static double diffuseShare(double clearness) {
        if (clearness <= 0.22) {
            return 1 - 0.09 * Math.max(clearness, 0);
        }
        if (clearness > 0.80) {
            return 0.165;
        }
        double k = clearness;
        return 0.9511 + k * (-0.1604 + k * (4.388 + k * (-16.638 + k * 12.336)));
    }

    /** The same for the daily mean of a month (Erbs et al.; Duffie and Beckman, section 2.12), by the sunset hour angle. */
    public static double diffuseShareOfMonth(double clearness, double sunsetDegrees) {
        double k = Math.max(0.3, Math.min(0.8, clearness));
        return sunsetDegrees <= 81.4
                ? 1.391 + k * (-3.560 + k * (4.189 - k * 2.137))
                : 1.311 + k * (-3.022 + k * (3.427 - k * 1.821));
    }

    /** Share of the sky's light that comes from all of it alike, after Hay and Davies, and of that which comes with the sun. */
    public static double sky(
            Surface surface, double diffuse, double direct, double extraterrestrial, double zenith, double azimuth) {
        double withSun = Math.min(1, Math.max(0, direct / extraterrestrial));
        double ratio =
                surface.cosIncidence(zenith, azimuth) / Math.max(Math.cos(Math.toRadians(zenith)), LEAST_COS_ZENITH);
        double half = (1 + Math.cos(Math.toRadians(surface.tiltDegrees()))) / 2;
        return diffuse * (withSun * ratio + (1 - withSun) * half);
    }

    /**
     * @param global W/m² on the level ground
     * @param diffuse W/m² of it from the sky
     * @param extraterrestrial W/m² outside of the air on a plane that looks at the sun
     * @param zenith of the sun in degrees
     * @param azimuth of the sun in degrees from north over east
     */
    public static TiltedIrradiance of(
            Surface surface, double global, double diffuse, double extraterrestrial, double zenith, double azimuth) {
        double cosZenith = Math.cos(Math.toRadians(zenith));
        boolean up = cosZenith > LEAST_COS_ZENITH;
        double direct = up ? Math.max(0, global - diffuse) / cosZenith : 0;
        double half = (1 - Math.cos(Math.toRadians(surface.tiltDegrees()))) / 2;
        return new TiltedIrradiance(
                direct * surface.cosIncidence(zenith, azimuth),
                sky(surface, diffuse, direct, extraterrestrial, zenith, azimuth),
                global * surface.albedo() * half);
    }
}
