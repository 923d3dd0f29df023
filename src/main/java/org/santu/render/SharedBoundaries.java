package org.santu.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a border that two areas share only once, and for the highest level that has it: a county's line takes the place of the
 * township's and the village's beneath it, and dashes stay dashes. Borders are the same when they run within a pixel or so of each
 * other, so areas may have been simplified each for itself.
 */
final class SharedBoundaries {
    private static final double STEP_PIXELS = 1.5;

    /** Runs shorter than this many steps are crossings or noise and follow their neighbours. */
    private static final int SHORTEST_RUN = 5;

    private final Map<Long, Integer> owners = new HashMap<>();
    private final Box clip;
    private final double originX;
    private final double originY;

    /**
     * @param clip no border is looked at outside of it
     * @param transform its cells count from the origin of the world, so that pictures side by side decide alike
     */
    SharedBoundaries(Box clip, ScreenTransform transform) {
        this.clip = clip;
        this.originX = transform.x(0);
        this.originY = transform.y(0);
    }

    /** The parts of a feature's outlines that nobody before has claimed; they belong to the feature from now on. */
    List<Clipping.Piece> claim(ScreenGeometry geometry, int feature) {
        List<Clipping.Piece> free = new ArrayList<>();
        List<double[]> claimed = new ArrayList<>();
        for (double[] ring : geometry.rings()) {
            for (Clipping.Piece piece : Clipping.line(ScreenGeometry.closed(ring), clip)) {
                double[] samples = sample(piece.xy());
                boolean[] taken = smooth(taken(samples, feature));
                collect(samples, taken, piece.startLength(), free);
                claimed.add(samples);
            }
        }
        for (double[] samples : claimed) {
            for (int i = 0; i < samples.length; i += 2) {
                owners.putIfAbsent(cell(column(samples[i]), row(samples[i + 1])), feature);
            }
        }
        return free;
    }

    private static double[] sample(double[] xy) {
        double[] samples = new double[xy.length];
        int size = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double dx = xy[i + 2] - xy[i];
            double dy = xy[i + 3] - xy[i + 1];
            int steps = Math.max(1, (int) Math.ceil(Math.sqrt(dx * dx + dy * dy) / STEP_PIXELS));
            if (size + 2 * steps + 2 > samples.length) {
                samples = Arrays.copyOf(samples, Math.max(samples.length * 2, size + 2 * steps + 2));
            }
            for (int k = 0; k < steps; k++) {
                samples[size++] = xy[i] + dx * k / steps;
                samples[size++] = xy[i + 1] + dy * k / steps;
            }
        }
        samples = Arrays.copyOf(samples, size + 2);
        samples[size] = xy[xy.length - 2];
        samples[size + 1] = xy[xy.length - 1];
        return samples;
    }

    private boolean[] taken(double[] samples, int feature) {
        boolean[] taken = new boolean[samples.length / 2];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = isNearAnother(column(samples[2 * i]), row(samples[2 * i + 1]), feature);
        }
        return taken;
    }

    private boolean isNearAnother(int x, int y, int feature) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                Integer owner = owners.get(cell(x + dx, y + dy));
                if (owner != null && owner != feature) {
                    return true;
                }
            }
        }
        return false;
    }

    /** First short free stretches are given up, then short taken ones are freed. */
    private static boolean[] smooth(boolean[] taken) {
        flipShortRuns(taken, false);
        flipShortRuns(taken, true);
        return taken;
    }

    private static void flipShortRuns(boolean[] values, boolean wanted) {
        int start = 0;
        while (start < values.length) {
            int end = start;
            while (end < values.length && values[end] == values[start]) {
                end++;
            }
            boolean inside = start > 0 && end < values.length;
            if (values[start] == wanted && inside && end - start < SHORTEST_RUN) {
                Arrays.fill(values, start, end, !wanted);
            }
            start = end;
        }
    }

    private static void collect(double[] samples, boolean[] taken, double startLength, List<Clipping.Piece> free) {
        double length = startLength;
        double lengthBefore = startLength;
        int start = -1;
        double runLength = 0;
        for (int i = 0; i < taken.length; i++) {
            if (i > 0) {
                lengthBefore = length;
                length += Math.hypot(samples[2 * i] - samples[2 * i - 2], samples[2 * i + 1] - samples[2 * i - 1]);
            }
            if (!taken[i] && start < 0) {
                // one step back, so that the run meets the line it leaves
                start = Math.max(0, i - 1);
                runLength = i > 0 ? lengthBefore : length;
            }
            boolean ends = i == taken.length - 1 || taken[i];
            if (start >= 0 && ends) {
                if (i > start) {
                    free.add(new Clipping.Piece(Arrays.copyOfRange(samples, 2 * start, 2 * i + 2), runLength));
                }
                start = -1;
            }
        }
    }

    private int column(double x) {
        return (int) Math.floor((x - originX) / STEP_PIXELS);
    }

    private int row(double y) {
        return (int) Math.floor((y - originY) / STEP_PIXELS);
    }

    private static long cell(int x, int y) {
        return ((long) x << 32) ^ (y & 0xffff_ffffL);
    }
}
