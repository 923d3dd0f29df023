package org.santu.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/** Where stations can be connected to lines of 10 kV: one point in each village that applies, and how much it can take. */
final class ConnectionPoints {
    /** So many villages of each county apply for a station, the hardest first. */
    static final int APPLICANTS = 154;

    private static final double LINE_KILOWATTS = 8_000;
    private static final double REACH_METRES = 420;

    private final World world;
    private final Map<Integer, Point> byVillage = new HashMap<>();
    private final List<Point> points = new ArrayList<>();

    /** @param place plane coordinates */
    record Point(Village village, String name, Coordinate place, double kilowatts, double spareKilowatts) {}

    ConnectionPoints(World world) {
        this.world = world;
        for (int county = 0; county < world.spec.counties(); county++) {
            List<Village> villages = applicants(world, county);
            for (Village village : villages.subList(0, Math.min(APPLICANTS, villages.size()))) {
                Point point = point(village);
                points.add(point);
                byVillage.put(village.number(), point);
            }
        }
    }

    /** Villages in the order in which they apply. */
    static List<Village> applicants(World world, int county) {
        List<Village> villages = new ArrayList<>(world.villagesOf(county));
        villages.sort(Comparator.comparingDouble(Village::hardship).reversed().thenComparingInt(Village::number));
        return villages;
    }

    List<Point> points() {
        return points;
    }

    Point of(Village village) {
        return byVillage.get(village.number());
    }

    private Point point(Village village) {
        SplittableRandom random = world.spec.random("connection", village.number());
        double spare = 100 * (2 + random.nextInt(28));
        Land land = world.land;
        Coordinate place = new Coordinate(land.east(village.cell()), land.north(village.cell()));
        for (int k = 0; k < 40; k++) {
            double east = land.east(village.cell()) + (random.nextDouble() * 2 - 1) * REACH_METRES;
            double north = land.north(village.cell()) + (random.nextDouble() * 2 - 1) * REACH_METRES;
            int at = land.cell(east, north);
            if (land.slopeDegrees[at] < 20 && world.partition.villageOf[at] == village.number()) {
                place = new Coordinate(east, north);
                break;
            }
        }
        return new Point(village, "10千伏" + village.stem() + "线接入点", place, LINE_KILOWATTS, spare);
    }
}
