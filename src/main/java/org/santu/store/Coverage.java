package org.santu.store;

import java.time.Instant;
import org.locationtech.jts.geom.Envelope;

/**
 * A named raster.
 *
 * @param name such as {@code dem}
 * @param geotiff the file; do not change the array
 * @param crs such as {@code EPSG:4490}
 * @param extent in degrees of EPSG:4490, x = longitude
 * @param version counts the times it was put, from 1
 * @param updatedAt when it was put last
 * @param updatedBy by whom
 */
public record Coverage(
        String name, byte[] geotiff, String crs, Envelope extent, long version, Instant updatedAt, String updatedBy) {}
