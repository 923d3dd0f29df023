package org.santu.terrain;

/** The direction to a distant sun as a unit vector. */
final class Sun {
    private final double east;
    private final double north;
    private final double up;

    Sun(double azimuthDegrees, double altitudeDegrees) {
        double azimuth = Math.toRadians(azimuthDegrees);
        double altitude = Math.toRadians(altitudeDegrees);
        east = Math.sin(azimuth) * Math.cos(altitude);
        north = Math.cos(azimuth) * Math.cos(altitude);
        up = Math.sin(altitude);
    }

    /** Brightness 0 to 1 of a surface that rises so much per metre towards the east and the north. */
    double brightness(double riseEast, double riseNorth) {
        return brightness(riseEast, riseNorth, 1 / Math.sqrt(1 + riseEast * riseEast + riseNorth * riseNorth));
    }

    /** As {@link #brightness(double, double)}, with the height of the unit normal of the surface known. */
    double brightness(double riseEast, double riseNorth, double normalUp) {
        double cosine = (up - riseEast * east - riseNorth * north) * normalUp;
        return cosine > 0 ? cosine : 0;
    }
}
