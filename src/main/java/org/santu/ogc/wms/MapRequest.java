package org.santu.ogc.wms;

import java.time.Instant;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.santu.ogc.ServedCrs;
import org.santu.render.MapView;

/**
 * A map that somebody asks for or about.
 *
 * @param layers bottom first
 * @param extent x to the east, y to the north
 * @param pixelRatio pixels per pixel of the styles: more than 1 where the client prints
 * @param at a past instant, or null for now
 */
record MapRequest(
        WmsVersion version,
        List<WmsLayer> layers,
        ServedCrs crs,
        Envelope extent,
        int width,
        int height,
        double pixelRatio,
        Instant at) {

    MapView view() {
        return new MapView(extent, crs.crs(), width, height, pixelRatio);
    }

    /** A small window around a pixel, at the same scale. */
    MapView window(int column, int row, int reach) {
        double x = extent.getWidth() / width;
        double y = extent.getHeight() / height;
        Envelope around = new Envelope(
                extent.getMinX() + (column - reach) * x,
                extent.getMinX() + (column + reach + 1) * x,
                extent.getMaxY() - (row + reach + 1) * y,
                extent.getMaxY() - (row - reach) * y);
        int side = 2 * reach + 1;
        return new MapView(around, crs.crs(), side, side, pixelRatio);
    }
}
