package org.santu.terrain;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Says which cells of a frame geometries cover: polygons the cells whose centre they contain, lines and points all cells
 * they touch. Geometries are in the reference system of the frame. For one thread.
 */
public final class Rasterizer {
    private final GridFrame frame;
    private final boolean[] covered;

    public Rasterizer(GridFrame frame) {
        this.frame = frame;
        this.covered = new boolean[frame.cells()];
    }

    /** The cells covered so far; the array itself. */
    public boolean[] covered() {
        return covered;
    }

    public Rasterizer addAll(Iterable<? extends Geometry> geometries) {
        geometries.forEach(this::add);
        return this;
    }

    public Rasterizer add(Geometry geometry) {
        if (geometry instanceof GeometryCollection collection) {
            for (int part = 0; part < collection.getNumGeometries(); part++) {
                add(collection.getGeometryN(part));
            }
        } else if (geometry instanceof Polygon polygon) {
            fill(polygon);
        } else if (geometry instanceof LineString line) {
            Coordinate[] points = line.getCoordinates();
            for (int i = 1; i < points.length; i++) {
                trace(points[i - 1], points[i]);
            }
        } else if (geometry != null && !geometry.isEmpty()) {
            mark(geometry.getCoordinate());
        }
        return this;
    }

    private void mark(Coordinate point) {
        int cell = frame.cellAt(point.x, point.y);
        if (cell >= 0) {
            covered[cell] = true;
        }
    }

    /** Steps of half a cell: no cell that matters for a distance is missed. */
    private void trace(Coordinate from, Coordinate to) {
        double columns = Math.abs(to.x - from.x) / frame.cellWidth();
        double rows = Math.abs(to.y - from.y) / frame.cellHeight();
        int steps = (int) Math.min(1e7, Math.ceil(2 * Math.max(columns, rows))) + 1;
        for (int step = 0; step <= steps; step++) {
            double share = (double) step / steps;
            mark(new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
        }
    }

    private void fill(Polygon polygon) {
        var extent = polygon.getEnvelopeInternal();
        int top = Math.max(0, frame.row(extent.getMaxY()));
        int bottom = Math.min(frame.rows() - 1, frame.row(extent.getMinY()));
        Coordinate[][] rings = new Coordinate[polygon.getNumInteriorRing() + 1][];
        rings[0] = polygon.getExteriorRing().getCoordinates();
        for (int hole = 1; hole < rings.length; hole++) {
            rings[hole] = polygon.getInteriorRingN(hole - 1).getCoordinates();
        }
        double[] crossings = new double[16];
        for (int row = top; row <= bottom; row++) {
            double y = frame.y(row);
            int count = 0;
            for (Coordinate[] ring : rings) {
                for (int i = 1; i < ring.length; i++) {
                    Coordinate a = ring[i - 1];
                    Coordinate b = ring[i];
                    if (a.y > y != b.y > y) {
                        if (count == crossings.length) {
                            crossings = Arrays.copyOf(crossings, 2 * count);
                        }
                        crossings[count++] = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
                    }
                }
            }
            Arrays.sort(crossings, 0, count);
            for (int i = 0; i + 1 < count; i += 2) {
                fillRow(row, crossings[i], crossings[i + 1]);
            }
        }
    }

    private void fillRow(int row, double from, double to) {
        int first = (int) Math.max(0, Math.ceil((from - frame.west()) / frame.cellWidth() - 0.5));
        int last = (int) Math.min(frame.columns() - 1.0, Math.floor((to - frame.west()) / frame.cellWidth() - 0.5));
        for (int column = first; column <= last; column++) {
            covered[row * frame.columns() + column] = true;
        }
    }
}
