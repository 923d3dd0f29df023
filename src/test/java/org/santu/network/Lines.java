package org.santu.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Roads for tests. */
final class Lines {
    static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private Lines() {}

    static LineString line(double... xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return GEOMETRIES.createLineString(points);
    }

    static RoadLine road(String id, double... xy) {
        return RoadLine.of(id, line(xy), 36);
    }

    /** A crooked grid of so many crossings each way, 200 m apart; some roads are missing, some are slow, some one-way. */
    static List<RoadLine> grid(int side, long seed) {
        Random random = new Random(seed);
        Coordinate[] places = new Coordinate[side * side];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Coordinate(
                    i % side * 200 + random.nextDouble() * 80, i / side * 200.0 + random.nextDouble() * 80);
        }
        List<RoadLine> roads = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            for (int step : new int[] {1, side}) {
                boolean last = step == 1 ? i % side == side - 1 : i / side == side - 1;
                if (!last && random.nextDouble() > 0.12) {
                    Coordinate a = places[i];
                    Coordinate b = places[i + step];
                    Coordinate middle = new Coordinate((a.x + b.x) / 2 + random.nextDouble() * 20, (a.y + b.y) / 2);
                    RoadLine.Flow flow = random.nextDouble() < 0.05 ? RoadLine.Flow.FORWARD : RoadLine.Flow.BOTH;
                    roads.add(new RoadLine(
                            "r" + roads.size(),
                            GEOMETRIES.createLineString(new Coordinate[] {a, middle, b}),
                            20 + random.nextInt(60),
                            flow,
                            false,
                            false));
                }
            }
        }
        return roads;
    }

    static List<Coordinate> places(int count, double side, long seed) {
        Random random = new Random(seed);
        List<Coordinate> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new Coordinate(random.nextDouble() * side, random.nextDouble() * side));
        }
        return places;
    }
}
