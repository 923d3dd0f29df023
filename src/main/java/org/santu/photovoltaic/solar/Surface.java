package org.santu.photovoltaic.solar;

/**
 * A plane that catches light.
 *
 * @param tiltDegrees from the horizontal, 0 to 90
 * @param azimuthDegrees where it looks, from north over east: 180 is south
 * @param albedo share of light that the ground before it throws back, 0.2 for grass
 */
public record Surface(double tiltDegrees, double azimuthDegrees, double albedo) {
    public Surface {
        if (!(tiltDegrees >= 0 && tiltDegrees <= 90) || !(albedo >= 0 && albedo <= 1)) {
            throw new IllegalArgumentException("tilt " + tiltDegrees + ", albedo " + albedo);
        }
    }

    /** Looks south. */
    public static Surface south(double tiltDegrees) {
        return new Surface(tiltDegrees, 180, 0.2);
    }

    /** Cosine of the angle between the sun and the plane's upright, not below 0. */
    public double cosIncidence(double zenithDegrees, double sunAzimuthDegrees) {
        double zenith = Math.toRadians(zenithDegrees);
        double tilt = Math.toRadians(tiltDegrees);
        return Math.max(
                0,
                Math.cos(tilt) * Math.cos(zenith)
                        + Math.sin(tilt)
                                * Math.sin(zenith)
                                * Math.cos(Math.toRadians(sunAzimuthDegrees - azimuthDegrees)));
    }
}
