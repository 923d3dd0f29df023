package org.santu.render;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Chooses the point that stands for a geometry: the point, the middle of the longest line, a point well inside the largest area. */
final class Anchors {
    private Anchors() {}

    /** Every point of point geometries, one anchor for lines and areas; in pixels. Empty for broken geometry. */
    static List<double[]> positions(Geometry geometry, ScreenTransform transform) {
        List<double[]> positions = new ArrayList<>();
        if (geometry.getDimension() == 0) {
            for (Coordinate coordinate : geometry.getCoordinates()) {
                add(positions, coordinate, transform);
            }
        } else {
            add(positions, find(geometry), transform);
        }
        return positions;
    }

    private static void add(List<double[]> positions, Coordinate coordinate, ScreenTransform transform) {
        if (coordinate != null) {
            double x = transform.x(coordinate.x);
            double y = transform.y(coordinate.y);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                positions.add(new double[] {x, y});
            }
        }
    }

    /** The anchor in the units of the geometry, or null when it has none. */
    static Coordinate find(Geometry geometry) {
        Geometry part = largest(geometry);
        try {
            if (part instanceof Polygon polygon) {
                return inside(polygon);
            }
            if (part instanceof LineString line) {
                return new LengthIndexedLine(line).extractPoint(line.getLength() / 2);
            }
            return part instanceof Point point ? point.getCoordinate() : null;
        } catch (RuntimeException e) {
            // a ring that crosses itself or holds NaN may defeat the algorithms
            Coordinate centre = geometry.getEnvelopeInternal().centre();
            return centre != null && Double.isFinite(centre.x) && Double.isFinite(centre.y) ? centre : null;
        }
    }

    private static Coordinate inside(Polygon polygon) {
        Coordinate centroid = polygon.getCentroid().getCoordinate();
        if (centroid != null && SimplePointInAreaLocator.locatePointInPolygon(centroid, polygon) == Location.INTERIOR) {
            return centroid;
        }
        return polygon.getInteriorPoint().getCoordinate();
    }

    /** The largest area, else the longest line, else the first point. */
    static Geometry largest(Geometry geometry) {
        Geometry best = null;
        double bestSize = -1;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part.getNumGeometries() > 1) {
                part = largest(part);
            }
            if (part == null || part.isEmpty()) {
                continue;
            }
            double size =
                    part.getDimension() == 2 ? 1e12 + part.getArea() : part.getDimension() == 1 ? part.getLength() : 0;
            if (best == null || size > bestSize) {
                best = part;
                bestSize = size;
            }
        }
        return best;
    }
}
