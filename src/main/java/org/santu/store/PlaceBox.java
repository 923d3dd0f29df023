package org.santu.store;

import org.locationtech.jts.geom.Envelope;

/**
 * The condition by which the index of a layer narrows down what lies near a place. The index is on web-mercator, which tiles ask
 * for all the time; a box of longitude and latitude is a box there, too, so one index does for both.
 */
public final class PlaceBox {
    /** Positions of features are within these. */
    private static final double FARTHEST_NORTH = 89.9;

    private static final double FARTHEST_EAST = 180;
    /** What rounding may move a side by, and much more. */
    private static final double MARGIN_METRES = 0.01;

    private PlaceBox() {}

    /**
     * Over the column {@code geom_3857}: true for all features whose box meets this one, and for few others, which the condition
     * beside it has to look at.
     *
     * @param box longitudes and latitudes of EPSG:4490
     */
    public static SqlFragment meets(Envelope box) {
        if (box.isNull()) {
            return SqlFragment.of("FALSE");
        }
        return SqlFragment.of(
                "geom_3857 && ST_MakeEnvelope(?, ?, ?, ?, 3857)",
                x(box.getMinX()) - MARGIN_METRES,
                y(box.getMinY()) - MARGIN_METRES,
                x(box.getMaxX()) + MARGIN_METRES,
                y(box.getMaxY()) + MARGIN_METRES);
    }

    private static double x(double longitude) {
        return WebMercator.x(Math.max(-FARTHEST_EAST, Math.min(FARTHEST_EAST, longitude)));
    }

    private static double y(double latitude) {
        return WebMercator.y(Math.max(-FARTHEST_NORTH, Math.min(FARTHEST_NORTH, latitude)));
    }
}
