package org.santu.crs;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The legal area of a plot: the area on the CGCS2000 ellipsoid, after the formula of 国土调查办发〔2008〕32号.
 *
 * <p>Every edge spans an ellipsoidal trapezoid between itself and a reference meridian, whose area is a series in the
 * eccentricity times the mean difference of longitude; the polygon is the signed sum. The result does not depend on the
 * projection zone or on where the reference meridian lies. Safe for concurrent use.
 */
public final class EllipsoidalArea {
    private static final double SEMI_MAJOR_METRES = 6378137.0;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double SEMI_MINOR_METRES = SEMI_MAJOR_METRES * (1 - FLATTENING);
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double E4 = E2 * E2;
    private static final double E6 = E4 * E2;
    private static final double E8 = E4 * E4;
    private static final double A = 1 + 3.0 / 6 * E2 + 30.0 / 80 * E4 + 35.0 / 112 * E6 + 630.0 / 2304 * E8;
    private static final double B = 1.0 / 6 * E2 + 15.0 / 80 * E4 + 21.0 / 112 * E6 + 420.0 / 2304 * E8;
    private static final double C = 3.0 / 80 * E4 + 7.0 / 112 * E6 + 180.0 / 2304 * E8;
    private static final double D = 1.0 / 112 * E6 + 45.0 / 2304 * E8;
    private static final double E = 5.0 / 2304 * E8;
    /** Square metres of one mu 亩. */
    public static final double SQUARE_METRES_PER_MU = 2000.0 / 3;

    private EllipsoidalArea() {}

    /**
     * @param geometry in EPSG:4490, degrees, x = longitude; anything but polygons counts as nothing
     * @return square metres, never negative; holes are taken off
     */
    public static double squareMetres(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            double area = ringSquareMetres(polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                area -= ringSquareMetres(polygon.getInteriorRingN(hole));
            }
            return Math.max(area, 0);
        }
        double sum = 0;
        if (geometry instanceof GeometryCollection collection) {
            for (int part = 0; part < collection.getNumGeometries(); part++) {
                sum += squareMetres(collection.getGeometryN(part));
            }
        }
        return sum;
    }

    private static double ringSquareMetres(LinearRing ring) {
        CoordinateSequence points = ring.getCoordinateSequence();
        if (points.size() == 0) {
            return 0;
        }
        double meridian = points.getX(0);
        double sum = 0;
        for (int point = 1; point < points.size(); point++) {
            double meanLongitude = (points.getX(point - 1) + points.getX(point)) / 2 - meridian;
            sum += Math.toRadians(meanLongitude)
                    * beltSquareMetresPerRadian(
                            Math.toRadians(points.getY(point - 1)), Math.toRadians(points.getY(point)));
        }
        return Math.abs(sum);
    }

    /** Area between two latitudes for one radian of longitude. */
    private static double beltSquareMetresPerRadian(double from, double to) {
        double half = (to - from) / 2;
        double mean = (to + from) / 2;
        return 2
                * SEMI_MINOR_METRES
                * SEMI_MINOR_METRES
                * (A * Math.sin(half) * Math.cos(mean)
                        - B * Math.sin(3 * half) * Math.cos(3 * mean)
                        + C * Math.sin(5 * half) * Math.cos(5 * mean)
                        - D * Math.sin(7 * half) * Math.cos(7 * mean)
                        + E * Math.sin(9 * half) * Math.cos(9 * mean));
    }
}
