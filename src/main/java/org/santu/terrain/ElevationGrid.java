package org.santu.terrain;

import java.util.Objects;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;

/**
 * Elevations in metres on a regular north-up grid.
 *
 * <p>Row 0 is the northernmost one; a value stands for the centre of its cell; {@link Float#NaN} is "unknown". The
 * array is handed over, not copied: whoever creates a grid must not change the array afterwards. Immutable under that
 * rule and safe for concurrent use.
 */
public final class ElevationGrid {
    private static final double METRES_PER_DEGREE = 111_319.490_793;

    private final float[] metres;
    private final int columns;
    private final int rows;
    private final double west;
    private final double north;
    private final double cellWidth;
    private final double cellHeight;
    private final CoordinateReferenceSystem crs;

    /**
     * @param metres rows x columns elevations, row by row from the north
     * @param west x of the outer west edge, in units of the CRS
     * @param north y of the outer north edge
     * @param cellWidth size of a cell along x, positive, in units of the CRS
     * @param cellHeight size of a cell along y, positive
     * @param crs with x (or longitude) first, never null
     */
    public ElevationGrid(
            float[] metres,
            int columns,
            int rows,
            double west,
            double north,
            double cellWidth,
            double cellHeight,
            CoordinateReferenceSystem crs) {
        if (columns < 1 || rows < 1 || metres.length != (long) columns * rows) {
            throw new IllegalArgumentException(columns + " x " + rows + " cells, but " + metres.length + " values");
        }
        if (!(cellWidth > 0) || !(cellHeight > 0)) {
            throw new IllegalArgumentException("cell size " + cellWidth + " x " + cellHeight);
        }
        this.metres = metres;
        this.columns = columns;
        this.rows = rows;
        this.west = west;
        this.north = north;
        this.cellWidth = cellWidth;
        this.cellHeight = cellHeight;
        this.crs = Objects.requireNonNull(crs, "crs");
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public double west() {
        return west;
    }

    public double north() {
        return north;
    }

    public double cellWidth() {
        return cellWidth;
    }

    public double cellHeight() {
        return cellHeight;
    }

    public CoordinateReferenceSystem crs() {
        return crs;
    }

    public ReferencedEnvelope extent() {
        return new ReferencedEnvelope(west, west + columns * cellWidth, north - rows * cellHeight, north, crs);
    }

    /** Elevation of a cell in metres, NaN where unknown. */
    public float elevation(int column, int row) {
        return metres[Objects.checkIndex(row, rows) * columns + Objects.checkIndex(column, columns)];
    }

    /** A copy of all elevations, row by row from the north. */
    public float[] toArray() {
        return metres.clone();
    }

    /** The array itself, for this package only. */
    float[] values() {
        return metres;
    }

    /** Width of a cell on the ground, in metres; shrinks with the latitude where the CRS is in degrees. */
    public double cellWidthMetres(int row) {
        if (!isGeographic()) {
            return cellWidth;
        }
        double latitude = north - (row + 0.5) * cellHeight;
        return cellWidth * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    }

    /** Height of a cell on the ground, in metres. */
    public double cellHeightMetres() {
        return isGeographic() ? cellHeight * METRES_PER_DEGREE : cellHeight;
    }

    private boolean isGeographic() {
        return CRS.getHorizontalCRS(crs) instanceof GeographicCRS;
    }

    /**
     * Bilinear elevation at a position in the CRS of the grid.
     *
     * @return metres; NaN outside the grid or where one of the four neighbours is unknown. Within half a cell of the
     *     edge the edge cell counts.
     */
    public double sample(double x, double y) {
        double column = (x - west) / cellWidth - 0.5;
        double row = (north - y) / cellHeight - 0.5;
        if (!(column >= -0.5 && column <= columns - 0.5 && row >= -0.5 && row <= rows - 0.5)) {
            return Double.NaN;
        }
        double c = Math.min(Math.max(column, 0), columns - 1);
        double r = Math.min(Math.max(row, 0), rows - 1);
        int c0 = Math.min((int) c, Math.max(columns - 2, 0));
        int r0 = Math.min((int) r, Math.max(rows - 2, 0));
        int c1 = Math.min(c0 + 1, columns - 1);
        int r1 = Math.min(r0 + 1, rows - 1);
        double fc = c - c0;
        double fr = r - r0;
        double top = mix(metres[r0 * columns + c0], metres[r0 * columns + c1], fc);
        double bottom = mix(metres[r1 * columns + c0], metres[r1 * columns + c1], fc);
        return mix(top, bottom, fr);
    }

    private static double mix(double a, double b, double share) {
        return share == 0 ? a : a + (b - a) * share;
    }
}
