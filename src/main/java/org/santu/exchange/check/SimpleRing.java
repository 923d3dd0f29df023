package org.santu.exchange.check;

import java.util.Arrays;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Says of most sound polygons at little cost that they are sound. A yes is exact, since it rests on signs of orientation alone,
 * which JTS computes exactly; a no only means that somebody has to look closely.
 *
 * <p>A ring does not cross or touch itself when it goes once around a point and never turns back, seen from there. If that is
 * not so, its edges are swept from west to east, and each two that may meet must be parted by the line through one of them.
 *
 * <p>For one thread.
 */
public final class SimpleRing {
    /** More than that is left to whoever has an index. */
    private static final int MOST_EDGES = 1 << 10;

    private static final int INDEX_BITS = MOST_EDGES - 1;
    private static final int PAIRS_FOR_EACH_EDGE = 64;
    /** (3 + 16 u) u with u = 2^-53 is 3.3307e-16: Adaptive precision floating-point arithmetic, 1997, section 4.2. */
    private static final double SURE_SHARE = 3.331e-16;

    private final double[] x = new double[MOST_EDGES + 1];
    private final double[] y = new double[MOST_EDGES + 1];
    private int edges;

    /** Whether a geometry is one polygon without holes, and surely valid. */
    public boolean surelyValid(Geometry geometry) {
        Geometry only = geometry instanceof MultiPolygon && geometry.getNumGeometries() == 1
                ? geometry.getGeometryN(0)
                : geometry;
        if (!(only instanceof Polygon polygon) || polygon.isEmpty() || polygon.getNumInteriorRing() > 0) {
            return false;
        }
        CoordinateSequence points = polygon.getExteriorRing().getCoordinateSequence();
        return points.size() >= 4 && points.size() <= MOST_EDGES && take(points) && (goesOnceAround() || keepsApart());
    }

    /** Whether all its points are somewhere, and each elsewhere than the one before. */
    private boolean take(CoordinateSequence points) {
        edges = points.size() - 1;
        for (int i = 0; i <= edges; i++) {
            double px = points.getX(i);
            double py = points.getY(i);
            if (!Double.isFinite(px) || !Double.isFinite(py) || i > 0 && px == x[i - 1] && py == y[i - 1]) {
                return false;
            }
            x[i] = px;
            y[i] = py;
        }
        return true;
    }

    /** Whether the ring turns one way only around its middle, by one turn. */
    private boolean goesOnceAround() {
        double middleX = 0;
        double middleY = 0;
        for (int i = 0; i < edges; i++) {
            middleX += x[i] / edges;
            middleY += y[i] / edges;
        }
        int way = 0;
        int upwards = 0;
        double fromX = x[0] - middleX;
        double fromY = y[0] - middleY;
        for (int i = 0; i < edges; i++) {
            double toX = x[i + 1] - middleX;
            double toY = y[i + 1] - middleY;
            double left = fromX * toY;
            double right = fromY * toX;
            double turn = left - right;
            // Shewchuk's bound for the rounding of two differences, two products and a difference; what is nearer is
            // asked exactly.
            int side = Math.abs(turn) > SURE_SHARE * (Math.abs(left) + Math.abs(right))
                    ? turn > 0 ? 1 : -1
                    : CGAlgorithmsDD.orientationIndex(middleX, middleY, x[i], y[i], x[i + 1], y[i + 1]);
            if (side == 0 || way != 0 && side != way) {
                return false;
            }
            way = side;
            upwards += fromY <= 0 && toY > 0 ? 1 : 0;
            fromX = toX;
            fromY = toY;
        }
        return upwards == 1;
    }

    private boolean keepsApart() {
        long[] order = new long[edges];
        for (int i = 0; i < edges; i++) {
            order[i] = sortable(Math.min(x[i], x[i + 1])) & ~INDEX_BITS | i;
        }
        Arrays.sort(order);
        int[] open = new int[edges];
        int count = 0;
        int pairsLeft = edges * PAIRS_FOR_EACH_EDGE;
        for (long key : order) {
            int edge = (int) (key & INDEX_BITS);
            // Cut off a little to the west, so that nothing is closed too early.
            double west = number(key & ~INDEX_BITS);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int other = open[i];
                if (Math.max(x[other], x[other + 1]) < west) {
                    continue;
                }
                open[kept++] = other;
                if (--pairsLeft < 0 || mayMeet(edge, other) && !apart(edge, other)) {
                    return false;
                }
            }
            open[kept] = edge;
            count = kept + 1;
        }
        return true;
    }

    private boolean mayMeet(int a, int b) {
        return Math.min(y[a], y[a + 1]) <= Math.max(y[b], y[b + 1])
                && Math.min(y[b], y[b + 1]) <= Math.max(y[a], y[a + 1])
                && Math.min(x[a], x[a + 1]) <= Math.max(x[b], x[b + 1])
                && Math.min(x[b], x[b + 1]) <= Math.max(x[a], x[a + 1]);
    }

    /** Whether two edges have no point in common but the vertex between neighbours. */
    private boolean apart(int a, int b) {
        boolean thenB = b == a + 1 || a == edges - 1 && b == 0;
        boolean thenA = a == b + 1 || b == edges - 1 && a == 0;
        if (thenB || thenA) {
            return thenB ? goOn(a, b) : goOn(b, a);
        }
        return parted(a, b) || parted(b, a);
    }

    /** Whether the line through one edge has the other on one side. */
    private boolean parted(int line, int other) {
        int from = side(line, other);
        return from != 0 && from == side(line, other + 1);
    }

    /** Whether an edge does not run back over the one before it. */
    private boolean goOn(int before, int after) {
        boolean bends = side(before, after + 1) != 0;
        return bends || between(x[before], x[after], x[after + 1]) && between(y[before], y[after], y[after + 1]);
    }

    private static boolean between(double a, double b, double c) {
        return a <= b && b <= c || c <= b && b <= a;
    }

    private int side(int edge, int point) {
        return CGAlgorithmsDD.orientationIndex(x[edge], y[edge], x[edge + 1], y[edge + 1], x[point], y[point]);
    }

    /** Numbers in the order of doubles. */
    private static long sortable(double value) {
        return flipped(Double.doubleToRawLongBits(value));
    }

    private static double number(long sortable) {
        return Double.longBitsToDouble(flipped(sortable));
    }

    private static long flipped(long bits) {
        return bits ^ bits >> 63 & Long.MAX_VALUE;
    }
}
