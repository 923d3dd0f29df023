package org.santu.render;

/** Measures along a line of pixels. */
final class LineWalk {
    private LineWalk() {}

    static double length(double[] xy) {
        double length = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double dx = xy[i + 2] - xy[i];
            double dy = xy[i + 3] - xy[i + 1];
            length += Math.sqrt(dx * dx + dy * dy);
        }
        return length;
    }

    /** The point that far along; the last one when the line is shorter. */
    static double[] at(double[] xy, double distance) {
        double left = Math.max(0, distance);
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double dx = xy[i + 2] - xy[i];
            double dy = xy[i + 3] - xy[i + 1];
            double segment = Math.sqrt(dx * dx + dy * dy);
            if (left <= segment && segment > 0) {
                return new double[] {xy[i] + dx * left / segment, xy[i + 1] + dy * left / segment};
            }
            left -= segment;
        }
        return new double[] {xy[xy.length - 2], xy[xy.length - 1]};
    }

    /** The line, or the line backwards when it runs from right to left. */
    static double[] leftToRight(double[] xy) {
        int n = xy.length;
        if (xy[0] < xy[n - 2] || (xy[0] == xy[n - 2] && xy[1] <= xy[n - 1])) {
            return xy;
        }
        double[] reversed = new double[n];
        for (int i = 0; i < n; i += 2) {
            reversed[i] = xy[n - 2 - i];
            reversed[i + 1] = xy[n - 1 - i];
        }
        return reversed;
    }
}
