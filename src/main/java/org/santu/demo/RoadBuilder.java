package org.santu.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santu.demo.Hamlets.Hamlet;

/**
 * Lays the roads in the order in which a county gets them: the national road, the provincial one, roads to the towns,
 * between towns, to every village committee, and to most natural villages. Each joins what is there already.
 */
final class RoadBuilder {
    private final Land land;
    private final VillagePartition partition;
    private final boolean[] road;
    private final LeastCost ways;
    private final Map<Long, Edge> edges = new HashMap<>();

    /** Half a road cell: what connects two neighbouring cells. */
    static final class Edge {
        final RoadGrade grade;
        /** Which road of its grade: makes one name for one road. */
        final int road;
        /** Committees or natural villages that are reached over it. */
        int users;

        Edge(RoadGrade grade, int road) {
            this.grade = grade;
            this.road = road;
        }
    }

    private RoadBuilder(VillagePartition partition) {
        this.partition = partition;
        land = partition.land;
        road = new boolean[land.metres.length];
        ways = new LeastCost(land, road);
    }

    /** All connections between neighbouring cells, keyed by {@link #key}. */
    static Map<Long, Edge> build(VillagePartition partition, List<List<Hamlet>> hamlets) {
        RoadBuilder builder = new RoadBuilder(partition);
        builder.trunks();
        builder.townRoads();
        builder.villageRoads();
        builder.hamletRoads(hamlets);
        return builder.edges;
    }

    static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private int seatCell(int county, int town) {
        return partition.site[partition.seat[county * VillagePartition.TOWNS + town]];
    }

    private void trunks() {
        DemoSpec spec = land.spec;
        int across = spec.countiesAcross();
        int down = spec.countiesDown();
        for (int row = 0; row < down; row++) {
            List<Integer> stops = new ArrayList<>();
            for (int column = 0; column < across && row * across + column < spec.counties(); column++) {
                stops.add(seatCell(row * across + column, 0));
            }
            int west = stops.get(0) / land.columns * land.columns;
            int east = stops.get(stops.size() - 1) / land.columns * land.columns + land.columns - 1;
            trunk(west, stops, east, RoadGrade.NATIONAL, row);
        }
        for (int column = 0; column < across; column++) {
            List<Integer> stops = new ArrayList<>();
            for (int row = 0; row < down && row * across + column < spec.counties(); row++) {
                stops.add(seatCell(row * across + column, 0));
            }
            if (!stops.isEmpty()) {
                int bottom = land.metres.length - land.columns + stops.get(stops.size() - 1) % land.columns;
                trunk(stops.get(0) % land.columns, stops, bottom, RoadGrade.PROVINCIAL, column);
            }
        }
    }

    private void trunk(int first, List<Integer> stops, int last, RoadGrade grade, int number) {
        List<Integer> all = new ArrayList<>(stops);
        all.add(0, first);
        all.add(last);
        for (int k = 1; k < all.size(); k++) {
            int target = all.get(k);
            ways.spread(new int[] {all.get(k - 1)}, 900, cell -> cell == target);
            add(ways.wayBack(target), grade, number);
        }
    }

    private void townRoads() {
        ways.spread(network(), 420, cell -> false);
        List<int[]> found = new ArrayList<>();
        for (int seat : partition.seat) {
            found.add(ways.wayBack(partition.site[seat]));
        }
        for (int t = 0; t < found.size(); t++) {
            add(found.get(t), RoadGrade.COUNTY, t);
        }
        for (int t = 0; t < partition.seat.length; t++) {
            linkTowns(t);
        }
    }

    /** A second way out of each town: to the nearest other seat that is not much nearer by the roads there are. */
    private void linkTowns(int town) {
        int from = partition.site[partition.seat[town]];
        int best = -1;
        for (int other = 0; other < partition.seat.length; other++) {
            int to = partition.site[partition.seat[other]];
            if (other != town
                    && (town + other) % 3 != 0
                    && (best < 0 || land.metresBetween(from, to) < land.metresBetween(from, best))) {
                best = to;
            }
        }
        if (best < 0) {
            return;
        }
        int target = best;
        ways.spread(new int[] {from}, 420, cell -> cell == target);
        add(ways.wayBack(target), RoadGrade.COUNTY, partition.seat.length + town);
    }

    private void villageRoads() {
        ways.spread(network(), 260, cell -> false);
        List<int[]> found = new ArrayList<>();
        for (int cell : partition.site) {
            found.add(ways.wayBack(cell));
        }
        Map<Long, Integer> users = new HashMap<>();
        for (int[] way : found) {
            for (int k = 1; k < way.length; k++) {
                users.merge(key(way[k - 1], way[k]), 1, Integer::sum);
            }
        }
        for (int v = 0; v < found.size(); v++) {
            int[] way = found.get(v);
            for (int k = 1; k < way.length; k++) {
                int shared = users.get(key(way[k - 1], way[k]));
                RoadGrade grade = shared >= 3 ? RoadGrade.TOWNSHIP : RoadGrade.VILLAGE;
                add(new int[] {way[k - 1], way[k]}, grade, v);
            }
        }
    }

    private void hamletRoads(List<List<Hamlet>> hamlets) {
        ways.spread(network(), 140, cell -> false);
        List<int[]> found = new ArrayList<>();
        List<RoadGrade> grades = new ArrayList<>();
        List<Integer> villages = new ArrayList<>();
        for (List<Hamlet> ofVillage : hamlets) {
            for (Hamlet hamlet : ofVillage) {
                int[] way = ways.wayBack(hamlet.cell());
                if (way.length > 1 && way.length < 150) {
                    found.add(way);
                    grades.add(hamlet.share() > 0.18 && way.length < 60 ? RoadGrade.VILLAGE : RoadGrade.TRACK);
                    villages.add(hamlet.village());
                }
            }
        }
        for (RoadGrade grade : List.of(RoadGrade.VILLAGE, RoadGrade.TRACK)) {
            for (int k = 0; k < found.size(); k++) {
                if (grades.get(k) == grade) {
                    add(found.get(k), grade, partition.site.length + villages.get(k));
                }
            }
        }
    }

    private int[] network() {
        int[] cells = new int[road.length];
        int count = 0;
        for (int i = 0; i < road.length; i++) {
            if (road[i]) {
                cells[count++] = i;
            }
        }
        return Arrays.copyOf(cells, count);
    }

    private void add(int[] way, RoadGrade grade, int number) {
        for (int k = 0; k < way.length; k++) {
            road[way[k]] = true;
            if (k > 0) {
                edges.computeIfAbsent(key(way[k - 1], way[k]), key -> new Edge(grade, number)).users++;
            }
        }
    }
}
