package org.santu.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** One road line with the places where it is to be cut into edges. */
final class LineCuts {
    /** Two places nearer to each other than this are one. */
    private static final double SAME_METRES = 1e-3;

    private record Cut(int segment, double share, Coordinate place) {}

    final RoadLine road;
    final Coordinate[] points;
    private final List<Cut> cuts = new ArrayList<>();

    /** @param points without repeated ones, at least two */
    LineCuts(RoadLine road, Coordinate[] points) {
        this.road = road;
        this.points = points;
    }

    Coordinate end(boolean last) {
        return points[last ? points.length - 1 : 0];
    }

    /** Cuts at a share of a segment; the line will pass through the place. */
    void cut(int segment, double share, Coordinate place) {
        cuts.add(new Cut(segment, share, place));
    }

    /** The pieces from cut to cut. */
    List<Coordinate[]> pieces() {
        cuts.sort(Comparator.comparingInt(Cut::segment).thenComparingDouble(Cut::share));
        List<Coordinate[]> pieces = new ArrayList<>();
        List<Coordinate> piece = new ArrayList<>(List.of(points[0]));
        int next = 0;
        for (int segment = 0; segment + 1 < points.length; segment++) {
            for (; next < cuts.size() && cuts.get(next).segment() == segment; next++) {
                add(piece, cuts.get(next).place());
                finish(piece, pieces);
                piece = new ArrayList<>(List.of(cuts.get(next).place()));
            }
            add(piece, points[segment + 1]);
        }
        finish(piece, pieces);
        return pieces;
    }

    private static void add(List<Coordinate> piece, Coordinate point) {
        Coordinate last = piece.get(piece.size() - 1);
        if (last.distance(point) > SAME_METRES) {
            piece.add(point);
        } else if (piece.size() > 1) {
            piece.set(piece.size() - 1, point);
        }
    }

    private static void finish(List<Coordinate> piece, List<Coordinate[]> pieces) {
        if (piece.size() > 1) {
            pieces.add(piece.toArray(new Coordinate[0]));
        }
    }
}
