package org.santu.network;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Travel times from many places to many others: one search for each place of the shorter list, several at once. */
public final class TravelMatrix {
    private TravelMatrix() {}

    /**
     * @param cancelled asked between searches; true leaves the rest of the matrix at infinity
     * @return seconds by origin and destination; positive infinity where there is no way
     */
    public static double[][] seconds(
            OpenRoads roads, List<Access> origins, List<Access> destinations, BooleanSupplier cancelled) {
        double[][] matrix = new double[origins.size()][destinations.size()];
        boolean outward = origins.size() <= destinations.size();
        IntStream.range(0, outward ? origins.size() : destinations.size())
                .parallel()
                .forEach(i -> {
                    TravelTimes times = cancelled.getAsBoolean()
                            ? null
                            : outward ? roads.from(origins.get(i)) : roads.to(destinations.get(i));
                    List<Access> others = outward ? destinations : origins;
                    for (int j = 0; j < others.size(); j++) {
                        double seconds = times == null ? Double.POSITIVE_INFINITY : times.seconds(others.get(j));
                        matrix[outward ? i : j][outward ? j : i] = seconds;
                    }
                });
        return matrix;
    }

    /** As {@link #seconds(OpenRoads, List, List, BooleanSupplier)}, not to be stopped. */
    public static double[][] seconds(OpenRoads roads, List<Access> origins, List<Access> destinations) {
        return seconds(roads, origins, destinations, () -> false);
    }
}
