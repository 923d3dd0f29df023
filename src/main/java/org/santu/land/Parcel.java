package org.santu.land;

import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;

/**
 * A piece of protected land.
 *
 * @param id for the reader to find it again; may be null
 * @param kind such as {@code basic_farmland}
 * @param name may be null
 * @param landClass code of the land class, null when it has none
 * @param validFrom since when it is protected; null for always
 * @param source by which document; may be null
 * @param geometry in EPSG:4490, x = longitude
 */
public record Parcel(
        String id, String kind, String name, String landClass, LocalDate validFrom, String source, Geometry geometry) {

    /** Whether it is protected by then. */
    public boolean isProtectedOn(LocalDate day) {
        return validFrom == null || !day.isBefore(validFrom);
    }
}
