package org.santu.network;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Where one can be within a time: the pieces of road that are reached, each as wide as one can still walk from it.
 *
 * <p>A piece is at most 200 m long and as wide as at its slower end, so that the area is never larger than it should be.
 */
public final class Isochrones {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double PIECE_METRES = 200;
    private static final int QUADRANT_SEGMENTS = 4;

    private Isochrones() {}

    /**
     * @param times from or to a place
     * @param limitSeconds how long
     * @param walkMetresPerSecond how fast one walks away from a road
     * @param mostWalkMetres nobody walks further from a road
     * @return polygons in the plane of the roads, empty where nothing is reached
     */
    public static Geometry polygons(
            OpenRoads roads,
            TravelTimes times,
            double limitSeconds,
            double walkMetresPerSecond,
            double mostWalkMetres) {
        List<Geometry> parts = new ArrayList<>();
        BufferParameters style = new BufferParameters(QUADRANT_SEGMENTS);
        for (int number = 0; number < roads.edges.size(); number++) {
            Edge edge = roads.edges.get(number);
            int pieces = (int) Math.max(1, Math.ceil(edge.metres() / PIECE_METRES));
            double step = edge.metres() / pieces;
            for (int piece = 0; piece < pieces; piece++) {
                double from = seconds(times, number, piece * step);
                double to = seconds(times, number, (piece + 1) * step);
                double left = limitSeconds - Math.max(from, to);
                if (left > 0) {
                    double width = Math.min(mostWalkMetres, left * walkMetresPerSecond);
                    parts.add(
                            new BufferOp(part(edge, piece * step, step), style).getResultGeometry(Math.max(1, width)));
                }
            }
        }
        Geometry all = UnaryUnionOp.union(parts, GEOMETRIES);
        return all == null ? GEOMETRIES.createPolygon() : all;
    }

    private static double seconds(TravelTimes times, int edge, double along) {
        return times.seconds(new Access(edge, along, 0, 0));
    }

    private static LineString part(Edge edge, double from, double metres) {
        List<Coordinate> points = new ArrayList<>(List.of(edge.at(from)));
        double along = 0;
        for (int i = 1; i < edge.points().length; i++) {
            along += edge.points()[i].distance(edge.points()[i - 1]);
            if (along > from && along < from + metres) {
                points.add(edge.points()[i]);
            }
        }
        points.add(edge.at(from + metres));
        return GEOMETRIES.createLineString(points.toArray(new Coordinate[0]));
    }
}
