package org.santu.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/** Makes a graph from road lines, joins what is broken and writes down what was joined. For one use. */
final class NetworkBuilder {
    /** Places so near are the same place, and no repair. */
    private static final double SAME_METRES = 1e-3;

    private static final double BUCKET_METRES = 250;
    /** Pieces along the same way are duplicates when their lengths differ by no more. */
    private static final double SAME_LENGTH_METRES = 0.5;

    private final NetworkOptions options;
    private final List<LineCuts> lines = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private final Nodes ends;
    private SegmentGrid grid;

    NetworkBuilder(NetworkOptions options) {
        this.options = options;
        this.ends = new Nodes(Math.max(options.snapMetres(), SAME_METRES));
    }

    RoadNetwork build(List<RoadLine> roads) {
        roads.forEach(this::addLine);
        grid = new SegmentGrid(lines.stream().map(line -> line.points).toList(), BUCKET_METRES);
        cutAtCommonPoints();
        cutAtEnds();
        if (options.joinCrossings()) {
            cutAtCrossings();
        }
        return new RoadNetwork(edges(), options.gapMetres(), repairs);
    }

    private void addLine(RoadLine road) {
        List<Coordinate> points = new ArrayList<>();
        for (Coordinate point : road.line().getCoordinates()) {
            if (points.isEmpty() || points.get(points.size() - 1).distance(point) > SAME_METRES) {
                points.add(new Coordinate(point.x, point.y));
            }
        }
        if (points.size() < 2) {
            Coordinate place = road.line().getCoordinate();
            repairs.add(new Repair(
                    Repair.Kind.NO_LENGTH, road.id(), place == null ? 0 : place.x, place == null ? 0 : place.y, 0));
            return;
        }
        for (int end : new int[] {0, points.size() - 1}) {
            Coordinate point = points.get(end);
            Coordinate node = ends.place(ends.findOrAdd(point));
            double metres = node.distance(point);
            if (metres > SAME_METRES) {
                repairs.add(new Repair(Repair.Kind.END_TO_END, road.id(), node.x, node.y, metres));
            }
            points.set(end, node);
        }
        if (points.size() > 2 || points.get(0) != points.get(1)) {
            lines.add(new LineCuts(road, points.toArray(new Coordinate[0])));
        }
    }

    /** Where several lines pass through the same point they meet, as in data that were drawn with snapping on. */
    private void cutAtCommonPoints() {
        Map<Coordinate, Integer> uses = new HashMap<>();
        for (LineCuts line : lines) {
            Arrays.stream(line.points).map(Coordinate::copy).forEach(point -> uses.merge(point, 1, Integer::sum));
        }
        for (LineCuts line : lines) {
            for (int i = 1; i + 1 < line.points.length; i++) {
                if (uses.get(line.points[i]) > 1) {
                    line.cut(i, 0, line.points[i]);
                }
            }
        }
    }

    /** An end that stops just before or after another line is joined to it; bridges are only joined at common points. */
    private void cutAtEnds() {
        for (int node = 0; node < ends.size(); node++) {
            Coordinate end = ends.place(node);
            Envelope box = new Envelope(end);
            box.expandBy(options.snapMetres());
            Set<Long> seen = new HashSet<>();
            grid.query(box, (number, segment) -> {
                LineCuts line = lines.get(number);
                if (seen.add((long) number << 32 | segment) && !line.road.apart()) {
                    cutAtEnd(line, segment, end);
                }
            });
        }
    }

    private void cutAtEnd(LineCuts line, int segment, Coordinate end) {
        LineSegment piece = new LineSegment(line.points[segment], line.points[segment + 1]);
        double metres = piece.distance(end);
        boolean own = line.end(false).distance(end) <= options.snapMetres()
                || line.end(true).distance(end) <= options.snapMetres();
        if (own || metres > options.snapMetres() || piece.p0.equals2D(end) || piece.p1.equals2D(end)) {
            return;
        }
        line.cut(segment, piece.segmentFraction(end), end);
        if (metres > SAME_METRES) {
            repairs.add(new Repair(Repair.Kind.END_TO_MIDDLE, line.road.id(), end.x, end.y, metres));
        }
    }

    private void cutAtCrossings() {
        RobustLineIntersector crossing = new RobustLineIntersector();
        for (int number = 0; number < lines.size(); number++) {
            LineCuts line = lines.get(number);
            if (line.road.apart()) {
                continue;
            }
            for (int segment = 0; segment + 1 < line.points.length; segment++) {
                cutAtCrossings(number, segment, crossing);
            }
        }
    }

    private void cutAtCrossings(int number, int segment, RobustLineIntersector crossing) {
        LineCuts line = lines.get(number);
        Coordinate a = line.points[segment];
        Coordinate b = line.points[segment + 1];
        Set<Long> seen = new HashSet<>();
        grid.query(new Envelope(a, b), (otherNumber, otherSegment) -> {
            if (otherNumber <= number || !seen.add((long) otherNumber << 32 | otherSegment)) {
                return;
            }
            LineCuts other = lines.get(otherNumber);
            if (other.road.apart()) {
                return;
            }
            Coordinate c = other.points[otherSegment];
            Coordinate d = other.points[otherSegment + 1];
            crossing.computeIntersection(a, b, c, d);
            if (crossing.isProper() && ends.find(crossing.getIntersection(0)) < 0) {
                Coordinate place = new Coordinate(crossing.getIntersection(0));
                line.cut(segment, new LineSegment(a, b).segmentFraction(place), place);
                other.cut(otherSegment, new LineSegment(c, d).segmentFraction(place), place);
                repairs.add(new Repair(Repair.Kind.CROSSING, line.road.id(), place.x, place.y, 0));
            }
        });
    }

    private List<Edge> edges() {
        Nodes nodes = new Nodes(SAME_METRES);
        List<Edge> edges = new ArrayList<>();
        Map<Long, List<Edge>> between = new HashMap<>();
        for (LineCuts line : lines) {
            for (Coordinate[] piece : line.pieces()) {
                Edge edge =
                        Edge.of(line.road, nodes.findOrAdd(piece[0]), nodes.findOrAdd(piece[piece.length - 1]), piece);
                long key = (long) Math.min(edge.from(), edge.to()) << 32 | Math.max(edge.from(), edge.to());
                List<Edge> others = between.computeIfAbsent(key, any -> new ArrayList<>(1));
                if (others.stream().anyMatch(other -> isDuplicate(edge, other))) {
                    repairs.add(
                            new Repair(Repair.Kind.DUPLICATE, line.road.id(), piece[0].x, piece[0].y, edge.metres()));
                } else {
                    others.add(edge);
                    edges.add(edge);
                }
            }
        }
        return edges;
    }

    /** The first one stays, unless a planned or slower one would hide a better one. */
    private static boolean isDuplicate(Edge edge, Edge first) {
        return Math.abs(edge.metres() - first.metres()) <= SAME_LENGTH_METRES
                && edge.road().flow() == RoadLine.Flow.BOTH
                && first.road().flow() == RoadLine.Flow.BOTH
                && (edge.road().planned() || !first.road().planned())
                && edge.road().kilometresPerHour() <= first.road().kilometresPerHour()
                && middle(edge).distance(middle(first)) <= 2;
    }

    private static Coordinate middle(Edge edge) {
        return edge.at(edge.metres() / 2);
    }
}
