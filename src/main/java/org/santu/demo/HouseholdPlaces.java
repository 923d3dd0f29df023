package org.santu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/**
 * Puts the houses of a natural village: in rows on the plain, in a loose band along the foot of the slope in the hills;
 * never in the water, on steep ground, on another house or outside the village.
 */
final class HouseholdPlaces {
    private static final double APART_METRES = 11;

    private final Land land;
    private final Village village;
    private final IndexedPointInAreaLocator inside;
    private final List<Coordinate> taken = new ArrayList<>();

    HouseholdPlaces(Land land, Village village) {
        this.land = land;
        this.village = village;
        inside = new IndexedPointInAreaLocator(village.shape());
    }

    /** A place for one more house of a natural village that has {@code houses} of them. */
    Coordinate next(int hamlet, int houses, SplittableRandom random) {
        int cell = village.hamlets().get(hamlet).cell();
        double east = land.east(cell);
        double north = land.north(cell);
        double turn = (DemoSpec.mix(cell) >>> 40) / (double) (1 << 24) * Math.PI;
        double radius = 45 + 11 * Math.sqrt(houses);
        for (int k = 0; k < 400; k++) {
            double grow = 1 + k / 60.0;
            double u;
            double v;
            if (village.plain()) {
                double along = (random.nextDouble() * 2 - 1) * radius * 1.3 * grow;
                double across = (random.nextDouble() * 2 - 1) * radius * grow;
                u = Math.round(along / 17) * 17 + random.nextDouble() * 2;
                v = Math.round(across / 28) * 28 + random.nextDouble() * 3;
            } else {
                u = gauss(random) * radius * 1.1 * grow;
                v = gauss(random) * radius * 0.5 * grow;
                turn = contour(cell);
            }
            Coordinate place = new Coordinate(
                    east + u * Math.cos(turn) - v * Math.sin(turn), north + u * Math.sin(turn) + v * Math.cos(turn));
            if (isFree(place, 14 + k / 25.0)) {
                taken.add(place);
                return place;
            }
        }
        return lastResort(random);
    }

    private boolean isFree(Coordinate place, double steepestDegrees) {
        int cell = land.cell(place.x, place.y);
        if (land.slopeDegrees[cell] > steepestDegrees || land.drainage.metresToWater[cell] < 55) {
            return false;
        }
        for (int k = taken.size() - 1; k >= Math.max(0, taken.size() - 400); k--) {
            if (taken.get(k).distance(place) < APART_METRES) {
                return false;
            }
        }
        return inside.locate(place) == Location.INTERIOR;
    }

    private Coordinate lastResort(SplittableRandom random) {
        for (int k = 0; k < 1000; k++) {
            Coordinate place = new Coordinate(
                    land.east(village.cell()) + gauss(random) * 200, land.north(village.cell()) + gauss(random) * 200);
            if (SimplePointInAreaLocator.locate(place, village.shape()) == Location.INTERIOR) {
                taken.add(place);
                return place;
            }
        }
        throw new IllegalStateException("no room for a house in " + village.name());
    }

    /** Direction along the slope at a cell, radians from east. */
    private double contour(int cell) {
        int columns = land.columns;
        float east = land.metres[cell + 2] - land.metres[cell - 2];
        float north = land.metres[cell - 2 * columns] - land.metres[cell + 2 * columns];
        return Math.atan2(east, -north);
    }

    private static double gauss(SplittableRandom random) {
        return random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
    }
}
