package org.santu.demo;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An eroded landscape: ranges in the west that fall to a plain in the east.
 *
 * <p>Uplift and river erosion are run against each other until ridges and valleys stand in balance, first on a coarse
 * grid, then on finer ones. Source of the erosion step: J. Braun, S. D. Willett, "A very efficient O(n), implicit and
 * parallel method to solve the stream power equation governing fluvial incision and landscape evolution",
 * Geomorphology 180-181, 2013, 170-179 (area exponent 1/2, slope exponent 1). Slopes are cut at an angle of repose.
 */
final class DemoTerrain {
    /** Country beyond the west edge that sends its river through. */
    static final float INFLOW_SQUARE_KILOMETRES = 900;

    private static final double ERODE = 0.5;
    private static final double[] CELLS = {4, 2, 1};
    private static final int[] STEPS = {60, 14, 5};

    private final DemoSpec spec;
    private final Noise shape;
    private final Noise rock;
    private final Noise detail;

    private DemoTerrain(DemoSpec spec) {
        this.spec = spec;
        shape = new Noise(spec.random("shape", 0).nextLong());
        rock = new Noise(spec.random("rock", 0).nextLong());
        detail = new Noise(spec.random("detail", 0).nextLong());
    }

    /** Elevations in metres, rows x columns of {@code spec}, from the north. */
    static float[] generate(DemoSpec spec) {
        return new DemoTerrain(spec).run();
    }

    private float[] run() {
        float[] z = null;
        for (int level = 0; level < CELLS.length; level++) {
            double cells = CELLS[level];
            int columns = (int) (spec.columns() / cells);
            int rows = (int) (spec.rows() / cells);
            z = z == null ? start(columns, rows, cells) : refined(z, columns / 2, rows / 2, cells);
            erode(z, columns, rows, cells, STEPS[level]);
        }
        return ValleyFloors.carve(spec, z, rock);
    }

    /** How far a place is behind the mountain front, in kilometres; negative on the plain. */
    double behindFront(double column, double row) {
        double x = column * DemoSpec.CELL_METRES / 1000;
        double y = row * DemoSpec.CELL_METRES / 1000;
        double width = spec.columns() * DemoSpec.CELL_METRES / 1000;
        double front = width * 0.75 + 9 * shape.fractal(3.1, y / 21, 2) + 7 * shape.fractal(x / 9, y / 8, 4);
        return front - x;
    }

    private static double plainMetres(double kilometresBehindFront) {
        return 62 + 2.6 * Math.max(0, kilometresBehindFront + 40);
    }

    private float[] start(int columns, int rows, double cells) {
        float[] z = new float[columns * rows];
        IntStream.range(0, rows).parallel().forEach(row -> {
            for (int column = 0; column < columns; column++) {
                double c = (column + 0.5) * cells;
                double r = (row + 0.5) * cells;
                double behind = behindFront(c, r);
                double x = c * DemoSpec.CELL_METRES / 1000;
                double y = r * DemoSpec.CELL_METRES / 1000;
                double plain = plain(behind, x, y);
                double hills = behind <= 0 ? 0 : 9 * behind + 160 * (1 + shape.fractal(x / 9, y / 9, 4));
                z[row * columns + column] = (float) (plain + hills);
            }
        });
        return z;
    }

    private double plain(double behind, double x, double y) {
        return plainMetres(Math.min(behind, 0)) + 5.5 * detail.fractal(x / 7, y / 5, 4);
    }

    /** Twice the resolution, bent a little, since rivers follow no grid, and roughened for new gullies to start. */
    private float[] refined(float[] coarse, int coarseColumns, int coarseRows, double cells) {
        int columns = coarseColumns * 2;
        int rows = coarseRows * 2;
        float[] z = new float[columns * rows];
        IntStream.range(0, rows).parallel().forEach(row -> {
            for (int column = 0; column < columns; column++) {
                double x = column * cells * DemoSpec.CELL_METRES / 1000;
                double y = row * cells * DemoSpec.CELL_METRES / 1000;
                double behind = behindFront((column + 0.5) * cells, (row + 0.5) * cells);
                if (behind <= 0) {
                    z[row * columns + column] = (float) plain(behind, x, y);
                    continue;
                }
                double bend = 900 / (DemoSpec.CELL_METRES * cells) * Math.min(1, behind / 3);
                double u = column / 2.0 - 0.25 + bend * shape.fractal(x / 3.2 + 7, y / 3.2, 3);
                double v = row / 2.0 - 0.25 + bend * shape.fractal(x / 3.2, y / 3.2 + 70, 3);
                u = Math.min(Math.max(u, 0), coarseColumns - 1.001);
                v = Math.min(Math.max(v, 0), coarseRows - 1.001);
                int c = (int) u;
                int at = (int) v * coarseColumns + c;
                double fc = u - c;
                double top = coarse[at] + (coarse[at + 1] - coarse[at]) * fc;
                int below = at + coarseColumns;
                double bottom = coarse[below] + (coarse[below + 1] - coarse[below]) * fc;
                double rough = 9 * cells * detail.at(column * cells / 5, row * cells / 5);
                z[row * columns + column] = (float) Math.max(20, top + (bottom - top) * (v - (int) v) + rough);
            }
        });
        return z;
    }

    private void erode(float[] z, int columns, int rows, double cells, int steps) {
        double cellMetres = cells * DemoSpec.CELL_METRES;
        float[] uplift = new float[z.length];
        float[] erosion = new float[z.length];
        float[] repose = new float[z.length];
        IntStream.range(0, z.length).parallel().forEach(i -> {
            double c = (i % columns + 0.5) * cells;
            double r = (i / columns + 0.5) * cells;
            double behind = behindFront(c, r);
            double x = c * DemoSpec.CELL_METRES / 1000;
            double y = r * DemoSpec.CELL_METRES / 1000;
            double along = shape.fractal((x + y) / 26 + 40, (x - y) / 11, 3);
            double ridges = 1 + 0.7 * along + 0.35 * detail.fractal(x / 2.2, y / 2.2, 2);
            double strength = (30 + 135 * Noise.step(1, 27, behind)) * Math.max(0.25, ridges);
            uplift[i] = behind <= 0 ? -1 : (float) (strength * ERODE);
            double soft = Math.max(0.35, 1 + 1.5 * rock.fractal(x / 10, y / 10, 3));
            erosion[i] = (float) (ERODE * soft / cellMetres);
            repose[i] = (float) (cellMetres * (0.52 + 0.3 * rock.at(x / 3 + 50, y / 3)));
        });
        FlowRouter router = new FlowRouter(columns, rows);
        float[] area = new float[z.length];
        for (int step = 0; step < steps; step++) {
            router.route(z, step + 1);
            Arrays.fill(area, (float) (cellMetres * cellMetres));
            for (int inflow : inflows(z, columns, rows, cells)) {
                area[inflow] += INFLOW_SQUARE_KILOMETRES * 1e6f;
            }
            router.accumulate(area);
            for (int i : router.order) {
                int to = router.receiver[i];
                if (to < 0 || uplift[i] < 0) {
                    continue;
                }
                float distance = router.distance(i);
                float factor = erosion[i] * (float) Math.sqrt(area[i]) / distance;
                float height = (z[i] + uplift[i] + factor * z[to]) / (1 + factor);
                int hash = (i * 0x9E3779B1 ^ (step + 1) * 0x85EBCA6B) * 0x27D4EB2F;
                float loose = 0.7f + (hash >>> 24) / 425f;
                z[i] = Math.min(height, z[to] + repose[i] * distance * loose);
            }
            creep(z, uplift, columns, rows);
        }
    }

    /** Soil moves downhill: each mountain cell is drawn a little towards the mean of its neighbours. */
    private static void creep(float[] z, float[] uplift, int columns, int rows) {
        float[] before = z.clone();
        for (int row = 1; row < rows - 1; row++) {
            for (int i = row * columns + 1; i < (row + 1) * columns - 1; i++) {
                if (uplift[i] > 0) {
                    float sides = before[i - 1] + before[i + 1] + before[i - columns] + before[i + columns];
                    float corners = before[i - columns - 1]
                            + before[i - columns + 1]
                            + before[i + columns - 1]
                            + before[i + columns + 1];
                    z[i] = 0.8f * before[i] + 0.2f * (sides / 6 + corners / 12);
                }
            }
        }
    }

    /** Cells of the west edge where a river enters from the country beyond: the lowest of every 44 km. */
    static int[] inflows(float[] z, int columns, int rows, double cells) {
        int stretch = (int) (736 / cells);
        int count = Math.max(1, rows / stretch);
        int[] result = new int[count];
        for (int k = 0; k < count; k++) {
            int best = (int) ((k + 0.35) * rows / count) * columns;
            for (int row = (int) ((k + 0.35) * rows / count); row < (int) ((k + 0.65) * rows / count); row++) {
                if (z[row * columns] < z[best]) {
                    best = row * columns;
                }
            }
            result[k] = best;
        }
        return result;
    }
}
