package org.santu.crs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.santu.problem.SantuException;

/**
 * Reads the text of a {@code .prj} file, in Esri's or OGC's spelling of WKT 1, or in WKT 2 that says its number.
 *
 * <p>A height system appended after the horizontal one, as Esri writes it, or around it ({@code COMPD_CS}) is left away:
 * heights are not transformed.
 */
public final class PrjText {
    private static final int MAXIMUM_LENGTH = 20_000;
    /** WKT 2, which the library does not read, ends with its number in the register where it has one. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?s)(?:PROJCRS|GEOGCRS|GEODCRS)\\[.*,\\s*ID\\[\\s*\"EPSG\"\\s*,\\s*(\\d{4,6})\\s*]\\s*]");

    private PrjText() {}

    /** @throws SantuException {@code SANTU-CRS-BAD-PRJ}, or what {@link SourceCrs#parse} throws */
    public static SourceCrs read(String text) {
        String wkt = text.strip().replace("\uFEFF", "");
        if (wkt.isEmpty() || wkt.length() > MAXIMUM_LENGTH) {
            throw new SantuException("SANTU-CRS-BAD-PRJ", shorten(wkt));
        }
        Matcher numbered = NUMBERED.matcher(wkt);
        if (numbered.matches()) {
            return SourceCrs.parse("EPSG:" + numbered.group(1));
        }
        try {
            CoordinateReferenceSystem crs = CRS.getHorizontalCRS(CRS.parseWKT(firstElement(wkt)));
            if (crs == null) {
                throw new SantuException("SANTU-CRS-BAD-PRJ", shorten(wkt));
            }
            return SourceCrs.of(crs.getName().getCode(), crs);
        } catch (FactoryException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SantuException(e, "SANTU-CRS-BAD-PRJ", shorten(wkt));
        }
    }

    /** Up to the bracket that closes the first one. */
    private static String firstElement(String wkt) {
        int depth = 0;
        for (int at = 0; at < wkt.length(); at++) {
            char c = wkt.charAt(at);
            if (c == '[' || c == '(') {
                depth++;
            } else if ((c == ']' || c == ')') && --depth == 0) {
                return wkt.substring(0, at + 1);
            }
        }
        return wkt;
    }

    private static String shorten(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
