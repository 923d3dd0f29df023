package org.santu.exchange.out;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.santu.crs.CoordinateSystems;
import org.santu.problem.SantuException;

/**
 * The reference system of an exported file: CGCS2000 in degrees or in one of its zones, and what goes with it, WGS 84.
 *
 * @param epsg its number
 */
public record OutCrs(int epsg) {
    private static final int WGS84 = 4326;
    private static final int WEB_MERCATOR = 3857;
    private static final Pattern NUMBER = Pattern.compile("(?:EPSG\\s*:+\\s*)?(\\d{4,6})");

    public OutCrs {
        boolean isZone = epsg >= 4491 && epsg <= 4554;
        boolean isUtm = epsg >= 32643 && epsg <= 32653;
        if (epsg != CoordinateSystems.CGCS2000 && epsg != WGS84 && epsg != WEB_MERCATOR && !isZone && !isUtm) {
            throw unknown("EPSG:" + epsg);
        }
    }

    /** Longitude and latitude as they are stored. */
    public static OutCrs stored() {
        return new OutCrs(CoordinateSystems.CGCS2000);
    }

    /**
     * @param text {@code EPSG:4547}, {@code 4547}, {@code CGCS2000}, {@code WGS84}
     * @throws SantuException SANTU-EXPORT-CRS for anything that is not offered
     */
    public static OutCrs parse(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        switch (wanted.replaceAll("[\\s_-]", "")) {
            case "CGCS2000":
                return stored();
            case "WGS84", "CRS84":
                return new OutCrs(WGS84);
            default:
                break;
        }
        Matcher number = NUMBER.matcher(wanted);
        if (!number.matches()) {
            throw unknown(text);
        }
        return new OutCrs(Integer.parseInt(number.group(1)));
    }

    private static SantuException unknown(String text) {
        return new SantuException("SANTU-EXPORT-CRS", text).with("field", "crs");
    }

    /** Degrees, so that positions stay the numbers that are stored: both systems agree within centimetres. */
    public boolean isDegrees() {
        return epsg == CoordinateSystems.CGCS2000 || epsg == WGS84;
    }

    /** What the store is to bring positions into; null where they stay. */
    CoordinateReferenceSystem findTarget() {
        return isDegrees() ? null : CoordinateSystems.get(epsg);
    }

    @Override
    public String toString() {
        return "EPSG:" + epsg;
    }
}
