package org.santu.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts lines and rings to a box, so that a coastline of a million pixels costs no more than what is seen of it. Arrays hold x and
 * y in turn.
 */
final class Clipping {
    private Clipping() {}

    /**
     * A part of a line inside the box.
     *
     * @param xy its vertices
     * @param startLength length of the line before the part, so that dashes go on where they would have been
     */
    record Piece(double[] xy, double startLength) {}

    static boolean isInside(double[] xy, Box box) {
        for (int i = 0; i < xy.length; i += 2) {
            if (xy[i] < box.minX() || xy[i] > box.maxX() || xy[i + 1] < box.minY() || xy[i + 1] > box.maxY()) {
                return false;
            }
        }
        return true;
    }

    /** Liang and Barsky, segment by segment; touching parts stay joined. */
    static List<Piece> line(double[] xy, Box box) {
        List<Piece> pieces = new ArrayList<>();
        double[] current = new double[xy.length];
        int size = 0;
        double currentStart = 0;
        double length = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double x0 = xy[i];
            double y0 = xy[i + 1];
            double dx = xy[i + 2] - x0;
            double dy = xy[i + 3] - y0;
            double segment = Math.sqrt(dx * dx + dy * dy);
            double[] range = range(x0, y0, dx, dy, box);
            if (range != null) {
                if (size == 0 || range[0] > 0) {
                    flush(pieces, current, size, currentStart);
                    size = 0;
                    currentStart = length + range[0] * segment;
                    current[size++] = x0 + range[0] * dx;
                    current[size++] = y0 + range[0] * dy;
                }
                if (size + 2 > current.length) {
                    current = Arrays.copyOf(current, size + 2);
                }
                current[size++] = x0 + range[1] * dx;
                current[size++] = y0 + range[1] * dy;
                if (range[1] < 1) {
                    flush(pieces, current, size, currentStart);
                    size = 0;
                }
            } else {
                flush(pieces, current, size, currentStart);
                size = 0;
            }
            length += segment;
        }
        flush(pieces, current, size, currentStart);
        return pieces;
    }

    private static void flush(List<Piece> pieces, double[] current, int size, double start) {
        if (size >= 4) {
            pieces.add(new Piece(Arrays.copyOf(current, size), start));
        }
    }

    /** The parameters between which the segment lies in the box, or null. */
    static double[] range(double x, double y, double dx, double dy, Box box) {
        double from = 0;
        double to = 1;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {x - box.minX(), box.maxX() - x, y - box.minY(), box.maxY() - y};
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) {
                    return null;
                }
            } else {
                double t = q[i] / p[i];
                if (p[i] < 0) {
                    from = Math.max(from, t);
                } else {
                    to = Math.min(to, t);
                }
                if (from > to) {
                    return null;
                }
            }
        }
        return new double[] {from, to};
    }

    /** Sutherland and Hodgman: a ring that may run along the border of the box, good for filling; empty when nothing is left. */
    static double[] ring(double[] xy, Box box) {
        double[] result = half(xy, 0, box.minX(), 1);
        result = half(result, 0, box.maxX(), -1);
        result = half(result, 1, box.minY(), 1);
        return half(result, 1, box.maxY(), -1);
    }

    private static double[] half(double[] xy, int axis, double limit, int sign) {
        double[] out = new double[xy.length * 2 + 4];
        int size = 0;
        int n = xy.length;
        for (int i = 0; i < n; i += 2) {
            int previous = i == 0 ? n - 2 : i - 2;
            double before = sign * (xy[previous + axis] - limit);
            double here = sign * (xy[i + axis] - limit);
            if ((before < 0 && here > 0) || (before > 0 && here < 0)) {
                double t = before / (before - here);
                out[size++] = xy[previous] + t * (xy[i] - xy[previous]);
                out[size++] = xy[previous + 1] + t * (xy[i + 1] - xy[previous + 1]);
            }
            if (here >= 0) {
                out[size++] = xy[i];
                out[size++] = xy[i + 1];
            }
        }
        return Arrays.copyOf(out, size);
    }
}
