package org.santu.network;

import org.locationtech.jts.geom.Coordinate;

/**
 * A piece of road from node to node.
 *
 * @param road whose piece it is
 * @param from number of the node where it begins
 * @param to number of the node where it ends
 * @param points from end to end; not to be changed
 * @param metres its length
 */
record Edge(RoadLine road, int from, int to, Coordinate[] points, double metres) {
    private static final double AT_JUNCTION_METRES = 0.01;

    static Edge of(RoadLine road, int from, int to, Coordinate[] points) {
        double metres = 0;
        for (int i = 1; i < points.length; i++) {
            metres += points[i].distance(points[i - 1]);
        }
        return new Edge(road, from, to, points, metres);
    }

    double metresPerSecond() {
        return road.kilometresPerHour() / 3.6;
    }

    double seconds() {
        return metres / metresPerSecond();
    }

    boolean isOpen(boolean forward) {
        return road.flow() == RoadLine.Flow.BOTH || (road.flow() == RoadLine.Flow.FORWARD) == forward;
    }

    /** Whether one may drive so far on it; onto the junction at which one stands, always. */
    boolean isOpen(boolean forward, double distanceMetres) {
        return isOpen(forward) || distanceMetres < AT_JUNCTION_METRES;
    }

    /** The place so many metres along it. */
    Coordinate at(double along) {
        double left = along;
        for (int i = 1; i < points.length; i++) {
            double step = points[i].distance(points[i - 1]);
            if (left <= step && step > 0) {
                double share = Math.max(0, left / step);
                return new Coordinate(
                        points[i - 1].x + share * (points[i].x - points[i - 1].x),
                        points[i - 1].y + share * (points[i].y - points[i - 1].y));
            }
            left -= step;
        }
        return points[points.length - 1];
    }
}
