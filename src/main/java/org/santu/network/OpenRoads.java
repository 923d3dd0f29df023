package org.santu.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/** The roads of one scenario in flat arrays. Immutable, safe for concurrent use. */
public final class OpenRoads {
    private static final double BUCKET_METRES = 400;
    /** A part of the network with a smaller share of the length leads nowhere: people walk past it to a real road. */
    private static final double SMALL_PART = 0.01;

    final List<Edge> edges;
    final int nodes;
    final Arcs forward;
    final Arcs backward;
    private final boolean[] open;
    private final SegmentGrid mainRoads;
    private final SegmentGrid allRoads;

    OpenRoads(List<Edge> edges, int nodes, boolean[] open) {
        this.edges = edges;
        this.nodes = nodes;
        this.open = open;
        this.forward = new Arcs(edges, nodes, open, true);
        this.backward = new Arcs(edges, nodes, open, false);
        boolean[] main = mainRoads();
        this.mainRoads = grid(main);
        this.allRoads = Arrays.equals(main, open) ? mainRoads : grid(open);
    }

    private SegmentGrid grid(boolean[] wanted) {
        List<Coordinate[]> lines = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            lines.add(wanted[i] ? edges.get(i).points() : new Coordinate[0]);
        }
        return new SegmentGrid(lines, BUCKET_METRES);
    }

    private boolean[] mainRoads() {
        Components parts = new Components(nodes);
        double[] metres = new double[nodes];
        double all = 0;
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                parts.join(edges.get(i).from(), edges.get(i).to());
            }
        }
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                metres[parts.root(edges.get(i).from())] += edges.get(i).metres();
                all += edges.get(i).metres();
            }
        }
        boolean[] main = new boolean[open.length];
        for (int i = 0; i < open.length; i++) {
            main[i] = open[i] && metres[parts.root(edges.get(i).from())] >= SMALL_PART * all;
        }
        return main;
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
     * The walk from a place to the nearest road; to one of a tiny part of the network only where there is no other.
     *
     * @param mostMetres nobody walks further
     */
    public Access access(Coordinate place, double mostMetres, Walking walking) {
        int[] nearest = mainRoads.nearest(place, mostMetres);
        if (nearest == null) {
            nearest = allRoads.nearest(place, mostMetres);
        }
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
