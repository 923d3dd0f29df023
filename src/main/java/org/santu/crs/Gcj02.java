package org.santu.crs;

import org.locationtech.jts.geom.Coordinate;

/**
 * GCJ-02, the offset coordinates of Chinese web maps and phones, against WGS84 (and CGCS2000, which agrees with it within
 * centimetres).
 *
 * <p>The offset is the one published in many places since 2013: a sum of sines in longitude and latitude, scaled by the
 * radii of the Krasovsky ellipsoid. It moves a point by 280 to 630 metres. Outside a rectangle around China it is zero.
 * The inverse has no closed form; it is found by fixed-point iteration, which shrinks the error about a thousandfold in
 * each step, and is exact to 1e-9 degrees (0.1 mm) and better.
 *
 * <p>The rectangle also covers parts of neighbouring countries, where real maps are not offset: known and kept, since
 * every other implementation does so.
 *
 * <p>All methods take and return degrees, x = longitude, never change their argument and are safe for concurrent use.
 */
public final class Gcj02 {
    private static final double SEMI_MAJOR_METRES = 6378245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double WANTED_DEGREES = 1e-12;
    private static final int MAXIMUM_STEPS = 30;

    private Gcj02() {}

    /** Whether the offset applies at this place. */
    public static boolean appliesAt(double longitude, double latitude) {
        return longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271;
    }

    public static Coordinate fromWgs84(double longitude, double latitude) {
        if (!appliesAt(longitude, latitude)) {
            return new Coordinate(longitude, latitude);
        }
        double x = longitude - 105.0;
        double y = latitude - 35.0;
        double phi = Math.toRadians(latitude);
        double sine = Math.sin(phi);
        double w = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double meridianRadius = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
        double parallelRadius = SEMI_MAJOR_METRES / Math.sqrt(w) * Math.cos(phi);
        return new Coordinate(
                longitude + Math.toDegrees(eastMetres(x, y) / parallelRadius),
                latitude + Math.toDegrees(northMetres(x, y) / meridianRadius));
    }

    /** The point whose offset position is the one given. */
    public static Coordinate toWgs84(double longitude, double latitude) {
        if (!appliesAt(longitude, latitude)) {
            return new Coordinate(longitude, latitude);
        }
        double lon = longitude;
        double lat = latitude;
        for (int step = 0; step < MAXIMUM_STEPS; step++) {
            Coordinate shifted = fromWgs84(lon, lat);
            double missingLon = longitude - shifted.x;
            double missingLat = latitude - shifted.y;
            lon += missingLon;
            lat += missingLat;
            if (Math.abs(missingLon) < WANTED_DEGREES && Math.abs(missingLat) < WANTED_DEGREES) {
                break;
            }
        }
        return new Coordinate(lon, lat);
    }

    private static double eastMetres(double x, double y) {
        double sum = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        sum += ripple(x);
        sum += (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0;
        sum += (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
        return sum;
    }

    private static double northMetres(double x, double y) {
        double sum = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        sum += ripple(x);
        sum += (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0;
        sum += (160.0 * Math.sin(y / 12.0 * Math.PI) + 320.0 * Math.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
        return sum;
    }

    private static double ripple(double x) {
        return (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
    }
}
