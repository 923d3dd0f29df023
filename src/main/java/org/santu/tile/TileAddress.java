package org.santu.tile;

import org.locationtech.jts.geom.Envelope;
import org.santu.problem.SantuException;
import org.santu.render.MapView;

/**
 * A tile of the web-mercator square.
 *
 * @param zoom 0 to 22
 * @param x column from the west
 * @param y row from the north
 */
record TileAddress(int zoom, int x, int y) {
    static final int DEEPEST = 22;

    TileAddress {
        if (zoom < 0 || zoom > DEEPEST || x < 0 || y < 0 || x >= 1 << zoom || y >= 1 << zoom) {
            throw new SantuException("SANTU-TILE-ADDRESS", zoom + "/" + x + "/" + y);
        }
    }

    /** @throws SantuException SANTU-TILE-ADDRESS when a part is no number or lies outside the square */
    static TileAddress parse(String zoom, String x, String y) {
        try {
            return new TileAddress(Integer.parseInt(zoom), Integer.parseInt(x), Integer.parseInt(y));
        } catch (NumberFormatException e) {
            throw new SantuException(e, "SANTU-TILE-ADDRESS", zoom + "/" + x + "/" + y);
        }
    }

    /** In metres of EPSG:3857. */
    Envelope extent() {
        return MapView.tiles(zoom, x, y, 1);
    }

    @Override
    public String toString() {
        return zoom + "/" + x + "/" + y;
    }
}
