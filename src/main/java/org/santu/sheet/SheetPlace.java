package org.santu.sheet;

import java.util.List;
import java.util.Map;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.santu.catalog.RegionCode;

/**
 * The village of a sheet.
 *
 * @param path names of the regions above, topmost first, with their codes
 * @param attributes of the layer village, as the caller may see them
 * @param degrees its area in degrees, or null when only a point is known
 * @param area its area in metres, or null
 * @param point in degrees
 * @param epsg of its 3-degree zone
 */
record SheetPlace(
        RegionCode code,
        String name,
        List<Above> path,
        Map<String, Object> attributes,
        Geometry degrees,
        Geometry area,
        Coordinate point,
        int epsg,
        CoordinateReferenceSystem crs,
        MathTransform toZone,
        Envelope shown) {

    /** A region above. */
    record Above(RegionCode code, String name) {}
}
