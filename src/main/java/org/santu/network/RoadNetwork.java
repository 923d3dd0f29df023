package org.santu.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * A road graph and what was repaired to make it. Immutable, safe for concurrent use.
 *
 * <p>{@code RoadNetwork.build(lines, options).open(scenario)} gives the roads as one drives on them.
 */
public final class RoadNetwork {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double SLOWEST_KILOMETRES_PER_HOUR = 10;

    private final List<Edge> edges;
    private final int nodes;
    private final List<Repair> repairs;
    private final int parts;
    private final double largestPart;

    RoadNetwork(List<Edge> given, double gapMetres, List<Repair> repairs) {
        this.edges = new ArrayList<>(given);
        this.nodes = given.stream()
                        .mapToInt(edge -> Math.max(edge.from(), edge.to()))
                        .max()
                        .orElse(-1)
                + 1;
        this.repairs = new ArrayList<>(repairs);
        Components components = new Components(nodes);
        edges.forEach(edge -> components.join(edge.from(), edge.to()));
        if (gapMetres > 0) {
            closeGaps(gapMetres, components);
        }
        Map<Integer, Double> metres = new HashMap<>();
        edges.forEach(edge -> metres.merge(components.root(edge.from()), edge.metres(), Double::sum));
        this.parts = metres.size();
        double all = metres.values().stream().mapToDouble(Double::doubleValue).sum();
        this.largestPart =
                metres.values().stream().mapToDouble(Double::doubleValue).max().orElse(0) / Math.max(1e-9, all);
    }

    /**
     * Makes a graph. The same lines in the same order give the same graph.
     *
     * @param lines in metres of one plane
     */
    public static RoadNetwork build(List<RoadLine> lines, NetworkOptions options) {
        return new NetworkBuilder(options).build(lines);
    }

    /** Connects each dead end with the nearest node of another part, shortest gaps first. */
    private void closeGaps(double gapMetres, Components components) {
        record Gap(int from, int to, double metres) {}
        Coordinate[] places = new Coordinate[nodes];
        int[] degree = new int[nodes];
        RoadLine[] roads = new RoadLine[nodes];
        for (Edge edge : edges) {
            places[edge.from()] = edge.points()[0];
            places[edge.to()] = edge.points()[edge.points().length - 1];
            degree[edge.from()]++;
            degree[edge.to()]++;
            roads[edge.from()] = edge.road();
            roads[edge.to()] = edge.road();
        }
        List<Coordinate[]> dots = new ArrayList<>();
        for (Coordinate place : places) {
            dots.add(place == null ? new Coordinate[0] : new Coordinate[] {place, place});
        }
        SegmentGrid grid = new SegmentGrid(dots, Math.max(50, gapMetres));
        List<Gap> gaps = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            if (degree[node] == 1) {
                int from = node;
                Envelope box = new Envelope(places[node]);
                box.expandBy(gapMetres);
                grid.query(box, (to, any) -> {
                    double metres = places[from].distance(places[to]);
                    if (metres <= gapMetres && components.root(from) != components.root(to)) {
                        gaps.add(new Gap(from, to, metres));
                    }
                });
            }
        }
        gaps.sort(Comparator.comparingDouble(Gap::metres)
                .thenComparingInt(Gap::from)
                .thenComparingInt(Gap::to));
        for (Gap gap : gaps) {
            if (components.root(gap.from()) != components.root(gap.to())) {
                components.join(gap.from(), gap.to());
                Coordinate[] piece = {places[gap.from()], places[gap.to()]};
                RoadLine dead = roads[gap.from()];
                double slow = Math.min(dead.kilometresPerHour(), SLOWEST_KILOMETRES_PER_HOUR);
                RoadLine bridge = new RoadLine(
                        dead.id(), GEOMETRIES.createLineString(piece), slow, RoadLine.Flow.BOTH, dead.planned(), false);
                edges.add(Edge.of(bridge, gap.from(), gap.to(), piece));
                repairs.add(new Repair(Repair.Kind.GAP, dead.id(), piece[0].x, piece[0].y, gap.metres()));
            }
        }
    }

    public int nodeCount() {
        return nodes;
    }

    public int edgeCount() {
        return edges.size();
    }

    /** How many parts there are between which there is no road at all. */
    public int partCount() {
        return parts;
    }

    /** The largest part's share of the length of all roads. */
    public double largestPartShare() {
        return largestPart;
    }

    /** What was repaired, in the order of the roads. */
    public List<Repair> repairs() {
        return List.copyOf(repairs);
    }

    /** How often what was repaired; every kind is there. */
    public Map<Repair.Kind, Integer> repairCounts() {
        Map<Repair.Kind, Integer> counts = new EnumMap<>(Repair.Kind.class);
        for (Repair.Kind kind : Repair.Kind.values()) {
            counts.put(kind, 0);
        }
        repairs.forEach(repair -> counts.merge(repair.kind(), 1, Integer::sum));
        return counts;
    }

    /** The roads as one drives on them under a scenario. */
    public OpenRoads open(NetworkScenario scenario) {
        List<PreparedGeometry> barriers = scenario.barriers().stream()
                .map(PreparedGeometryFactory::prepare)
                .toList();
        boolean[] open = new boolean[edges.size()];
        for (int i = 0; i < open.length; i++) {
            Edge edge = edges.get(i);
            open[i] = (scenario.withPlanned() || !edge.road().planned())
                    && !scenario.closedRoads().contains(edge.road().id())
                    && barriers.stream().noneMatch(barrier -> crosses(barrier, edge));
        }
        return new OpenRoads(edges, nodes, open);
    }

    private static boolean crosses(PreparedGeometry barrier, Edge edge) {
        Geometry line = GEOMETRIES.createLineString(edge.points());
        return barrier.getGeometry().getEnvelopeInternal().intersects(line.getEnvelopeInternal())
                && barrier.intersects(line);
    }
}
