package org.santu.crs;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * What the coordinates of a file might be, judged by their range alone. Only ever shown to a person: never applied.
 *
 * @param crs as {@link SourceCrs#parse} takes it
 * @param reason key of a message that says why
 */
public record CrsSuggestion(String crs, String reason) {
    private static final double NORTHMOST_METRES = 6_000_000;
    private static final double SOUTHMOST_METRES = 300_000;

    /** The candidates, the likeliest first; empty when the numbers look like nothing known. */
    public static List<CrsSuggestion> of(Envelope range) {
        List<CrsSuggestion> suggestions = new ArrayList<>();
        if (range.isNull()) {
            return suggestions;
        }
        if (isWithin(range, -180, 180, -90, 90)) {
            suggestions.add(new CrsSuggestion("EPSG:4490", "SANTU-CRS-LOOKS-DEGREES"));
            if (Gcj02.appliesAt(range.centre().x, range.centre().y)) {
                suggestions.add(new CrsSuggestion("GCJ-02", "SANTU-CRS-LOOKS-WEB-MAP"));
            }
        } else if (isWithin(range, 25_000_000, 46_000_000, SOUTHMOST_METRES, NORTHMOST_METRES)) {
            Cgcs2000Zone zone = new Cgcs2000Zone((int) (range.centre().x / 1_000_000), true);
            suggestions.add(new CrsSuggestion("EPSG:" + zone.epsg(), "SANTU-CRS-LOOKS-ZONE"));
        } else if (isWithin(range, 100_000, 900_000, SOUTHMOST_METRES, NORTHMOST_METRES)) {
            suggestions.add(new CrsSuggestion("EPSG:4534-4554", "SANTU-CRS-LOOKS-ZONE-WITHOUT-PREFIX"));
        } else if (isWithin(range, 8_000_000, 15_100_000, SOUTHMOST_METRES, 7_200_000)) {
            suggestions.add(new CrsSuggestion("EPSG:3857", "SANTU-CRS-LOOKS-WEB-MERCATOR"));
        }
        return suggestions;
    }

    private static boolean isWithin(Envelope range, double west, double east, double south, double north) {
        return range.getMinX() >= west
                && range.getMaxX() <= east
                && range.getMinY() >= south
                && range.getMaxY() <= north;
    }
}
