package org.santu.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Turns labelled cells into polygons. The rim of an area is cut where three areas meet; each piece is smoothed once and
 * used by both neighbours, so there are neither gaps nor overlaps.
 */
final class LabelBorders {
    private static final double TOLERANCE_METRES = 9;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** East, south, west, north on the lattice of cell corners. */
    private static final int[] RIGHT = {1, 0, -1, 0};

    private static final int[] DOWN = {0, 1, 0, -1};

    private final Land land;
    private final int[] labels;
    private final int columns;
    private final int rows;
    private final byte[] visited;
    private final Map<Long, Coordinate[]> pieces = new HashMap<>();

    LabelBorders(Land land, int[] labels) {
        this.land = land;
        this.labels = labels;
        columns = land.columns;
        rows = land.rows;
        visited = new byte[labels.length];
    }

    /** One polygon for each label from 0 to {@code count - 1}. */
    Polygon[] polygons(int count) {
        LinearRing[] shells = new LinearRing[count];
        List<List<LinearRing>> holes = new ArrayList<>();
        for (int label = 0; label < count; label++) {
            holes.add(new ArrayList<>());
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0 && label(i % columns, i / columns - 1) != labels[i] && (visited[i] & 1) == 0) {
                LinearRing ring = ring(i);
                if (Orientation.isCCW(ring.getCoordinateSequence())) {
                    holes.get(labels[i]).add(ring);
                } else if (shells[labels[i]] == null) {
                    shells[labels[i]] = ring;
                } else {
                    throw new IllegalStateException("area " + labels[i] + " is in pieces");
                }
            }
        }
        Polygon[] result = new Polygon[count];
        for (int label = 0; label < count; label++) {
            result[label] =
                    FACTORY.createPolygon(shells[label], holes.get(label).toArray(LinearRing[]::new));
        }
        return result;
    }

    private int label(int column, int row) {
        return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : labels[row * columns + column];
    }

    /** Walks clockwise around the area from the north side of a cell, the area on the right hand. */
    private LinearRing ring(int start) {
        int label = labels[start];
        List<Integer> corners = new ArrayList<>();
        int column = start % columns;
        int row = start / columns;
        int direction = 0;
        int firstCorner = corner(column, row);
        int x = column;
        int y = row;
        do {
            corners.add(corner(x, y));
            if (direction == 0) {
                visited[y * columns + x] |= 1;
            }
            x += RIGHT[direction];
            y += DOWN[direction];
            boolean left = ahead(x, y, direction, true) == label;
            boolean right = ahead(x, y, direction, false) == label;
            direction = left ? direction + 3 & 3 : right ? direction : direction + 1 & 3;
        } while (corner(x, y) != firstCorner || direction != 0);
        return assemble(corners);
    }

    /** The cell in front of a corner, on the left or the right of the way. */
    private int ahead(int x, int y, int direction, boolean left) {
        return switch (direction) {
            case 0 -> left ? label(x, y - 1) : label(x, y);
            case 1 -> left ? label(x, y) : label(x - 1, y);
            case 2 -> left ? label(x - 1, y) : label(x - 1, y - 1);
            default -> left ? label(x - 1, y - 1) : label(x, y - 1);
        };
    }

    private int corner(int x, int y) {
        return y * (columns + 1) + x;
    }

    private boolean isNode(int corner) {
        int x = corner % (columns + 1);
        int y = corner / (columns + 1);
        int a = label(x - 1, y - 1);
        int b = label(x, y - 1);
        int c = label(x - 1, y);
        int d = label(x, y);
        int different = 1 + (b != a ? 1 : 0) + (c != a && c != b ? 1 : 0) + (d != a && d != b && d != c ? 1 : 0);
        return different > 2;
    }

    private LinearRing assemble(List<Integer> corners) {
        int count = corners.size();
        int start = -1;
        for (int k = 0; k < count && start < 0; k++) {
            start = isNode(corners.get(k)) ? k : -1;
        }
        if (start < 0) {
            for (int k = 1, least = 0; k <= count; k++) {
                start = least;
                least = k < count && corners.get(k) < corners.get(least) ? k : least;
            }
        }
        List<Coordinate> line = new ArrayList<>();
        List<Integer> piece = new ArrayList<>();
        piece.add(corners.get(start));
        for (int k = 1; k <= count; k++) {
            int corner = corners.get((start + k) % count);
            piece.add(corner);
            if (k == count || isNode(corner)) {
                for (Coordinate coordinate : smooth(piece)) {
                    if (line.isEmpty() || !line.get(line.size() - 1).equals2D(coordinate)) {
                        line.add(coordinate);
                    }
                }
                piece.clear();
                piece.add(corner);
            }
        }
        return FACTORY.createLinearRing(line.toArray(Coordinate[]::new));
    }

    private Coordinate[] smooth(List<Integer> piece) {
        int last = piece.size() - 1;
        boolean closed = piece.get(0).equals(piece.get(last));
        boolean forward = closed
                ? piece.get(1) < piece.get(last - 1)
                : piece.get(0) < piece.get(last) || piece.get(0).equals(piece.get(last));
        int first = forward ? piece.get(0) : piece.get(last);
        int second = forward ? piece.get(1) : piece.get(last - 1);
        Coordinate[] line = pieces.computeIfAbsent((long) first << 32 | second, key -> {
            Coordinate[] raw = new Coordinate[last + 1];
            for (int k = 0; k <= last; k++) {
                raw[k] = plane(piece.get(forward ? k : last - k));
            }
            return smooth(raw, closed);
        });
        if (forward) {
            return line;
        }
        Coordinate[] reversed = line.clone();
        CoordinateArrays.reverse(reversed);
        return reversed;
    }

    private Coordinate plane(int corner) {
        return new Coordinate(
                land.spec.west() + corner % (columns + 1) * DemoSpec.CELL_METRES,
                land.spec.north() - corner / (columns + 1) * DemoSpec.CELL_METRES);
    }

    private static Coordinate[] smooth(Coordinate[] raw, boolean closed) {
        int last = raw.length - 1;
        Coordinate[] line = Smoothing.smooth(raw, 4);
        if (closed || last < 3) {
            return line;
        }
        return DouglasPeuckerSimplifier.simplify(FACTORY.createLineString(line), TOLERANCE_METRES)
                .getCoordinates();
    }
}
