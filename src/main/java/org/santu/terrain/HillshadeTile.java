package org.santu.terrain;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Envelope;

/**
 * Pictures of the relief for a basemap: calm height tints under a soft shade, transparent where the grid knows nothing and
 * fading out along the rim of a large one.
 *
 * <p>Elevation, not shade, is interpolated (see {@link SplineSurface}), so a tile far beyond the resolution of the grid
 * stays smooth; far below it a coarser copy of the grid is taken, so that nothing flickers. Make one object per grid
 * and keep it: it holds about 1.4 times the memory of the grid. Safe for concurrent use.
 */
public final class HillshadeTile {
    private static final int NODE_SPACING_PIXELS = 32;
    private static final double EARTH_RADIUS_METRES = 6_378_137;

    private final ElevationGrid grid;
    private final List<SplineSurface> levels = new ArrayList<>();
    private final MathTransform toGrid;
    private final boolean mercator;
    private final ReliefColours colours = new ReliefColours();

    /** @throws IllegalArgumentException when web mercator cannot be transformed to the CRS of the grid */
    public HillshadeTile(ElevationGrid grid) {
        this(grid, webMercator(), true);
    }

    /**
     * Pictures in a projected reference system whose metres are metres on the ground.
     *
     * @param pictures x to the east, y to the north
     * @throws IllegalArgumentException when it cannot be transformed to the CRS of the grid
     */
    public HillshadeTile(ElevationGrid grid, CoordinateReferenceSystem pictures) {
        this(grid, pictures, false);
    }

    private HillshadeTile(ElevationGrid grid, CoordinateReferenceSystem pictures, boolean mercator) {
        this.mercator = mercator;
        this.grid = grid;
        float[] values = GridFiller.filled(grid.values(), grid.columns(), grid.rows());
        int columns = grid.columns();
        int rows = grid.rows();
        levels.add(new SplineSurface(values, columns, rows));
        while (Math.min(columns, rows) >= 16) {
            values = GridFiller.halved(values, columns, rows);
            columns = (columns + 1) / 2;
            rows = (rows + 1) / 2;
            levels.add(new SplineSurface(values, columns, rows));
        }
        try {
            toGrid = CRS.findMathTransform(pictures, grid.crs(), true);
        } catch (FactoryException e) {
            throw new IllegalArgumentException(
                    "no way from " + pictures.getName() + " to " + grid.crs().getName(), e);
        }
    }

    private static CoordinateReferenceSystem webMercator() {
        try {
            return CRS.decode("EPSG:3857", true);
        } catch (FactoryException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Draws one tile.
     *
     * @param extent in EPSG:3857 metres, or in those of the reference system that was given
     * @param widthPixels at least 1
     * @param heightPixels at least 1
     * @return ARGB picture, fully transparent outside the grid
     */
    public BufferedImage draw(Envelope extent, int widthPixels, int heightPixels) {
        BufferedImage image = new BufferedImage(widthPixels, heightPixels, BufferedImage.TYPE_INT_ARGB);
        double[] nodes = nodes(extent, widthPixels, heightPixels);
        int nodeColumns = nodeCount(widthPixels);
        double latitude = mercator ? Math.atan(Math.sinh(extent.centre().y / EARTH_RADIUS_METRES)) : 0;
        double pixelMetres = extent.getWidth() / widthPixels * Math.cos(latitude);
        int level = level(pixelMetres);
        SplineSurface surface = levels.get(level);
        int width = widthPixels + 2;
        int height = heightPixels + 2;
        float[] z = new float[width * height];
        boolean any = false;
        double shrink = 1.0 / (1 << level);
        double[] places = new double[width * 2];
        for (int y = 0; y < height; y++) {
            places(nodes, nodeColumns, y - 0.5, places);
            for (int x = 0; x < width; x++) {
                double column = places[2 * x];
                double row = places[2 * x + 1];
                if (isKnown(column, row)) {
                    z[y * width + x] = (float) surface.at((column + 0.5) * shrink - 0.5, (row + 0.5) * shrink - 0.5);
                    any = true;
                } else {
                    z[y * width + x] = Float.NaN;
                }
            }
        }
        if (any) {
            paint(image, z, width, height, pixelMetres);
            if (touchesEdge(nodes)) {
                fade(image, nodes, nodeColumns);
            }
        }
        return image;
    }

    /** Width of the rim in which the picture fades out, in cells; none for small grids. */
    private double rim() {
        return Math.max(0, Math.min(grid.columns(), grid.rows()) - 120) * 0.03;
    }

    private boolean touchesEdge(double[] nodes) {
        for (int k = 0; k < nodes.length; k += 2) {
            if (fromEdge(nodes[k], nodes[k + 1]) < rim()) {
                return true;
            }
        }
        return false;
    }

    private double fromEdge(double column, double row) {
        return Math.min(Math.min(column, grid.columns() - 1 - column), Math.min(row, grid.rows() - 1 - row));
    }

    /** A hard end of the relief would look like a border on the map, so it fades out. */
    private void fade(BufferedImage image, double[] nodes, int nodeColumns) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                double column = node(nodes, nodeColumns, x + 0.5, y + 0.5, 0);
                double row = node(nodes, nodeColumns, x + 0.5, y + 0.5, 1);
                double share = fromEdge(column, row) / rim();
                if (share < 1) {
                    int argb = image.getRGB(x, y);
                    double t = Math.max(0, share);
                    int alpha = (int) ((argb >>> 24) * t * t * (3 - 2 * t));
                    image.setRGB(x, y, alpha << 24 | argb & 0xffffff);
                }
            }
        }
    }

    private void paint(BufferedImage image, float[] z, int width, int height, double pixelMetres) {
        HornGradient gradient = new HornGradient(z, width, height);
        double[] east = new double[width];
        double[] north = new double[width];
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        double exaggeration = Math.min(1.7, Math.max(1.15, 1.25 * Math.pow(pixelMetres / 40, 0.2)));
        for (int y = 1; y < height - 1; y++) {
            gradient.row(y, pixelMetres / exaggeration, pixelMetres / exaggeration, east, north);
            int to = (y - 1) * (width - 2);
            for (int x = 1; x < width - 1; x++) {
                float metres = z[y * width + x];
                argb[to++] = Float.isNaN(metres) ? 0 : colours.argb(metres, east[x], north[x]);
            }
        }
    }

    private int level(double pixelMetres) {
        double ratio = pixelMetres / grid.cellHeightMetres();
        int level = 0;
        while (ratio > 1.5 && level < levels.size() - 1) {
            ratio /= 2;
            level++;
        }
        return level;
    }

    private boolean isKnown(double column, double row) {
        if (!(column >= -0.5 && row >= -0.5 && column <= grid.columns() - 0.5 && row <= grid.rows() - 0.5)) {
            return false;
        }
        int c = Math.min((int) Math.round(Math.max(column, 0)), grid.columns() - 1);
        int r = Math.min((int) Math.round(Math.max(row, 0)), grid.rows() - 1);
        return !Float.isNaN(grid.values()[r * grid.columns() + c]);
    }

    private static int nodeCount(int pixels) {
        return (pixels + NODE_SPACING_PIXELS - 1) / NODE_SPACING_PIXELS + 1;
    }

    /** Exact grid positions (column, row) of every 32nd pixel corner; between them straight lines are exact enough. */
    private double[] nodes(Envelope extent, int widthPixels, int heightPixels) {
        int nodeColumns = nodeCount(widthPixels);
        int nodeRows = nodeCount(heightPixels);
        double[] xy = new double[nodeColumns * nodeRows * 2];
        for (int j = 0, k = 0; j < nodeRows; j++) {
            for (int i = 0; i < nodeColumns; i++) {
                xy[k++] = extent.getMinX() + (double) i * NODE_SPACING_PIXELS / widthPixels * extent.getWidth();
                xy[k++] = extent.getMaxY() - (double) j * NODE_SPACING_PIXELS / heightPixels * extent.getHeight();
            }
        }
        try {
            toGrid.transform(xy, 0, xy, 0, xy.length / 2);
        } catch (TransformException e) {
            java.util.Arrays.fill(xy, Double.NaN);
        }
        for (int k = 0; k < xy.length; k += 2) {
            xy[k] = (xy[k] - grid.west()) / grid.cellWidth() - 0.5;
            xy[k + 1] = (grid.north() - xy[k + 1]) / grid.cellHeight() - 0.5;
        }
        return xy;
    }

    /**
     * As {@link #node} gives it for one row of pixels, whose nodes are joined only once.
     *
     * @param places takes column and row of the grid for each pixel, the first of them half a pixel before the picture
     */
    private static void places(double[] nodes, int nodeColumns, double y, double[] places) {
        double v = y / NODE_SPACING_PIXELS;
        int j = Math.max(0, Math.min((int) v, nodes.length / 2 / nodeColumns - 2));
        double fv = v - j;
        double[] joined = new double[nodeColumns * 2];
        for (int k = 0; k < joined.length; k++) {
            double top = nodes[j * nodeColumns * 2 + k];
            joined[k] = top + (nodes[(j + 1) * nodeColumns * 2 + k] - top) * fv;
        }
        int x = 0;
        int pixels = places.length / 2;
        for (int i = 0; i < nodeColumns - 1; i++) {
            int k = i * 2;
            int end = i == nodeColumns - 2 ? pixels : Math.min(pixels, (i + 1) * NODE_SPACING_PIXELS + 1);
            for (; x < end; x++) {
                double fu = (x - 0.5) / NODE_SPACING_PIXELS - i;
                places[2 * x] = joined[k] + (joined[k + 2] - joined[k]) * fu;
                places[2 * x + 1] = joined[k + 1] + (joined[k + 3] - joined[k + 1]) * fu;
            }
        }
    }

    private static double node(double[] nodes, int nodeColumns, double x, double y, int part) {
        double u = x / NODE_SPACING_PIXELS;
        double v = y / NODE_SPACING_PIXELS;
        int nodeRows = nodes.length / 2 / nodeColumns;
        int i = Math.max(0, Math.min((int) u, nodeColumns - 2));
        int j = Math.max(0, Math.min((int) v, nodeRows - 2));
        double fu = u - i;
        double fv = v - j;
        int k = (j * nodeColumns + i) * 2 + part;
        double top = nodes[k] + (nodes[k + 2] - nodes[k]) * fu;
        int below = k + nodeColumns * 2;
        double bottom = nodes[below] + (nodes[below + 2] - nodes[below]) * fu;
        return top + (bottom - top) * fv;
    }
}
