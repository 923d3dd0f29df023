package org.santu.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.santu.demo.RoadBuilder.Edge;

/** Joins road cells into lines from junction to junction, smooth, with ends that meet exactly. */
final class RoadLines {

    /**
     * @param line in plane coordinates
     * @param cells the cells it follows, from end to end
     * @param edge grade and number of the road
     */
    record RoadLine(LineString line, int[] cells, Edge edge) {}

    private static final double TOLERANCE_METRES = 4;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Land land;
    private final Map<Long, Edge> edges;
    private final Map<Integer, List<Integer>> neighbours = new TreeMap<>();
    private final Set<Integer> stops = new HashSet<>();

    private RoadLines(VillagePartition partition, Map<Long, Edge> edges) {
        land = partition.land;
        this.edges = new HashMap<>();
        edges.forEach((key, edge) -> {
            int a = (int) (key >>> 32);
            int b = (int) (long) key;
            if (partition.villageOf[a] >= 0 || partition.villageOf[b] >= 0) {
                this.edges.put(key, edge);
                neighbours.computeIfAbsent(a, k -> new ArrayList<>()).add(b);
                neighbours.computeIfAbsent(b, k -> new ArrayList<>()).add(a);
            }
        });
        neighbours.values().forEach(list -> list.sort(null));
        for (int cell : partition.site) {
            stops.add(cell);
        }
    }

    /** The lines in a stable order. */
    static List<RoadLine> trace(VillagePartition partition, Map<Long, Edge> edges) {
        return new RoadLines(partition, edges).trace();
    }

    private List<RoadLine> trace() {
        List<RoadLine> result = new ArrayList<>();
        Set<Long> done = new HashSet<>();
        for (Map.Entry<Integer, List<Integer>> entry : neighbours.entrySet()) {
            if (isStop(entry.getKey())) {
                for (int next : entry.getValue()) {
                    if (!done.contains(RoadBuilder.key(entry.getKey(), next))) {
                        result.add(follow(entry.getKey(), next, done));
                    }
                }
            }
        }
        return result;
    }

    private boolean isStop(int cell) {
        List<Integer> around = neighbours.get(cell);
        if (around.size() != 2 || stops.contains(cell)) {
            return true;
        }
        Edge a = edges.get(RoadBuilder.key(cell, around.get(0)));
        Edge b = edges.get(RoadBuilder.key(cell, around.get(1)));
        return a.grade != b.grade || a.road != b.road;
    }

    private RoadLine follow(int start, int second, Set<Long> done) {
        List<Integer> cells = new ArrayList<>(List.of(start, second));
        Edge edge = edges.get(RoadBuilder.key(start, second));
        done.add(RoadBuilder.key(start, second));
        int last = start;
        int here = second;
        while (!isStop(here)) {
            List<Integer> around = neighbours.get(here);
            int next = around.get(0) == last ? around.get(1) : around.get(0);
            done.add(RoadBuilder.key(here, next));
            cells.add(next);
            last = here;
            here = next;
        }
        int[] array = cells.stream().mapToInt(Integer::intValue).toArray();
        return new RoadLine(smooth(land, array, 3, TOLERANCE_METRES), array, edge);
    }

    /** A smooth line over the centres of cells; both ends stay where they are. */
    static LineString smooth(Land land, int[] cells, int rounds, double toleranceMetres) {
        Coordinate[] centres = new Coordinate[cells.length];
        for (int k = 0; k < cells.length; k++) {
            centres[k] = new Coordinate(land.east(cells[k]), land.north(cells[k]));
        }
        LineString result = FACTORY.createLineString(Smoothing.smooth(centres, rounds));
        return cells.length < 3 ? result : (LineString) DouglasPeuckerSimplifier.simplify(result, toleranceMetres);
    }
}
