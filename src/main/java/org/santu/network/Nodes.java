package org.santu.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** Places that are joined when they are near enough: a grid of buckets as wide as the tolerance. */
final class Nodes {
    private final double tolerance;
    private final double bucket;
    private final Map<Long, List<Integer>> buckets = new HashMap<>();
    private final List<Coordinate> places = new ArrayList<>();

    Nodes(double tolerance) {
        this.tolerance = tolerance;
        this.bucket = Math.max(tolerance, 0.01);
    }

    int size() {
        return places.size();
    }

    Coordinate place(int node) {
        return places.get(node);
    }

    /** The number of the nearest place within the tolerance, else -1. */
    int find(Coordinate point) {
        int best = -1;
        double least = tolerance;
        long column = (long) Math.floor(point.x / bucket);
        long row = (long) Math.floor(point.y / bucket);
        for (long c = column - 1; c <= column + 1; c++) {
            for (long r = row - 1; r <= row + 1; r++) {
                for (int node : buckets.getOrDefault(key(c, r), List.of())) {
                    double metres = places.get(node).distance(point);
                    if (metres <= least && (best < 0 || metres < least || node < best)) {
                        best = node;
                        least = metres;
                    }
                }
            }
        }
        return best;
    }

    /** The number of the place, a new one where there is none within the tolerance. */
    int findOrAdd(Coordinate point) {
        int found = find(point);
        if (found >= 0) {
            return found;
        }
        places.add(point);
        buckets.computeIfAbsent(
                        key((long) Math.floor(point.x / bucket), (long) Math.floor(point.y / bucket)),
                        any -> new ArrayList<>(2))
                .add(places.size() - 1);
        return places.size() - 1;
    }

    private static long key(long column, long row) {
        return column * 0x9E3779B1L ^ row << 21 ^ row >>> 7;
    }
}
