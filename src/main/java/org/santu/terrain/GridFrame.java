package org.santu.terrain;

import java.util.Objects;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;

/**
 * Where the cells of a north-up grid lie. Immutable. Cell {@code i} of an array over the frame is column
 * {@code i % columns} of row {@code i / columns}, rows counted from the north.
 *
 * @param columns at least 1
 * @param rows at least 1
 * @param west x of the outer west edge, in units of the CRS
 * @param north y of the outer north edge
 * @param cellWidth size of a cell along x, positive
 * @param cellHeight size of a cell along y, positive
 * @param crs with x (or longitude) first, never null
 */
public record GridFrame(
        int columns,
        int rows,
        double west,
        double north,
        double cellWidth,
        double cellHeight,
        CoordinateReferenceSystem crs) {
    static final double METRES_PER_DEGREE = 111_319.490_793;

    public GridFrame {
        Objects.requireNonNull(crs, "crs");
        if (columns < 1 || rows < 1 || (long) columns * rows > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(columns + " x " + rows + " cells");
        }
        if (!(cellWidth > 0) || !(cellHeight > 0)) {
            throw new IllegalArgumentException("cell size " + cellWidth + " x " + cellHeight);
        }
    }

    /** A frame of square cells that covers an extent, which is widened to whole cells to the east and south. */
    public static GridFrame covering(ReferencedEnvelope extent, double cellSize) {
        int columns = (int) Math.max(1, Math.ceil(extent.getWidth() / cellSize - 1e-9));
        int rows = (int) Math.max(1, Math.ceil(extent.getHeight() / cellSize - 1e-9));
        return new GridFrame(
                columns,
                rows,
                extent.getMinX(),
                extent.getMaxY(),
                cellSize,
                cellSize,
                extent.getCoordinateReferenceSystem());
    }

    public int cells() {
        return columns * rows;
    }

    /** x of the centre of a column. */
    public double x(int column) {
        return west + (column + 0.5) * cellWidth;
    }

    /** y of the centre of a row. */
    public double y(int row) {
        return north - (row + 0.5) * cellHeight;
    }

    /** The column in which x lies, below 0 or beyond the last one outside. */
    public int column(double x) {
        return (int) Math.floor((x - west) / cellWidth);
    }

    /** The row in which y lies, below 0 or beyond the last one outside. */
    public int row(double y) {
        return (int) Math.floor((north - y) / cellHeight);
    }

    /** The cell at a position, -1 outside. */
    public int cellAt(double x, double y) {
        int column = column(x);
        int row = row(y);
        return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
    }

    public ReferencedEnvelope extent() {
        return new ReferencedEnvelope(west, west + columns * cellWidth, north - rows * cellHeight, north, crs);
    }

    /** Width of a cell on the ground, in metres; shrinks with the latitude where the CRS is in degrees. */
    public double cellWidthMetres(int row) {
        return isGeographic() ? cellWidth * METRES_PER_DEGREE * Math.cos(Math.toRadians(y(row))) : cellWidth;
    }

    /** Height of a cell on the ground, in metres. */
    public double cellHeightMetres() {
        return isGeographic() ? cellHeight * METRES_PER_DEGREE : cellHeight;
    }

    private boolean isGeographic() {
        return CRS.getHorizontalCRS(crs) instanceof GeographicCRS;
    }
}
