package org.santu.render;

import org.locationtech.jts.geom.Envelope;

/**
 * Values on a regular grid, in the CRS of the view it is drawn in: heights, slopes, yields. Immutable as long as nobody changes
 * the array, which is not copied.
 *
 * @param extent outer edges of the outer cells
 * @param columns from west to east
 * @param rows from north to south
 * @param values row by row, the northern first; NaN where nothing is known
 */
public record RasterGrid(Envelope extent, int columns, int rows, float[] values) {

    /** @throws IllegalArgumentException when the numbers do not fit together */
    public RasterGrid {
        if (columns < 1 || rows < 1 || (long) columns * rows != values.length) {
            throw new IllegalArgumentException(columns + " x " + rows + " cells, " + values.length + " values");
        }
        if (!(extent.getWidth() > 0) || !(extent.getHeight() > 0)) {
            throw new IllegalArgumentException("empty extent " + extent);
        }
        extent = new Envelope(extent);
    }

    /** The value of the cell that holds a point, NaN outside. */
    double nearest(double x, double y) {
        return cell((int) Math.floor(column(x) + 0.5), (int) Math.floor(row(y) + 0.5));
    }

    /** The value between the middles of the four cells around a point; the nearest one where a neighbour is not known. */
    double smooth(double x, double y) {
        double column = column(x);
        double row = row(y);
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        double u = column - left;
        double v = row - top;
        double north = cell(left, top) * (1 - u) + cell(left + 1, top) * u;
        double south = cell(left, top + 1) * (1 - u) + cell(left + 1, top + 1) * u;
        double value = north * (1 - v) + south * v;
        return Double.isNaN(value) ? nearest(x, y) : value;
    }

    private double column(double x) {
        return (x - extent.getMinX()) / extent.getWidth() * columns - 0.5;
    }

    private double row(double y) {
        return (extent.getMaxY() - y) / extent.getHeight() * rows - 0.5;
    }

    private double cell(int column, int row) {
        return column < 0 || row < 0 || column >= columns || row >= rows ? Double.NaN : values[row * columns + column];
    }
}
