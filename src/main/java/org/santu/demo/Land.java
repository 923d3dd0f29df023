package org.santu.demo;

import org.geotools.api.referencing.FactoryException;
import org.geotools.referencing.CRS;
import org.santu.terrain.ElevationGrid;
import org.santu.terrain.Slopes;

/** The finished terrain with what the later steps ask it. Plane coordinates are EPSG:4547, east and north in metres. */
final class Land {
    final DemoSpec spec;
    final int columns;
    final int rows;
    final float[] metres;
    final float[] slopeDegrees;
    final Drainage drainage;
    /** Mean slope of the surroundings, about 300 m wide. */
    final float[] roughness;

    private final ElevationGrid grid;

    private Land(DemoSpec spec) throws FactoryException {
        this.spec = spec;
        columns = spec.columns();
        rows = spec.rows();
        metres = DemoTerrain.generate(spec);
        drainage = new Drainage(spec, metres);
        for (int i = 0; i < metres.length; i++) {
            metres[i] = Math.round(metres[i] * 10) / 10f;
        }
        double cell = DemoSpec.CELL_METRES;
        grid = new ElevationGrid(
                metres, columns, rows, spec.west(), spec.north(), cell, cell, CRS.decode("EPSG:4547", true));
        slopeDegrees = Slopes.slopeDegrees(grid);
        roughness = mean(slopeDegrees, columns, rows, 2);
    }

    static Land create(DemoSpec spec) {
        try {
            return new Land(spec);
        } catch (FactoryException e) {
            throw new IllegalStateException("EPSG:4547 is missing from the CRS database", e);
        }
    }

    ElevationGrid grid() {
        return grid;
    }

    double east(int i) {
        return spec.west() + (i % columns + 0.5) * DemoSpec.CELL_METRES;
    }

    double north(int i) {
        return spec.north() - (i / columns + 0.5) * DemoSpec.CELL_METRES;
    }

    /** The cell of a plane position; positions outside count for the nearest edge cell. */
    int cell(double east, double north) {
        int column = (int) Math.floor((east - spec.west()) / DemoSpec.CELL_METRES);
        int row = (int) Math.floor((spec.north() - north) / DemoSpec.CELL_METRES);
        return Math.min(Math.max(row, 0), rows - 1) * columns + Math.min(Math.max(column, 0), columns - 1);
    }

    double altitude(double east, double north) {
        return grid.sample(east, north);
    }

    double metresBetween(int a, int b) {
        double dx = a % columns - b % columns;
        double dy = a / columns - b / columns;
        return Math.sqrt(dx * dx + dy * dy) * DemoSpec.CELL_METRES;
    }

    /** Mean over a square of (2 reach + 1) cells, narrower at the edges. */
    static float[] mean(float[] values, int columns, int rows, int reach) {
        float[] across = new float[values.length];
        float[] result = new float[values.length];
        for (int row = 0; row < rows; row++) {
            slide(values, across, row * columns, 1, columns, reach);
        }
        for (int column = 0; column < columns; column++) {
            slide(across, result, column, columns, rows, reach);
        }
        return result;
    }

    private static void slide(float[] from, float[] to, int start, int step, int count, int reach) {
        double sum = 0;
        int n = 0;
        for (int i = -reach; i < count; i++) {
            if (i + reach < count) {
                sum += from[start + (i + reach) * step];
                n++;
            }
            if (i - reach - 1 >= 0) {
                sum -= from[start + (i - reach - 1) * step];
                n--;
            }
            if (i >= 0) {
                to[start + i * step] = (float) (sum / n);
            }
        }
    }
}
