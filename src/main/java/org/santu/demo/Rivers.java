package org.santu.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** The drawn rivers: each from its source down to where it joins a larger one, as a band that widens with its basin. */
final class Rivers {

    /**
     * @param cells from the source down
     * @param squareKilometres basin at the lower end
     * @param middle the middle line, plane coordinates
     */
    record River(int[] cells, double squareKilometres, LineString middle) {}

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int PIECE = 24;
    private static final int LEAST_CELLS = 13;

    private Rivers() {}

    /** The rivers that touch a county, the largest first. */
    static List<River> trace(VillagePartition partition) {
        Land land = partition.land;
        FlowRouter router = land.drainage.router;
        int[] upstream = new int[land.metres.length];
        java.util.Arrays.fill(upstream, -1);
        for (int i : router.order) {
            int to = router.receiver[i];
            if (to >= 0
                    && land.drainage.isRiver(i)
                    && (upstream[to] < 0
                            || land.drainage.squareKilometres[i] > land.drainage.squareKilometres[upstream[to]])) {
                upstream[to] = i;
            }
        }
        List<River> result = new ArrayList<>();
        for (int i : router.order) {
            int to = router.receiver[i];
            if (land.drainage.isRiver(i) && (to < 0 || upstream[to] != i)) {
                int[] cells = cells(upstream, i, to);
                if (cells.length >= LEAST_CELLS && touches(partition, cells)) {
                    result.add(
                            new River(cells, land.drainage.squareKilometres[i], RoadLines.smooth(land, cells, 5, 0)));
                }
            }
        }
        result.sort(Comparator.comparingDouble(River::squareKilometres)
                .reversed()
                .thenComparingInt(river -> river.cells()[0]));
        return result;
    }

    /** The cells of a river from its source down to where it joins another ({@code joins}, or -1 at the edge). */
    private static int[] cells(int[] upstream, int mouth, int joins) {
        List<Integer> cells = new ArrayList<>();
        if (joins >= 0) {
            cells.add(joins);
        }
        for (int i = mouth; i >= 0; i = upstream[i]) {
            cells.add(i);
        }
        Collections.reverse(cells);
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean touches(VillagePartition partition, int[] cells) {
        for (int cell : cells) {
            if (partition.villageOf[cell] >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The water surface of a river where it runs through villages that {@code county} has, or empty. */
    static Geometry surface(VillagePartition partition, River river, int county) {
        List<Geometry> bands = new ArrayList<>();
        Coordinate[] line = river.middle().getCoordinates();
        for (int from = 0; from < line.length - 1; from += PIECE) {
            int to = Math.min(from + PIECE, line.length - 1);
            boolean inside = false;
            for (int k = from; k <= to && !inside; k += 4) {
                inside = partition.countyOf[river.cells()[k]] == county;
            }
            if (inside) {
                Coordinate[] piece = java.util.Arrays.copyOfRange(line, from, to + 1);
                double width =
                        Drainage.widthMetres(partition.land.drainage.squareKilometres[river.cells()[(from + to) / 2]]);
                bands.add(org.locationtech.jts.simplify.DouglasPeuckerSimplifier.simplify(
                                FACTORY.createLineString(piece), 4)
                        .buffer(width / 2, 3));
            }
        }
        return bands.isEmpty() ? FACTORY.createPolygon() : UnaryUnionOp.union(bands);
    }
}
