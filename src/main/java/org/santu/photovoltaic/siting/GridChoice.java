package org.santu.photovoltaic.siting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * Which grid point takes a station: the nearest that takes all of it, or else the one that takes most, and of those the nearest.
 * Points that tell no spare capacity are left out as soon as any point tells it; where none does, distance alone decides.
 */
final class GridChoice {
    private final List<GridPoint> all;
    private final List<GridPoint> usable;
    private final boolean spareKnown;

    GridChoice(List<GridPoint> points, double leastKilowatts) {
        all = points;
        spareKnown = points.stream().anyMatch(point -> point.spareKilowatts() != null);
        usable = points.stream()
                .filter(point ->
                        !spareKnown || point.spareKilowatts() != null && point.spareKilowatts() >= leastKilowatts)
                .sorted(Comparator.comparing(GridPoint::id))
                .toList();
    }

    List<GridPoint> usable() {
        return usable;
    }

    boolean spareKnown() {
        return spareKnown;
    }

    Optional<GridPoint> find(Coordinate place, double kilowatts, Double mostMetres) {
        return usable.stream()
                .filter(point -> mostMetres == null || point.place().distance(place) <= mostMetres)
                .min(Comparator.<GridPoint>comparingDouble(point -> -taken(point, kilowatts))
                        .thenComparingDouble(point -> point.place().distance(place)));
    }

    /** The point that is meant by an id or a name: of several with one name the nearest. */
    Optional<GridPoint> meant(String named, Coordinate place) {
        return all.stream()
                .filter(point -> point.id().equals(named) || named.equals(point.name()))
                .min(Comparator.<GridPoint>comparingDouble(
                                point -> point.place().distance(place))
                        .thenComparing(GridPoint::id));
    }

    double taken(GridPoint point, double kilowatts) {
        return spareKnown && point.spareKilowatts() != null ? Math.min(kilowatts, point.spareKilowatts()) : kilowatts;
    }
}
