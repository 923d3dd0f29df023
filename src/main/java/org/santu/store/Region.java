package org.santu.store;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.santu.catalog.RegionLevel;

/**
 * A place in the region tree: a polygon of layer region, a point of layer village, or both.
 *
 * @param code shortened, see {@link org.santu.catalog.RegionCode}
 * @param name as in the data; the code where nothing names it
 * @param level after the code
 * @param year of the code, or null
 * @param extent in degrees of EPSG:4490, x = longitude; of everything known below it, null when nothing is located
 * @param point the village committee or a point inside the polygon, null when nothing is located
 * @param childCount regions directly below that the caller may see
 */
public record Region(
        String code, String name, RegionLevel level, Integer year, Envelope extent, Coordinate point, int childCount) {

    public Region {
        extent = extent == null ? null : new Envelope(extent);
        point = point == null ? null : point.copy();
    }
}
