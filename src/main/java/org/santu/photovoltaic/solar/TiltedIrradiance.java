package org.santu.photovoltaic.solar;

/**
 * From light on the ground to light on a tilted plane, at one moment. Diffuse light after {@link PerezSky}; light from the ground is the
 * same from everywhere.
 *
 * @param beam W/m², direct
 * @param sky W/m², diffuse from the sky
 * @param ground W/m², thrown back by the ground
 */
public record TiltedIrradiance(double beam, double sky, double ground) {
    /** W/m², mean over the year, of a plane that looks at the sun outside of the air (Gueymard 2018: 1361.1). */
    public static final double SOLAR_CONSTANT = 1361.1;

    /** No direct light is counted when the sun stands lower, where a division by its height would make it endless. */
    public static final double LEAST_COS_ZENITH = 0.01745;

    public double total() {
        return beam + sky + ground;
    }

    /**
     * The share of a day's light on level ground that is diffuse, after D. G. Erbs, S. A. Klein and J. A. Duffie, Solar Energy 28
     * (1982) 293-302.
     *
     * @param clearness share of the day's light outside of the air that comes down
     * @param sunsetDegrees hour angle of sunset
     */
    public static double diffuseShareOfDay(double clearness, double sunsetDegrees) {
        double k = Math.max(0, clearness);
        if (sunsetDegrees <= 81.4) {
            return k < 0.715 ? 1 + k * (-0.2727 + k * (2.4495 + k * (-11.9514 + k * 9.3879))) : 0.143;
        }
        return k < 0.722 ? 1 + k * (0.2832 + k * (-2.5557 + k * 0.8448)) : 0.175;
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
        PerezSky sky = up ? PerezSky.of(diffuse, direct, extraterrestrial, zenith) : PerezSky.even(diffuse);
        double cosIncidence = surface.cosIncidence(zenith, azimuth);
        double half = (1 - Math.cos(Math.toRadians(surface.tiltDegrees()))) / 2;
        return new TiltedIrradiance(
                direct * cosIncidence, sky.on(surface, cosIncidence), global * surface.albedo() * half);
    }
}
