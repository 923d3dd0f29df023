package org.santu.exchange.out;

import java.util.List;
import java.util.Locale;

/**
 * What somebody wants as a file. All but the layer may be null.
 *
 * @param layer name in the catalog
 * @param format name of an {@link ExportFormat}; by default a shapefile
 * @param crs {@code EPSG:n}; by default that in which data is stored, or that of the format
 * @param encoding UTF-8 or GBK; by default UTF-8
 * @param region only features of this region
 * @param where only features that meet this condition, in ECQL
 * @param ids only these features; null for all, and then there are no others
 * @param publicEdition what may hang in the street
 * @param profile name of an {@link ExportProfile}: other names and other fields
 */
public record ExportOrder(
        String layer,
        String format,
        String crs,
        String encoding,
        String region,
        String where,
        List<String> ids,
        boolean publicEdition,
        String profile) {

    public ExportOrder {
        ids = ids == null ? null : List.copyOf(ids);
    }

    /** What a file is called when nobody says it: the layer, the region and, where it is a table in a zone, the system. */
    public String fileName(ExportFormat wanted) {
        String system = crs == null || crs.isBlank()
                ? ""
                : "-" + crs.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String part = region == null || region.isBlank() ? "" : "-" + region;
        return layer + part + system + (publicEdition ? "-public" : "") + "." + wanted.extension();
    }

    /** A whole layer, as the format likes it best. */
    public static ExportOrder of(String layer, String format) {
        return new ExportOrder(layer, format, null, null, null, null, null, false, null);
    }
}
