package org.santu.render;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.locationtech.jts.geom.Envelope;

/**
 * Which piece of the world becomes which picture.
 *
 * <p><b>Label frame.</b> Labels are planned for the whole frame and lie wholly inside it; the picture shows its part of the plan.
 * So pictures that share a frame agree on every label, whichever of them is drawn first, by whom, or on which machine. Tiles take
 * a world-anchored block of tiles as their frame (see {@link #tile}); then no label is ever cut at a tile edge. Features must be
 * given for {@link #dataExtent}, which covers the frame.
 *
 * @param extent in the units of the CRS, x to the east and y to the north
 * @param crs of the extent and of all features; null is taken as metres
 * @param widthPixels of the picture, in device pixels
 * @param heightPixels of the picture, in device pixels
 * @param pixelRatio device pixels per pixel of the style: 1, or 2 for {@code @2x}
 * @param labelFrame the extent that labels are planned in; contains {@code extent}
 * @param continued whether the map goes on in frames around this one that plan labels of their own; then names that are repeated
 *     keep half their distance from where they leave the frame, so that two frames never write the same name side by side
 */
public record MapView(
        Envelope extent,
        CoordinateReferenceSystem crs,
        int widthPixels,
        int heightPixels,
        double pixelRatio,
        Envelope labelFrame,
        boolean continued) {

    /** Size of the pixel that OGC scale denominators are defined with. */
    public static final double STANDARD_PIXEL_METRES = 0.000_28;

    /** Half the side of the web-mercator square. */
    public static final double WEB_MERCATOR_HALF = 20_037_508.342_789_244;

    private static final double METRES_PER_DEGREE = 6_378_137 * Math.PI / 180;

    public MapView {
        if (widthPixels < 1 || heightPixels < 1 || !(pixelRatio > 0)) {
            throw new IllegalArgumentException("empty view " + widthPixels + " x " + heightPixels + " @" + pixelRatio);
        }
        if (!(extent.getWidth() > 0) || !(extent.getHeight() > 0)) {
            throw new IllegalArgumentException("empty extent " + extent);
        }
        extent = new Envelope(extent);
        labelFrame = new Envelope(labelFrame);
        labelFrame.expandToInclude(extent);
    }

    /** A view whose labels keep to its own extent. */
    public MapView(
            Envelope extent, CoordinateReferenceSystem crs, int widthPixels, int heightPixels, double pixelRatio) {
        this(extent, crs, widthPixels, heightPixels, pixelRatio, extent, false);
    }

    /**
     * A whole block of web-mercator tiles, which is the label frame of each of them.
     *
     * @param x column of its western tiles
     * @param y row of its northern tiles
     * @param tiles along each side
     * @param sizePixels side of a tile in style pixels, usually 256
     */
    public static MapView block(
            CoordinateReferenceSystem webMercator,
            int zoom,
            int x,
            int y,
            int tiles,
            int sizePixels,
            double pixelRatio) {
        Envelope extent = tiles(zoom, x, y, tiles);
        int devicePixels = (int) Math.round(sizePixels * pixelRatio) * tiles;
        return new MapView(extent, webMercator, devicePixels, devicePixels, pixelRatio, extent, true);
    }

    /**
     * One web-mercator tile whose label frame is the block of {@code frameTiles} x {@code frameTiles} tiles around it, counted
     * from the corner of the world.
     *
     * @param sizePixels side of the tile in style pixels, usually 256
     * @param frameTiles 1, 2, 4 ...: larger frames move fewer labels away from their edges and cost more
     */
    public static MapView tile(
            CoordinateReferenceSystem webMercator,
            int zoom,
            int x,
            int y,
            int sizePixels,
            double pixelRatio,
            int frameTiles) {
        int devicePixels = (int) Math.round(sizePixels * pixelRatio);
        int frameX = Math.floorDiv(x, frameTiles) * frameTiles;
        int frameY = Math.floorDiv(y, frameTiles) * frameTiles;
        return new MapView(
                tiles(zoom, x, y, 1),
                webMercator,
                devicePixels,
                devicePixels,
                pixelRatio,
                tiles(zoom, frameX, frameY, frameTiles),
                true);
    }

    /** The extent of a square block of web-mercator tiles with its north-west tile at x, y. */
    public static Envelope tiles(int zoom, int x, int y, int count) {
        double side = 2 * WEB_MERCATOR_HALF / (1L << zoom);
        return new Envelope(
                -WEB_MERCATOR_HALF + x * side,
                -WEB_MERCATOR_HALF + (x + count) * side,
                WEB_MERCATOR_HALF - (y + count) * side,
                WEB_MERCATOR_HALF - y * side);
    }

    /** The same view with labels planned in another frame. */
    public MapView withLabelFrame(Envelope frame) {
        return new MapView(extent, crs, widthPixels, heightPixels, pixelRatio, frame, continued);
    }

    /** OGC scale denominator: ground metres per metre of picture, with a pixel of 0.28 mm; web mercator is taken at the equator. */
    public double scaleDenominator() {
        return metresPerPixel() / STANDARD_PIXEL_METRES;
    }

    /** Ground metres per style pixel, as the scale denominator counts them. */
    public double metresPerPixel() {
        return unitsPerPixelX() * (crs instanceof GeographicCRS ? METRES_PER_DEGREE : 1);
    }

    /** CRS units per style pixel. */
    double unitsPerPixelX() {
        return extent.getWidth() / widthPixels * pixelRatio;
    }

    double unitsPerPixelY() {
        return extent.getHeight() / heightPixels * pixelRatio;
    }

    /**
     * The extent to read features for: picture and label frame, and a margin for symbols that reach in from outside.
     *
     * @param marginPixels in style pixels; 32 is right for the project's own styles
     */
    public Envelope dataExtent(int marginPixels) {
        Envelope wanted = new Envelope(labelFrame);
        wanted.expandBy(marginPixels * unitsPerPixelX(), marginPixels * unitsPerPixelY());
        return wanted;
    }
}
