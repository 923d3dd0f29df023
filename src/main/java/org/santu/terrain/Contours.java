package org.santu.terrain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

/**
 * Lines of equal elevation through the centres of the cells, by marching squares: straight between the crossings of the
 * square's sides; where two lines could be joined either way, the mean of the four corners decides.
 *
 * <p>Lines are whole: closed around hills, otherwise ending where the grid or what it knows ends.
 */
public final class Contours {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final ElevationGrid grid;
    private final double level;
    /** The crossed sides that each crossed side is joined to: at most two. */
    private final Map<Long, long[]> joined = new HashMap<>();

    private Contours(ElevationGrid grid, double level) {
        this.grid = grid;
        this.level = level;
    }

    /**
     * The lines of every multiple of an interval.
     *
     * @param intervalMetres above 0
     * @return lines by elevation, in the reference system of the grid; only elevations that have lines
     */
    public static Map<Double, MultiLineString> every(ElevationGrid grid, double intervalMetres) {
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        for (float metres : grid.values()) {
            if (!Float.isNaN(metres)) {
                lowest = Math.min(lowest, metres);
                highest = Math.max(highest, metres);
            }
        }
        Map<Double, MultiLineString> lines = new TreeMap<>();
        for (double level = Math.ceil(lowest / intervalMetres) * intervalMetres;
                level <= highest;
                level += intervalMetres) {
            MultiLineString line = at(grid, level);
            if (!line.isEmpty()) {
                lines.put(level, line);
            }
        }
        return lines;
    }

    /** The lines of one elevation. A corner at exactly this elevation counts as above it. */
    public static MultiLineString at(ElevationGrid grid, double levelMetres) {
        Contours contours = new Contours(grid, levelMetres);
        for (int row = 0; row + 1 < grid.rows(); row++) {
            for (int column = 0; column + 1 < grid.columns(); column++) {
                contours.addSquare(column, row);
            }
        }
        return GEOMETRIES.createMultiLineString(contours.lines().toArray(new LineString[0]));
    }

    private void addSquare(int column, int row) {
        float nw = grid.elevation(column, row);
        float ne = grid.elevation(column + 1, row);
        float sw = grid.elevation(column, row + 1);
        float se = grid.elevation(column + 1, row + 1);
        if (Float.isNaN(nw + ne + sw + se)) {
            return;
        }
        int above = (nw >= level ? 1 : 0) | (ne >= level ? 2 : 0) | (se >= level ? 4 : 0) | (sw >= level ? 8 : 0);
        long top = side(column, row, false);
        long left = side(column, row, true);
        long bottom = side(column, row + 1, false);
        long right = side(column + 1, row, true);
        switch (above) {
            case 1, 14 -> join(left, top);
            case 2, 13 -> join(top, right);
            case 4, 11 -> join(right, bottom);
            case 8, 7 -> join(bottom, left);
            case 3, 12 -> join(left, right);
            case 6, 9 -> join(top, bottom);
            case 5, 10 -> {
                boolean middle = ((double) nw + ne + sw + se) / 4 >= level;
                if (middle == (above == 5)) {
                    join(left, bottom);
                    join(top, right);
                } else {
                    join(left, top);
                    join(bottom, right);
                }
            }
            default -> {
                // all four on one side
            }
        }
    }

    /** The side that starts at a corner and runs to the east, or to the south. */
    private long side(int column, int row, boolean south) {
        return 2 * ((long) row * grid.columns() + column) + (south ? 1 : 0);
    }

    private void join(long a, long b) {
        add(a, b);
        add(b, a);
    }

    private void add(long from, long to) {
        joined.merge(from, new long[] {to}, (old, more) -> new long[] {old[0], to});
    }

    private List<LineString> lines() {
        List<LineString> lines = new ArrayList<>();
        List<Long> sides = new ArrayList<>(joined.keySet());
        sides.sort(null);
        for (long start : sides) {
            if (joined.containsKey(start)) {
                lines.add(line(start));
            }
        }
        return lines;
    }

    /** Follows a line in both directions from a side and takes it out. */
    private LineString line(long start) {
        ArrayDeque<Coordinate> points = new ArrayDeque<>();
        points.add(crossing(start));
        long[] ends = joined.remove(start);
        boolean closed = follow(start, ends[0], start, points, true);
        if (!closed && ends.length > 1) {
            follow(start, ends[1], start, points, false);
        }
        return GEOMETRIES.createLineString(points.toArray(new Coordinate[0]));
    }

    private boolean follow(long from, long to, long start, ArrayDeque<Coordinate> points, boolean atEnd) {
        long previous = from;
        long here = to;
        while (here != start) {
            long[] next = joined.remove(here);
            Coordinate point = crossing(here);
            if (atEnd) {
                points.addLast(point);
            } else {
                points.addFirst(point);
            }
            if (next.length < 2) {
                return false;
            }
            long after = next[0] == previous ? next[1] : next[0];
            previous = here;
            here = after;
        }
        points.addLast(crossing(start));
        return true;
    }

    private Coordinate crossing(long side) {
        int cell = (int) (side / 2);
        boolean south = side % 2 == 1;
        int column = cell % grid.columns();
        int row = cell / grid.columns();
        double a = grid.elevation(column, row);
        double b = south ? grid.elevation(column, row + 1) : grid.elevation(column + 1, row);
        double share = (level - a) / (b - a);
        GridFrame frame = grid.frame();
        return south
                ? new Coordinate(frame.x(column), frame.y(row) - share * frame.cellHeight())
                : new Coordinate(frame.x(column) + share * frame.cellWidth(), frame.y(row));
    }
}
