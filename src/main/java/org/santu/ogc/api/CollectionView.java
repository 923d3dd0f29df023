package org.santu.ogc.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A layer as a collection of features (OGC API - Features, part 1, section 7.14 and part 2, section 6).
 *
 * @param extent what of it the caller sees
 * @param crs the reference systems that features are given in
 * @param storageCrs the one that needs no conversion
 */
record CollectionView(
        String id,
        String title,
        List<Link> links,
        Extent extent,
        String itemType,
        List<String> crs,
        String storageCrs,
        String dataType) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extent(Spatial spatial, Temporal temporal) {
        /**
         * @param box west, south, east, north in degrees, or null where nothing is located
         * @param newest instant of the newest change, or null for none
         */
        static Extent of(double[] box, Instant newest) {
            return new Extent(
                    box == null ? null : new Spatial(new double[][] {box}, CrsAddress.DEGREES),
                    new Temporal(
                            List.of(Arrays.asList(null, newest == null ? null : newest.toString())),
                            "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
        }
    }

    record Spatial(double[][] bbox, String crs) {}

    record Temporal(List<List<String>> interval, String trs) {}
}
