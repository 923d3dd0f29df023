package org.santu.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.locationtech.jts.index.strtree.STRtree;
import org.santu.demo.RoadLines.RoadLine;

/** Finds room for things with an area: inside one village, on ground not too steep, off roads, water and each other. */
final class Parcels {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double OFF_ROAD_METRES = 14;
    private static final int TRIES = 220;

    private final Land land;
    private final STRtree roads = new STRtree();
    private final Quadtree placed = new Quadtree();

    Parcels(World world) {
        land = world.land;
        for (RoadLine road : world.roads) {
            Coordinate[] line = road.line().getCoordinates();
            for (int k = 0; k + 8 < line.length + 7; k += 8) {
                Coordinate[] piece = java.util.Arrays.copyOfRange(line, k, Math.min(k + 9, line.length));
                if (piece.length > 1) {
                    Geometry part = FACTORY.createLineString(piece);
                    roads.insert(part.getEnvelopeInternal(), part);
                }
            }
        }
        roads.build();
    }

    /**
     * @param cell to be near to
     * @param steepestDegrees limit where a better place can be found
     * @param south whether slopes that face north are to be avoided
     * @return in plane coordinates; a square at {@code cell} where nothing better is found
     */
    Polygon place(
            Village village,
            int cell,
            double squareMetres,
            double steepestDegrees,
            boolean south,
            SplittableRandom random) {
        return settle(
                find(village, cell, squareMetres, steepestDegrees, south, random, 1, any -> true),
                cell,
                squareMetres,
                random);
    }

    /**
     * The same where it may stand; further away and on steeper ground before anywhere else.
     *
     * @param open where it may stand; passed over where no such place is found
     */
    Polygon placeWhere(
            Predicate<Polygon> open,
            Village village,
            int cell,
            double squareMetres,
            double steepestDegrees,
            SplittableRandom random) {
        Polygon parcel = find(village, cell, squareMetres, steepestDegrees, false, random, 1, open);
        if (parcel == null) {
            parcel = find(village, cell, squareMetres, steepestDegrees * 2, false, random, 3, open);
        }
        if (parcel == null) {
            parcel = find(village, cell, squareMetres, steepestDegrees, false, random, 1, any -> true);
        }
        return settle(parcel, cell, squareMetres, random);
    }

    private Polygon settle(Polygon found, int cell, double squareMetres, SplittableRandom random) {
        Polygon parcel = found == null ? rectangle(land.east(cell), land.north(cell), squareMetres, random) : found;
        placed.insert(parcel.getEnvelopeInternal(), parcel);
        return parcel;
    }

    /** @return null when nothing fits */
    private Polygon find(
            Village village,
            int cell,
            double squareMetres,
            double steepestDegrees,
            boolean south,
            SplittableRandom random,
            double wider,
            Predicate<Polygon> open) {
        for (int k = 0; k < TRIES; k++) {
            double reach = 120 + Math.sqrt(squareMetres) + 9.0 * k * wider;
            double east = land.east(cell) + (random.nextDouble() * 2 - 1) * reach;
            double north = land.north(cell) + (random.nextDouble() * 2 - 1) * reach;
            double ease = 1 + (double) k / TRIES;
            Polygon candidate = rectangle(east, north, squareMetres, random);
            if (fits(candidate, village, steepestDegrees * ease, south && k < TRIES * 3 / 4) && open.test(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** Along the contour, with corners that are not quite square. */
    private Polygon rectangle(double east, double north, double squareMetres, SplittableRandom random) {
        double aspect = 1.1 + 1.1 * random.nextDouble();
        double a = Math.sqrt(squareMetres * aspect) / 2;
        double b = Math.sqrt(squareMetres / aspect) / 2;
        int cell = land.cell(east, north);
        double turn = contour(cell);
        double skew = (random.nextDouble() - 0.5) * 0.3;
        double[][] corners = {{-a, -b}, {a, -b * (1 + skew)}, {a, b * (1 - skew)}, {-a, b}};
        Coordinate[] ring = new Coordinate[5];
        for (int k = 0; k < 4; k++) {
            double u = corners[k][0];
            double v = corners[k][1];
            ring[k] = new Coordinate(
                    east + u * Math.cos(turn) - v * Math.sin(turn), north + u * Math.sin(turn) + v * Math.cos(turn));
        }
        ring[4] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    private double contour(int cell) {
        int columns = land.columns;
        int safe = Math.min(Math.max(cell, columns + 1), land.metres.length - columns - 2);
        double east = land.metres[safe + 1] - land.metres[safe - 1];
        double north = land.metres[safe - columns] - land.metres[safe + columns];
        return Math.hypot(east, north) < 1 ? 0.12 : Math.atan2(east, -north);
    }

    private boolean fits(Polygon parcel, Village village, double steepestDegrees, boolean south) {
        Coordinate[] ring = parcel.getCoordinates();
        for (int k = 0; k < 5; k++) {
            Coordinate place = k < 4 ? ring[k] : parcel.getCentroid().getCoordinate();
            int cell = land.cell(place.x, place.y);
            if (land.slopeDegrees[cell] > steepestDegrees
                    || land.drainage.metresToWater[cell] < 75
                    || south && facesNorth(cell)
                    || SimplePointInAreaLocator.locate(place, village.shape()) != Location.INTERIOR) {
                return false;
            }
        }
        Envelope around = new Envelope(parcel.getEnvelopeInternal());
        around.expandBy(OFF_ROAD_METRES);
        return isApart(parcel, roads.query(around), OFF_ROAD_METRES) && isApart(parcel, placed.query(around), 4);
    }

    private boolean facesNorth(int cell) {
        int columns = land.columns;
        int safe = Math.min(Math.max(cell, columns), land.metres.length - columns - 1);
        return land.metres[safe - columns] < land.metres[safe + columns] - 4;
    }

    private static boolean isApart(Polygon parcel, List<?> others, double metres) {
        for (Object other : others) {
            Geometry geometry = (Geometry) other;
            if (geometry.getEnvelopeInternal().distance(parcel.getEnvelopeInternal()) < metres
                    && geometry.distance(parcel) < metres) {
                return false;
            }
        }
        return true;
    }
}
