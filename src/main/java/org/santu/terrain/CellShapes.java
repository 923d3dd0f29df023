package org.santu.terrain;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** From cells of a frame to outlines and back. */
public final class CellShapes {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private CellShapes() {}

    /** The outline of cells. */
    public static Geometry outline(GridFrame frame, int[] cells) {
        List<Geometry> squares = new ArrayList<>();
        for (int cell : cells) {
            double west = frame.west() + cell % frame.columns() * frame.cellWidth();
            double north = frame.north() - cell / frame.columns() * frame.cellHeight();
            squares.add(GEOMETRIES.toGeometry(
                    new Envelope(west, west + frame.cellWidth(), north - frame.cellHeight(), north)));
        }
        return UnaryUnionOp.union(squares);
    }

    /** The cells of a shape: those with their centre inside, or at least the one under its middle; none outside the frame. */
    public static int[] cells(GridFrame frame, Geometry shape) {
        List<Integer> cells = new ArrayList<>();
        if (shape instanceof Polygonal) {
            Envelope box = shape.getEnvelopeInternal();
            int left = Math.max(0, frame.column(box.getMinX()));
            int top = Math.max(0, frame.row(box.getMaxY()));
            int columns = Math.min(frame.columns() - 1, frame.column(box.getMaxX())) - left + 1;
            int rows = Math.min(frame.rows() - 1, frame.row(box.getMinY())) - top + 1;
            if (columns > 0 && rows > 0) {
                GridFrame part = new GridFrame(
                        columns,
                        rows,
                        frame.west() + left * frame.cellWidth(),
                        frame.north() - top * frame.cellHeight(),
                        frame.cellWidth(),
                        frame.cellHeight(),
                        frame.crs());
                boolean[] covered = new Rasterizer(part).add(shape).covered();
                for (int i = 0; i < covered.length; i++) {
                    if (covered[i]) {
                        cells.add((top + i / columns) * frame.columns() + left + i % columns);
                    }
                }
            }
        }
        if (cells.isEmpty()) {
            Coordinate point = shape.getInteriorPoint().getCoordinate();
            int cell = frame.cellAt(point.x, point.y);
            if (cell >= 0) {
                cells.add(cell);
            }
        }
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }
}
