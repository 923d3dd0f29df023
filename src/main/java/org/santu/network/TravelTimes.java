package org.santu.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * How long it takes from one place to all others, or from all others to one: E. W. Dijkstra, "A note on two problems in
 * connexion with graphs", Numerische Mathematik 1, 1959. Immutable once made; holds one number for each node.
 */
public final class TravelTimes {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final OpenRoads roads;
    private final Access root;
    private final boolean outward;
    private final double[] seconds;
    /** The edge by which each node is reached; -1 where the walk ends. */
    private final int[] by;

    /**
     * A way.
     *
     * @param seconds walks at both ends included
     * @param metres on the road
     * @param line on the road, from the origin on
     */
    public record Route(double seconds, double metres, LineString line) {}

    TravelTimes(OpenRoads roads, Arcs arcs, Access root, boolean outward) {
        this.roads = roads;
        this.root = root;
        this.outward = outward;
        this.seconds = new double[roads.nodes];
        this.by = new int[roads.nodes];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        Arrays.fill(by, -1);
        if (root.isReachable()) {
            search(arcs);
        }
    }

    private void search(Arcs arcs) {
        NodeHeap heap = new NodeHeap(seconds);
        Edge start = roads.edges.get(root.edge());
        if (start.isOpen(outward, start.metres() - root.alongMetres())) {
            reach(
                    start.to(),
                    root.walkSeconds() + (start.metres() - root.alongMetres()) / start.metresPerSecond(),
                    heap);
        }
        if (start.isOpen(!outward, root.alongMetres())) {
            reach(start.from(), root.walkSeconds() + root.alongMetres() / start.metresPerSecond(), heap);
        }
        while (!heap.isEmpty()) {
            int node = heap.poll();
            double here = seconds[node];
            for (int arc = arcs.first[node]; arc < arcs.first[node + 1]; arc++) {
                int next = arcs.to[arc];
                double there = here + arcs.seconds[arc];
                if (there < seconds[next]) {
                    seconds[next] = there;
                    by[next] = arcs.edge[arc];
                    heap.offer(next);
                }
            }
        }
    }

    private void reach(int node, double time, NodeHeap heap) {
        if (time < seconds[node]) {
            seconds[node] = time;
            heap.offer(node);
        }
    }

    /** Seconds at a node of the graph; positive infinity where it cannot be reached. */
    double atNode(int node) {
        return seconds[node];
    }

    /** Seconds between the two places, walks at both ends included; positive infinity where there is no way. */
    public double seconds(Access place) {
        if (!place.isReachable() || !root.isReachable()) {
            return Double.POSITIVE_INFINITY;
        }
        Edge edge = roads.edges.get(place.edge());
        double best = Double.POSITIVE_INFINITY;
        if (edge.isOpen(outward, place.alongMetres())) {
            best = seconds[edge.from()] + place.alongMetres() / edge.metresPerSecond();
        }
        if (edge.isOpen(!outward, edge.metres() - place.alongMetres())) {
            best = Math.min(best, seconds[edge.to()] + (edge.metres() - place.alongMetres()) / edge.metresPerSecond());
        }
        if (place.edge() == root.edge()) {
            double metres = place.alongMetres() - root.alongMetres();
            if (edge.isOpen((metres >= 0) == outward)) {
                best = Math.min(best, root.walkSeconds() + Math.abs(metres) / edge.metresPerSecond());
            }
        }
        return best + place.walkSeconds();
    }

    /** The way to (or from) a place, or null where there is none. */
    public Route route(Access place) {
        double total = seconds(place);
        if (Double.isInfinite(total)) {
            return null;
        }
        Edge edge = roads.edges.get(place.edge());
        double onRoad = total - place.walkSeconds();
        List<Coordinate> points = new ArrayList<>(List.of(edge.at(place.alongMetres())));
        Edge start = roads.edges.get(root.edge());
        double direct =
                root.walkSeconds() + Math.abs(place.alongMetres() - root.alongMetres()) / edge.metresPerSecond();
        if (place.edge() != root.edge() || direct > onRoad + 1e-6) {
            boolean byFrom = edge.isOpen(outward, place.alongMetres())
                    && seconds[edge.from()] + place.alongMetres() / edge.metresPerSecond() <= onRoad + 1e-6;
            int node = byFrom ? edge.from() : edge.to();
            addPart(points, edge, place.alongMetres(), byFrom ? 0 : edge.metres());
            while (by[node] >= 0) {
                Edge step = roads.edges.get(by[node]);
                boolean ending = step.to() == node;
                addPart(points, step, ending ? step.metres() : 0, ending ? 0 : step.metres());
                node = ending ? step.from() : step.to();
            }
            boolean throughTo = node == start.to()
                    && Math.abs(seconds[node]
                                    - root.walkSeconds()
                                    - (start.metres() - root.alongMetres()) / start.metresPerSecond())
                            < 1e-6;
            addPart(points, start, throughTo ? start.metres() : 0, root.alongMetres());
        } else {
            addPart(points, start, place.alongMetres(), root.alongMetres());
        }
        if (outward) {
            Collections.reverse(points);
        }
        if (points.size() == 1) {
            points.add(points.get(0));
        }
        LineString line = GEOMETRIES.createLineString(points.toArray(new Coordinate[0]));
        return new Route(total, line.getLength(), line);
    }

    /** Adds the part of an edge between two places on it, the first of which is there already. */
    private static void addPart(List<Coordinate> points, Edge edge, double from, double to) {
        List<Coordinate> between = new ArrayList<>();
        double along = 0;
        for (int i = 1; i < edge.points().length - 1; i++) {
            along += edge.points()[i].distance(edge.points()[i - 1]);
            if (along > Math.min(from, to) && along < Math.max(from, to)) {
                between.add(edge.points()[i]);
            }
        }
        if (from > to) {
            Collections.reverse(between);
        }
        points.addAll(between);
        points.add(edge.at(to));
    }
}
