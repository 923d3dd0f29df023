package org.santu.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Polygon;

/**
 * Divides the land: counties, in each 209 villages, and 13 townships made of villages that lie together. Borders of two
 * neighbours are the same line.
 */
final class VillagePartition {
    static final int VILLAGES = 209;
    static final int TOWNS = 13;

    final Land land;
    /** County of a cell, or -1. */
    final int[] countyOf;
    /** Number of the village of a cell, county by county, or -1. */
    final int[] villageOf;
    /** Cell of each village's committee. */
    final int[] site;
    /** Number of each village's township: county * 13 + 0..12; the first is the county seat. */
    final int[] townOf;
    /** The village that is the seat of a township. */
    final int[] seat;
    /** Villages that share a border with each village. */
    final List<TreeSet<Integer>> neighbours = new ArrayList<>();
    /** In plane coordinates, one for each village. */
    final Polygon[] polygons;

    VillagePartition(Land land) {
        this.land = land;
        DemoSpec spec = land.spec;
        Growth growth = new Growth(land.columns, land.rows, slowness());
        countyOf = counties(growth);
        VillageSites sites = new VillageSites(land, countyOf);
        site = new int[spec.counties() * VILLAGES];
        seat = new int[spec.counties() * TOWNS];
        for (int county = 0; county < spec.counties(); county++) {
            int[] cells = sites.choose(county, VILLAGES, spec.random("sites", county));
            System.arraycopy(cells, 0, site, county * VILLAGES, VILLAGES);
            int[] towns = sites.chooseTowns(cells, TOWNS);
            for (int t = 0; t < TOWNS; t++) {
                seat[county * TOWNS + t] = county * VILLAGES + towns[t];
            }
        }
        villageOf = new int[countyOf.length];
        Arrays.fill(villageOf, -1);
        for (int v = 0; v < site.length; v++) {
            villageOf[site[v]] = v;
        }
        int[] outside = countyOf.clone();
        growth.fill(villageOf, outside);
        LabelCleaner.clean(villageOf, land.columns, land.rows, site);
        findNeighbours();
        townOf = towns();
        polygons = new LabelBorders(land, villageOf).polygons(site.length);
    }

    private float[] slowness() {
        float[] result = new float[land.metres.length];
        Noise noise = new Noise(land.spec.random("borders", 0).nextLong());
        IntStream.range(0, result.length).parallel().forEach(i -> {
            double above = Math.min(land.drainage.aboveStream[i], 400);
            double river = land.drainage.squareKilometres[i] > 120 ? 6 : 0;
            double wander = noise.fractal(i % land.columns / 9.0, i / land.columns / 9.0, 3);
            double climb = 1 + above / 11 + land.slopeDegrees[i] / 20;
            result[i] = (float) (climb * Math.max(0.25, 1 + 1.1 * wander) + river);
        });
        return result;
    }

    private int[] counties(Growth growth) {
        DemoSpec spec = land.spec;
        Noise noise = new Noise(spec.random("counties", 0).nextLong());
        int[] labels = new int[land.metres.length];
        IntStream.range(0, labels.length).parallel().forEach(i -> {
            double c = i % land.columns;
            double r = i / land.columns;
            double bend = 60;
            int county = spec.countyOfCell(
                    c + bend * noise.fractal(c / 230, r / 230, 3),
                    r + bend * noise.fractal(c / 230 + 31, r / 230, 3),
                    34);
            labels[i] = county == DemoSpec.ABROAD ? spec.counties() : county == DemoSpec.NO_COUNTY ? -1 : county;
        });
        growth.fill(labels, null);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labels[i] == spec.counties() ? -1 : labels[i];
        }
        return labels;
    }

    private void findNeighbours() {
        for (int v = 0; v < site.length; v++) {
            neighbours.add(new TreeSet<>());
        }
        for (int i = 0; i < villageOf.length; i++) {
            if (i % land.columns < land.columns - 1) {
                meet(villageOf[i], villageOf[i + 1]);
            }
            if (i + land.columns < villageOf.length) {
                meet(villageOf[i], villageOf[i + land.columns]);
            }
        }
    }

    private void meet(int a, int b) {
        if (a >= 0 && b >= 0 && a != b) {
            neighbours.get(a).add(b);
            neighbours.get(b).add(a);
        }
    }

    /** Townships grow from their seats over neighbouring villages of the county, small ones before large ones. */
    private int[] towns() {
        int[] town = new int[site.length];
        int[] size = new int[seat.length];
        float[] way = new float[site.length];
        Arrays.fill(town, -1);
        PriorityQueue<Join> queue = new PriorityQueue<>();
        for (int t = 0; t < seat.length; t++) {
            queue.add(new Join(-1, seat[t], t, 0));
        }
        while (!queue.isEmpty()) {
            Join join = queue.poll();
            int v = join.village;
            int t = join.town;
            float key = join.way * (0.35f + size[t] / 16f);
            if (town[v] >= 0) {
                continue;
            }
            if (key > join.key) {
                queue.add(new Join(key, v, t, join.way));
                continue;
            }
            town[v] = t;
            size[t]++;
            way[v] = join.way;
            for (int n : neighbours.get(v)) {
                if (town[n] < 0 && v / VILLAGES == n / VILLAGES) {
                    double climb = Math.abs(land.metres[site[v]] - land.metres[site[n]]);
                    float there = (float) (way[v] + land.metresBetween(site[v], site[n]) + 12 * climb);
                    queue.add(new Join(there * (0.35f + size[t] / 16f), n, t, there));
                }
            }
        }
        return town;
    }

    private record Join(float key, int village, int town, float way) implements Comparable<Join> {
        @Override
        public int compareTo(Join other) {
            int order = Float.compare(key, other.key);
            return order != 0 ? order : Integer.compare(village, other.village);
        }
    }
}
