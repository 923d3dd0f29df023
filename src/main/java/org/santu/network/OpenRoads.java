package org.santu.network;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/** The roads of one scenario in flat arrays. Immutable, safe for concurrent use. */
public final class OpenRoads {
    private static final double BUCKET_METRES = 400;

    final List<Edge> edges;
    final int nodes;
    final Arcs forward;
    final Arcs backward;
    private final boolean[] open;
    private final SegmentGrid grid;

    OpenRoads(List<Edge> edges, int nodes, boolean[] open) {
        this.edges = edges;
        this.nodes = nodes;
        this.open = open;
        this.forward = new Arcs(edges, nodes, open, true);
        this.backward = new Arcs(edges, nodes, open, false);
        List<Coordinate[]> lines = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            lines.add(open[i] ? edges.get(i).points() : new Coordinate[0]);
        }
        this.grid = new SegmentGrid(lines, BUCKET_METRES);
    }

    /** How many pieces of road are open. */
    public int openEdgeCount() {
        int count = 0;
        for (boolean one : open) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /**
     * The walk from a place to the nearest road.
     *
     * @param mostMetres nobody walks further
     */
    public Access access(Coordinate place, double mostMetres, Walking walking) {
        int[] nearest = grid.nearest(place, mostMetres);
        if (nearest == null) {
            return Access.NONE;
        }
        Edge edge = edges.get(nearest[0]);
        LineSegment segment = new LineSegment(edge.points()[nearest[1]], edge.points()[nearest[1] + 1]);
        double along = segment.segmentFraction(place) * segment.getLength();
        for (int i = 1; i <= nearest[1]; i++) {
            along += edge.points()[i].distance(edge.points()[i - 1]);
        }
        Coordinate road = segment.closestPoint(place);
        return new Access(nearest[0], along, road.distance(place), walking.seconds(place, road));
    }

    /** Travel times from a place to everywhere, by the fastest way. */
    public TravelTimes from(Access origin) {
        return new TravelTimes(this, forward, origin, true);
    }

    /** Travel times from everywhere to a place. */
    public TravelTimes to(Access destination) {
        return new TravelTimes(this, backward, destination, false);
    }
}
