package org.santu.theme;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Density of weighted points on a grid, by a kernel that falls off smoothly to nothing at its radius (quartic, after B. W.
 * Silverman, "Density Estimation", 1986). The sum over the grid is the sum of the weights.
 */
final class DensityGrid {
    private static final int CELLS_PER_RADIUS = 8;
    private static final double MOST_CELLS = 1_500_000;

    private final double west;
    private final double south;
    private final double cell;
    private final int columns;
    private final int rows;
    private final double[] densities;

    /**
     * @param points x, y and as z the weight
     * @param radius in the unit of the points
     */
    DensityGrid(List<Coordinate> points, double radius) {
        Envelope extent = new Envelope();
        points.forEach(extent::expandToInclude);
        extent.expandBy(radius * 1.05);
        double fine = radius / CELLS_PER_RADIUS;
        double coarse = Math.sqrt(extent.getArea() / MOST_CELLS);
        cell = Math.max(fine, coarse);
        // A frame of empty cells closes every contour.
        west = extent.getMinX() - cell;
        south = extent.getMinY() - cell;
        columns = (int) Math.ceil(extent.getWidth() / cell) + 3;
        rows = (int) Math.ceil(extent.getHeight() / cell) + 3;
        densities = new double[columns * rows];
        double reach = Math.max(radius, cell * 1.5);
        points.forEach(point -> add(point, reach));
    }

    private void add(Coordinate point, double radius) {
        int firstColumn = Math.max(1, (int) Math.ceil((point.x - radius - west) / cell));
        int lastColumn = Math.min(columns - 2, (int) Math.floor((point.x + radius - west) / cell));
        int firstRow = Math.max(1, (int) Math.ceil((point.y - radius - south) / cell));
        int lastRow = Math.min(rows - 2, (int) Math.floor((point.y + radius - south) / cell));
        double peak = point.z * 3 / (Math.PI * radius * radius);
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double dx = (x(column) - point.x) / radius;
                double dy = (y(row) - point.y) / radius;
                double rest = 1 - dx * dx - dy * dy;
                if (rest > 0) {
                    densities[row * columns + column] += peak * rest * rest;
                }
            }
        }
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    double cell() {
        return cell;
    }

    double x(int column) {
        return west + column * cell;
    }

    double y(int row) {
        return south + row * cell;
    }

    /** Weight for each square unit. */
    double at(int column, int row) {
        return densities[row * columns + column];
    }

    double largest() {
        double largest = 0;
        for (double density : densities) {
            largest = Math.max(largest, density);
        }
        return largest;
    }
}
