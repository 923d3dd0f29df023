package org.santu.store;

/**
 * Longitude and latitude of EPSG:4490 in metres of EPSG:3857, as PostGIS has them within 1e-8 m.
 *
 * <p>The sphere of EPSG's method 1024 (Popular Visualisation Pseudo Mercator) has the semi-major axis of the ellipsoid as its
 * radius; {@code asinh(tan)} keeps its digits at high latitudes, which {@code log(tan(45° + half))} does not.
 */
final class WebMercator {
    private static final double RADIUS_METRES = 6378137;
    private static final double RADIANS = Math.PI / 180;

    private WebMercator() {}

    static double x(double longitude) {
        return longitude * RADIANS * RADIUS_METRES;
    }

    static double y(double latitude) {
        double slope = Math.tan(latitude * RADIANS);
        double steep = Math.abs(slope);
        return Math.copySign(RADIUS_METRES * Math.log(steep + Math.sqrt(steep * steep + 1)), slope);
    }
}
