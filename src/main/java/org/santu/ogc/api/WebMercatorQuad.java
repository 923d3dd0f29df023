package org.santu.ogc.api;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The tiling scheme of all web maps (OGC Two Dimensional Tile Matrix Set 2.0, annex D.1).
 *
 * @param tileMatrices one for each zoom
 */
record WebMercatorQuad(
        String id,
        String title,
        String uri,
        String crs,
        List<String> orderedAxes,
        String wellKnownScaleSet,
        List<Matrix> tileMatrices) {
    static final String TITLE = "Google Maps Compatible for the World";
    static final String ADDRESS = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";

    private static final int DEEPEST = 22;
    private static final int TILE_PIXELS = 256;
    private static final double HALF_METRES = 20_037_508.342_789_244;
    /** A pixel of the standard is 0.28 mm wide. */
    private static final double PIXEL_METRES = 0.000_28;

    /**
     * @param cellSize metres of the reference system a pixel
     * @param pointOfOrigin x and y of the top left corner
     */
    record Matrix(
            String id,
            double scaleDenominator,
            double cellSize,
            String cornerOfOrigin,
            double[] pointOfOrigin,
            int tileWidth,
            int tileHeight,
            long matrixWidth,
            long matrixHeight) {

        static Matrix of(int zoom) {
            long tiles = 1L << zoom;
            double cellSize = 2 * HALF_METRES / TILE_PIXELS / tiles;
            return new Matrix(
                    String.valueOf(zoom),
                    cellSize / PIXEL_METRES,
                    cellSize,
                    "topLeft",
                    new double[] {-HALF_METRES, HALF_METRES},
                    TILE_PIXELS,
                    TILE_PIXELS,
                    tiles,
                    tiles);
        }
    }

    static WebMercatorQuad get() {
        return new WebMercatorQuad(
                Addresses.QUAD,
                TITLE,
                ADDRESS,
                CRS,
                List.of("X", "Y"),
                "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
                IntStream.rangeClosed(0, DEEPEST).mapToObj(Matrix::of).toList());
    }
}
