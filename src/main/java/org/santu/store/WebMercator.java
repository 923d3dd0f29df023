package org.santu.store;

/**
 * Longitude and latitude of EPSG:4490 in metres of EPSG:3857, as PostGIS has them within 1e-8 m. The same latitude always gives the
 * same number, so rings stay closed and neighbours stay neighbours.
 *
 * <p>The sphere of EPSG's method 1024 (Popular Visualisation Pseudo Mercator) has the semi-major axis of the ellipsoid as its
 * radius; {@code asinh(tan)} keeps its digits at high latitudes, which {@code log(tan(45° + half))} does not. Where people live
 * it is a Taylor series around the nearest quarter of a degree, with the derivatives of the secant as coefficients.
 */
final class WebMercator {
    private static final double RADIUS_METRES = 6378137;
    private static final double RADIANS = Math.PI / 180;

    private static final int CENTRES_IN_A_DEGREE = 4;
    private static final int FARTHEST_DEGREE = 60;
    private static final int FARTHEST_CENTRE = FARTHEST_DEGREE * CENTRES_IN_A_DEGREE;
    /** The first power left out, the eighth, is below 1e-11 m. */
    private static final int TERMS = 8;

    private static final double[] SERIES = series();

    private WebMercator() {}

    static double x(double longitude) {
        return longitude * RADIANS * RADIUS_METRES;
    }

    static double y(double latitude) {
        if (!(Math.abs(latitude) <= FARTHEST_DEGREE)) {
            return formula(latitude);
        }
        int centre = (int) Math.rint(latitude * CENTRES_IN_A_DEGREE);
        double d = (latitude - (double) centre / CENTRES_IN_A_DEGREE) * RADIANS;
        double[] c = SERIES;
        int at = (centre + FARTHEST_CENTRE) * TERMS;
        double high = c[at + 4] + d * (c[at + 5] + d * (c[at + 6] + d * c[at + 7]));
        double low = c[at + 1] + d * (c[at + 2] + d * (c[at + 3] + d * high));
        return c[at] + d * low;
    }

    static double formula(double latitude) {
        double slope = Math.tan(latitude * RADIANS);
        double steep = Math.abs(slope);
        return Math.copySign(RADIUS_METRES * Math.log(steep + Math.sqrt(steep * steep + 1)), slope);
    }

    private static double[] series() {
        double[] all = new double[(2 * FARTHEST_CENTRE + 1) * TERMS];
        for (int centre = -FARTHEST_CENTRE; centre <= FARTHEST_CENTRE; centre++) {
            double latitude = (double) centre / CENTRES_IN_A_DEGREE;
            double t = Math.tan(latitude * RADIANS);
            double tt = t * t;
            double s = RADIUS_METRES * Math.sqrt(1 + tt);
            double[] terms = {
                formula(latitude),
                s,
                s * t / 2,
                s * (2 * tt + 1) / 6,
                s * t * (6 * tt + 5) / 24,
                s * ((24 * tt + 28) * tt + 5) / 120,
                s * t * ((120 * tt + 180) * tt + 61) / 720,
                s * (((720 * tt + 1320) * tt + 662) * tt + 61) / 5040
            };
            System.arraycopy(terms, 0, all, (centre + FARTHEST_CENTRE) * TERMS, TERMS);
        }
        return all;
    }
}
