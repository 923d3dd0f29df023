package org.santu.demo;

import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** An uneven oval, as somebody draws it around a place. */
final class Blob {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int CORNERS = 14;

    private Blob() {}

    static Polygon around(double east, double north, double a, double b, double turn, SplittableRandom random) {
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int k = 0; k < CORNERS; k++) {
            double angle = 2 * Math.PI * k / CORNERS;
            double radius = 0.85 + 0.3 * random.nextDouble();
            double u = a * radius * Math.cos(angle);
            double v = b * radius * Math.sin(angle);
            ring[k] = new Coordinate(
                    east + u * Math.cos(turn) - v * Math.sin(turn), north + u * Math.sin(turn) + v * Math.cos(turn));
        }
        ring[CORNERS] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }
}
