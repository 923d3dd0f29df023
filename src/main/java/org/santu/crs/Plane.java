package org.santu.crs;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Geometry;

/**
 * The 3-degree zone in which a plan is worked out, that of the middle of its region. Safe for concurrent use.
 *
 * @param crs easting first
 * @param to from degrees of EPSG:4490 to metres
 * @param from metres to degrees
 */
public record Plane(CoordinateReferenceSystem crs, MathTransform to, MathTransform from) {

    /** The zone around a longitude in degrees. */
    public static Plane at(double longitude) {
        CoordinateReferenceSystem degrees = CoordinateSystems.get(CoordinateSystems.CGCS2000);
        CoordinateReferenceSystem zone =
                CoordinateSystems.get(Cgcs2000Zone.at(longitude, false).epsg());
        return new Plane(zone, CoordinateSystems.transform(degrees, zone), CoordinateSystems.transform(zone, degrees));
    }

    /** From degrees, longitude first. */
    public Geometry metres(Geometry degrees) {
        return transform(degrees, to);
    }

    /** To degrees, longitude first. */
    public Geometry degrees(Geometry metres) {
        return transform(metres, from);
    }

    /** The legal area of a shape of the plane. */
    public double ellipsoidalMu(Geometry metres) {
        return EllipsoidalArea.squareMetres(degrees(metres)) / EllipsoidalArea.SQUARE_METRES_PER_MU;
    }

    private static Geometry transform(Geometry geometry, MathTransform way) {
        try {
            return JTS.transform(geometry, way);
        } catch (TransformException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
