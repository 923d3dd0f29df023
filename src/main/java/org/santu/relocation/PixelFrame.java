package org.santu.relocation;

import java.util.stream.IntStream;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Envelope;
import org.santu.crs.CoordinateSystems;
import org.santu.crs.Plane;
import org.santu.terrain.GridFrame;

/**
 * The pixels of a picture of a region as a map of the web lays it over its tiles.
 *
 * @param frame in metres of web mercator
 */
record PixelFrame(GridFrame frame) {
    private static final int MOST_PIXELS_ACROSS = 900;
    private static final double RADIUS_METRES = 6_378_137;
    private static final int WEB_MERCATOR = 3857;
    /** Between whose corners places follow straight lines: off by far less than a pixel. */
    private static final int LATTICE_PIXELS = 16;

    static double x(double longitude) {
        return Math.toRadians(longitude) * RADIUS_METRES;
    }

    static double y(double latitude) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)) * RADIUS_METRES;
    }

    private static double longitude(double x) {
        return Math.toDegrees(x / RADIUS_METRES);
    }

    private static double latitude(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(y / RADIUS_METRES)) - Math.PI / 2);
    }

    /** @param cellMetres pixels are no smaller on the ground */
    static PixelFrame covering(Envelope degrees, double cellMetres) {
        double west = x(degrees.getMinX());
        double north = y(degrees.getMaxY());
        double width = Math.max(1, x(degrees.getMaxX()) - west);
        double height = Math.max(1, north - y(degrees.getMinY()));
        double stretch = 1 / Math.cos(Math.toRadians(degrees.centre().y));
        double pixel = Math.max(Math.max(width, height) / MOST_PIXELS_ACROSS, cellMetres * stretch);
        int columns = (int) Math.max(1, Math.round(width / pixel));
        int rows = (int) Math.max(1, Math.round(height / pixel));
        return new PixelFrame(new GridFrame(
                columns, rows, west, north, width / columns, height / rows, CoordinateSystems.get(WEB_MERCATOR)));
    }

    /** For each pixel the cell of the ground under its middle, -1 for none. */
    int[] cellsUnder(GridFrame ground, Plane plane) {
        int across = frame.columns() / LATTICE_PIXELS + 2;
        int down = frame.rows() / LATTICE_PIXELS + 2;
        double[] places = new double[2 * across * down];
        for (int i = 0; i < across * down; i++) {
            places[2 * i] = longitude(frame.x(i % across * LATTICE_PIXELS));
            places[2 * i + 1] = latitude(frame.y(i / across * LATTICE_PIXELS));
        }
        try {
            plane.to().transform(places, 0, places, 0, across * down);
        } catch (TransformException e) {
            throw new IllegalArgumentException(e);
        }
        int[] cells = new int[frame.cells()];
        IntStream.range(0, cells.length).parallel().forEach(pixel -> {
            int column = pixel % frame.columns();
            int row = pixel / frame.columns();
            int corner = row / LATTICE_PIXELS * across + column / LATTICE_PIXELS;
            double right = (double) (column % LATTICE_PIXELS) / LATTICE_PIXELS;
            double below = (double) (row % LATTICE_PIXELS) / LATTICE_PIXELS;
            cells[pixel] = ground.cellAt(
                    between(places, 2 * corner, across, right, below),
                    between(places, 2 * corner + 1, across, right, below));
        });
        return cells;
    }

    private static double between(double[] places, int corner, int across, double right, double below) {
        int next = corner + 2 * across;
        double above = places[corner] + right * (places[corner + 2] - places[corner]);
        double under = places[next] + right * (places[next + 2] - places[next]);
        return above + below * (under - above);
    }
}
