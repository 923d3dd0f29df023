package org.santu.sheet.furniture;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * From degrees to a small map on a page, true to shape at its middle.
 *
 * @param middle longitude and latitude that stand at the middle of the map
 * @param perX millimetres for a degree of longitude
 * @param perY millimetres for a degree of latitude
 */
public record DegreePlot(Coordinate middle, double perX, double perY, double atX, double atY) {

    /** The largest that fits into a box. */
    public static DegreePlot fitting(Envelope degrees, Rectangle2D box) {
        double squeeze = squeeze(degrees);
        double fit = Math.min(box.getWidth() / (degrees.getWidth() * squeeze), box.getHeight() / degrees.getHeight());
        return new DegreePlot(degrees.centre(), squeeze * fit, fit, box.getCenterX(), box.getCenterY());
    }

    /** How tall a map is that is so many millimetres wide. */
    public static double height(Envelope degrees, double width) {
        return width * degrees.getHeight() / (degrees.getWidth() * squeeze(degrees));
    }

    private static double squeeze(Envelope degrees) {
        return Math.cos(Math.toRadians(degrees.centre().y));
    }

    public double x(double longitude) {
        return atX + (longitude - middle.x) * perX;
    }

    public double y(double latitude) {
        return atY - (latitude - middle.y) * perY;
    }

    /** The polygons of a geometry. */
    public Path2D path(Geometry geometry) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                ring(path, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(path, polygon.getInteriorRingN(hole));
                }
            }
        }
        return path;
    }

    private void ring(Path2D path, LineString ring) {
        for (int i = 0; i < ring.getNumPoints(); i++) {
            Coordinate at = ring.getCoordinateN(i);
            if (i == 0) {
                path.moveTo(x(at.x), y(at.y));
            } else {
                path.lineTo(x(at.x), y(at.y));
            }
        }
        path.closePath();
    }
}
