package org.santu.terrain;

import java.util.Objects;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.geometry.jts.ReferencedEnvelope;

/**
 * Elevations in metres on a regular north-up grid.
 *
 * <p>Row 0 is the northernmost one; a value stands for the centre of its cell; {@link Float#NaN} is "unknown". The
 * array is handed over, not copied: whoever creates a grid must not change the array afterwards. Immutable under that
 * rule and safe for concurrent use.
 */
public final class ElevationGrid {
    private final float[] metres;
    private final GridFrame frame;
    private final int columns;
    private final int rows;

    /**
     * @param metres rows x columns elevations, row by row from the north
     * @param frame where the cells lie
     */
    public ElevationGrid(float[] metres, GridFrame frame) {
        if (metres.length != frame.cells()) {
            throw new IllegalArgumentException(
                    frame.columns() + " x " + frame.rows() + " cells, but " + metres.length + " values");
        }
        this.metres = metres;
        this.frame = frame;
        this.columns = frame.columns();
        this.rows = frame.rows();
    }

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
        this(metres, new GridFrame(columns, rows, west, north, cellWidth, cellHeight, crs));
    }

    /** Where the cells lie. */
    public GridFrame frame() {
        return frame;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public double west() {
        return frame.west();
    }

    public double north() {
        return frame.north();
    }

    public double cellWidth() {
        return frame.cellWidth();
    }

    public double cellHeight() {
        return frame.cellHeight();
    }

    public CoordinateReferenceSystem crs() {
        return frame.crs();
    }

    public ReferencedEnvelope extent() {
        return frame.extent();
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
        return frame.cellWidthMetres(row);
    }

    /** Height of a cell on the ground, in metres. */
    public double cellHeightMetres() {
        return frame.cellHeightMetres();
    }

    /**
     * Bilinear elevation at a position in the CRS of the grid.
     *
     * @return metres; NaN outside the grid or where one of the four neighbours is unknown. Within half a cell of the
     *     edge the edge cell counts.
     */
    public double sample(double x, double y) {
        double column = (x - frame.west()) / frame.cellWidth() - 0.5;
        double row = (frame.north() - y) / frame.cellHeight() - 0.5;
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
