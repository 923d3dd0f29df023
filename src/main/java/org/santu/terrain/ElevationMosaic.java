package org.santu.terrain;

import java.util.List;
import java.util.stream.IntStream;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.santu.problem.SantuException;

/** Several elevation grids as one, and any of them in another reference system or resolution. */
public final class ElevationMosaic {
    private static final double SAME_PLACE = 1e-6;

    private ElevationMosaic() {}

    /**
     * Joins tiles. Where they share one lattice of cells, as SRTM tiles do, values are taken over unchanged; otherwise all are
     * brought onto the lattice of the first one. Where tiles overlap, the first that knows a cell wins.
     *
     * @param tiles at least one, in any reference systems
     */
    public static ElevationGrid join(List<ElevationGrid> tiles) {
        ElevationGrid first = tiles.get(0);
        if (tiles.size() == 1) {
            return first;
        }
        ReferencedEnvelope extent = first.extent();
        for (ElevationGrid tile : tiles) {
            extent.expandToInclude(transformed(tile.extent(), first));
        }
        GridFrame old = first.frame();
        int left = (int) Math.ceil((old.west() - extent.getMinX()) / old.cellWidth() - SAME_PLACE);
        int above = (int) Math.ceil((extent.getMaxY() - old.north()) / old.cellHeight() - SAME_PLACE);
        double west = old.west() - left * old.cellWidth();
        double north = old.north() + above * old.cellHeight();
        int columns = (int) Math.ceil((extent.getMaxX() - west) / old.cellWidth() - SAME_PLACE);
        int rows = (int) Math.ceil((north - extent.getMinY()) / old.cellHeight() - SAME_PLACE);
        return onto(tiles, new GridFrame(columns, rows, west, north, old.cellWidth(), old.cellHeight(), first.crs()));
    }

    private static ReferencedEnvelope transformed(ReferencedEnvelope extent, ElevationGrid first) {
        try {
            return extent.transform(first.crs(), true);
        } catch (FactoryException | TransformException e) {
            throw new SantuException(
                    e,
                    "SANTU-TERRAIN-CRS",
                    extent.getCoordinateReferenceSystem().getName());
        }
    }

    /**
     * Elevations at the centres of the cells of a frame: bilinear, or exact where a cell lies on a cell of a tile.
     *
     * @return NaN where no tile knows the place
     */
    public static ElevationGrid onto(List<ElevationGrid> tiles, GridFrame frame) {
        float[] metres = new float[frame.cells()];
        List<MathTransform> ways =
                tiles.stream().map(tile -> transform(frame, tile)).toList();
        IntStream.range(0, frame.rows()).parallel().forEach(row -> {
            double[] xy = new double[2 * frame.columns()];
            int start = row * frame.columns();
            java.util.Arrays.fill(metres, start, start + frame.columns(), Float.NaN);
            for (int tile = 0; tile < ways.size(); tile++) {
                for (int column = 0; column < frame.columns(); column++) {
                    xy[2 * column] = frame.x(column);
                    xy[2 * column + 1] = frame.y(row);
                }
                addRow(tiles.get(tile), ways.get(tile), xy, metres, start);
            }
        });
        return new ElevationGrid(metres, frame);
    }

    private static void addRow(ElevationGrid tile, MathTransform way, double[] xy, float[] metres, int start) {
        try {
            way.transform(xy, 0, xy, 0, xy.length / 2);
        } catch (TransformException e) {
            return; // outside of what the projection can say: unknown
        }
        GridFrame frame = tile.frame();
        for (int column = 0; column < xy.length / 2; column++) {
            if (Float.isNaN(metres[start + column])) {
                double x = xy[2 * column];
                double y = xy[2 * column + 1];
                int cell = frame.cellAt(x, y);
                boolean centre = cell >= 0
                        && Math.abs(x - frame.x(cell % frame.columns())) < SAME_PLACE * frame.cellWidth()
                        && Math.abs(y - frame.y(cell / frame.columns())) < SAME_PLACE * frame.cellHeight();
                metres[start + column] = centre ? tile.values()[cell] : (float) tile.sample(x, y);
            }
        }
    }

    private static MathTransform transform(GridFrame frame, ElevationGrid tile) {
        try {
            return CRS.findMathTransform(frame.crs(), tile.crs(), true);
        } catch (FactoryException e) {
            throw new SantuException(e, "SANTU-TERRAIN-CRS", tile.crs().getName());
        }
    }
}
