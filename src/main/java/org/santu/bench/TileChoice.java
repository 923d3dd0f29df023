package org.santu.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses tiles as people look at them: at random, but only where somebody lives, and mostly at the zooms at which one works.
 * The same data give the same tiles.
 */
final class TileChoice {
    private static final double HALF = 20_037_508.342_789_244;
    private static final long SEED = 7;

    /** How many of 2,000 tiles lie at a zoom. */
    private static final Map<Integer, Integer> WEIGHTS =
            new TreeMap<>(Map.of(9, 4, 10, 16, 11, 48, 12, 160, 13, 472, 14, 500, 15, 450, 16, 250, 17, 100));

    private TileChoice() {}

    /** A tile of the web-mercator square. */
    record Place(int zoom, int x, int y) {}

    /** Where households live, in metres of EPSG:3857. */
    static List<double[]> households(Connection connection) throws SQLException {
        List<double[]> places = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT ST_X(geom_3857), ST_Y(geom_3857) FROM layer.household"
                        + " WHERE geom_3857 IS NOT NULL ORDER BY id")) {
            while (rows.next()) {
                places.add(new double[] {rows.getDouble(1), rows.getDouble(2)});
            }
        }
        return places;
    }

    /**
     * Different tiles, each with a household, in no order.
     *
     * @param most how many; fewer come back where there are not so many tiles of a zoom
     */
    static List<Place> choose(List<double[]> households, int most) {
        Random random = new Random(SEED);
        List<double[]> shuffled = new ArrayList<>(households);
        Collections.shuffle(shuffled, random);
        int total = WEIGHTS.values().stream().mapToInt(Integer::intValue).sum();
        List<Place> chosen = new ArrayList<>();
        WEIGHTS.forEach((zoom, weight) -> {
            Set<Place> places = new LinkedHashSet<>();
            int wanted = (int) Math.ceil((double) most * weight / total);
            for (double[] household : shuffled) {
                if (places.size() == wanted) {
                    break;
                }
                places.add(at(zoom, household[0], household[1]));
            }
            chosen.addAll(places);
        });
        Collections.shuffle(chosen, random);
        return chosen;
    }

    static Place at(int zoom, double x, double y) {
        double side = side(zoom);
        return new Place(zoom, (int) Math.floor((x + HALF) / side), (int) Math.floor((HALF - y) / side));
    }

    /** West, south, east and north in metres of EPSG:3857. */
    static double[] extent(Place tile) {
        double side = side(tile.zoom());
        return new double[] {
            -HALF + tile.x() * side, HALF - (tile.y() + 1) * side, -HALF + (tile.x() + 1) * side, HALF - tile.y() * side
        };
    }

    /** Deals a list into parts of the same size that share nothing. */
    static <T> List<List<T>> deal(List<T> all, int parts) {
        @SuppressWarnings("unchecked")
        List<T>[] dealt = new List[parts];
        Arrays.setAll(dealt, i -> all.subList(all.size() * i / parts, all.size() * (i + 1) / parts));
        return List.of(dealt);
    }

    private static double side(int zoom) {
        return 2 * HALF / (1L << zoom);
    }
}
