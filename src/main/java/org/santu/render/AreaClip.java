package org.santu.render;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Cuts areas to a box fast and without ever failing; good enough to find the middle of what is seen. */
final class AreaClip {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private AreaClip() {}

    static Geometry clip(Geometry geometry, Envelope box) {
        List<Polygon> parts = new ArrayList<>();
        Box limits = new Box(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && box.intersects(polygon.getEnvelopeInternal())) {
                LinearRing shell = ring(polygon.getExteriorRing(), limits);
                if (shell != null) {
                    List<LinearRing> holes = new ArrayList<>();
                    for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                        LinearRing hole = ring(polygon.getInteriorRingN(h), limits);
                        if (hole != null) {
                            holes.add(hole);
                        }
                    }
                    parts.add(GEOMETRIES.createPolygon(shell, holes.toArray(LinearRing[]::new)));
                }
            }
        }
        return GEOMETRIES.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static LinearRing ring(LinearRing ring, Box limits) {
        Coordinate[] coordinates = ring.getCoordinates();
        double[] xy = new double[coordinates.length * 2];
        int size = 0;
        for (Coordinate coordinate : coordinates) {
            if (Double.isFinite(coordinate.x) && Double.isFinite(coordinate.y)) {
                xy[size++] = coordinate.x;
                xy[size++] = coordinate.y;
            }
        }
        double[] cut = Clipping.ring(java.util.Arrays.copyOf(xy, size), limits);
        if (cut.length < 6) {
            return null;
        }
        Coordinate[] closed = new Coordinate[cut.length / 2 + 1];
        for (int i = 0; i < cut.length; i += 2) {
            closed[i / 2] = new Coordinate(cut[i], cut[i + 1]);
        }
        closed[closed.length - 1] = closed[0].copy();
        return closed.length < 4 ? null : GEOMETRIES.createLinearRing(closed);
    }
}
