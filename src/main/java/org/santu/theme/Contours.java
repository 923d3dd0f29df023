package org.santu.theme;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Finds where a density lies above a limit, by marching squares with straight interpolation between the cells. */
final class Contours {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final DensityGrid grid;
    private final double limit;
    private final List<LineString> pieces = new ArrayList<>();

    private Contours(DensityGrid grid, double limit) {
        this.grid = grid;
        this.limit = limit;
    }

    /** @param limit above zero */
    static Geometry above(DensityGrid grid, double limit) {
        Contours contours = new Contours(grid, limit);
        for (int row = 0; row < grid.rows() - 1; row++) {
            for (int column = 0; column < grid.columns() - 1; column++) {
                contours.square(column, row);
            }
        }
        LineMerger lines = new LineMerger();
        lines.add(contours.pieces);
        // The outermost line encloses what is above, the next one inside it what is not, and so on.
        Polygonizer polygons = new Polygonizer(true);
        polygons.add(lines.getMergedLineStrings());
        return polygons.getGeometry();
    }

    /** Corners from the south-west, anticlockwise; sides south, east, north, west. */
    private void square(int column, int row) {
        boolean[] in = {isIn(column, row), isIn(column + 1, row), isIn(column + 1, row + 1), isIn(column, row + 1)};
        List<Coordinate> crossings = new ArrayList<>(4);
        if (in[0] != in[1]) {
            crossings.add(crossing(column, row, column + 1, row));
        }
        if (in[1] != in[2]) {
            crossings.add(crossing(column + 1, row, column + 1, row + 1));
        }
        if (in[2] != in[3]) {
            crossings.add(crossing(column, row + 1, column + 1, row + 1));
        }
        if (in[3] != in[0]) {
            crossings.add(crossing(column, row, column, row + 1));
        }
        if (crossings.size() == 2) {
            piece(crossings.get(0), crossings.get(1));
        } else if (crossings.size() == 4) {
            // A saddle: the middle tells which corners hang together.
            double middle = (grid.at(column, row)
                            + grid.at(column + 1, row)
                            + grid.at(column + 1, row + 1)
                            + grid.at(column, row + 1))
                    / 4;
            boolean cutsFirstCorner = in[0] != middle >= limit;
            piece(crossings.get(0), crossings.get(cutsFirstCorner ? 3 : 1));
            piece(crossings.get(2), crossings.get(cutsFirstCorner ? 1 : 3));
        }
    }

    private boolean isIn(int column, int row) {
        return grid.at(column, row) >= limit;
    }

    /** The same for both squares of a side, so that pieces meet exactly. */
    private Coordinate crossing(int column, int row, int nextColumn, int nextRow) {
        double here = grid.at(column, row);
        double there = grid.at(nextColumn, nextRow);
        // Never on a corner, where the lines of two squares would touch.
        double share = Math.min(0.999, Math.max(0.001, (limit - here) / (there - here)));
        return new Coordinate(
                grid.x(column) + share * (nextColumn - column) * grid.cell(),
                grid.y(row) + share * (nextRow - row) * grid.cell());
    }

    private void piece(Coordinate from, Coordinate to) {
        pieces.add(GEOMETRIES.createLineString(new Coordinate[] {from, to}));
    }
}
