package org.santu.crs;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A square around a point, for a thing whose outline nobody has drawn. */
public final class NominalSquare {
    private static final double SEMI_MAJOR_METRES = 6378137.0;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

    private NominalSquare() {}

    /**
     * @param centre degrees of EPSG:4490, x = longitude, not at a pole
     * @return sides run north-south and east-west
     */
    public static Polygon around(Coordinate centre, double sideMetres) {
        double phi = Math.toRadians(centre.y);
        double w = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) * Math.sin(phi);
        double meridianRadius = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
        double parallelRadius = SEMI_MAJOR_METRES / Math.sqrt(w) * Math.cos(phi);
        double halfLatitude = Math.toDegrees(sideMetres / 2 / meridianRadius);
        double halfLongitude = Math.toDegrees(sideMetres / 2 / parallelRadius);
        return (Polygon) new GeometryFactory()
                .toGeometry(new Envelope(
                        centre.x - halfLongitude,
                        centre.x + halfLongitude,
                        centre.y - halfLatitude,
                        centre.y + halfLatitude));
    }
}
