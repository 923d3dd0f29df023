package org.santu.render;

import java.util.Arrays;

/** Moves a line sideways by a few pixels, vertex by vertex along the mitre; good for offsets of the size of line widths. */
final class LineOffset {
    private static final double LONGEST_MITRE = 2.5;

    private LineOffset() {}

    /**
     * @param aside pixels to the left of the line's direction when positive, as SE defines it (y downwards)
     */
    static double[] of(double[] xy, double aside, boolean closed) {
        int n = xy.length / 2;
        boolean repeatsFirst = closed && xy[0] == xy[2 * n - 2] && xy[1] == xy[2 * n - 1];
        int count = repeatsFirst ? n - 1 : n;
        double[] out = new double[count * 2];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int before = i > 0 ? i - 1 : closed ? count - 1 : -1;
            int after = i < count - 1 ? i + 1 : closed ? 0 : -1;
            double[] in = before < 0 ? null : normal(xy, before, i);
            double[] next = after < 0 ? null : normal(xy, i, after);
            if (in == null) {
                in = next;
            }
            if (next == null) {
                next = in;
            }
            if (in == null) {
                continue;
            }
            double sumX = in[0] + next[0];
            double sumY = in[1] + next[1];
            double dot = 1 + in[0] * next[0] + in[1] * next[1];
            double mitre = dot < 0.1 ? LONGEST_MITRE : Math.min(LONGEST_MITRE, 1 / dot * Math.hypot(sumX, sumY));
            double length = Math.hypot(sumX, sumY);
            double x = length < 1e-9 ? next[0] : sumX / length * mitre;
            double y = length < 1e-9 ? next[1] : sumY / length * mitre;
            out[size++] = xy[2 * i] + aside * x;
            out[size++] = xy[2 * i + 1] + aside * y;
        }
        return Arrays.copyOf(out, size);
    }

    /** The unit vector to the left of the segment on a screen whose y runs downwards. */
    private static double[] normal(double[] xy, int from, int to) {
        double dx = xy[2 * to] - xy[2 * from];
        double dy = xy[2 * to + 1] - xy[2 * from + 1];
        double length = Math.hypot(dx, dy);
        return length == 0 ? null : new double[] {dy / length, -dx / length};
    }
}
