package org.santu.crs;

import java.util.Locale;
import java.util.Set;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.referencing.CRS;
import org.santu.problem.SantuException;

/**
 * Which datums may be brought into CGCS2000.
 *
 * <p>CGCS2000, WGS84 and the ITRF realisations agree within centimetres to decimetres. Xian 80 and Beijing 54 lie up to a
 * hundred metres away and their shifts are not public: a local agency must convert such files. Any other datum is taken
 * where a shift is known.
 */
final class DatumRule {
    private static final Set<String> SAME =
            Set.of("china2000", "cgcs2000", "wgs84", "wgs1984", "worldgeodeticsystem1984");

    private DatumRule() {}

    static void check(String name, CoordinateReferenceSystem crs) {
        String datum = plainDatum(crs);
        if (datum.contains("xian") || datum.contains("beijing")) {
            throw new SantuException("SANTU-CRS-OLD-DATUM", name);
        }
        if (!isSame(datum) && !hasShift(crs)) {
            throw new SantuException("SANTU-CRS-NO-TRANSFORM", name, "EPSG:4490");
        }
    }

    /** Longitude and latitude in degrees on a datum that is the same as ours. */
    static boolean isPlainDegrees(CoordinateReferenceSystem crs) {
        return crs instanceof GeographicCRS geographic
                && isSame(plainDatum(crs))
                && "°"
                        .equals(String.valueOf(
                                geographic.getCoordinateSystem().getAxis(0).getUnit()))
                && geographic.getDatum().getPrimeMeridian().getGreenwichLongitude() == 0;
    }

    private static boolean isSame(String datum) {
        return SAME.contains(datum) || datum.startsWith("itrf") || datum.contains("terrestrialreference");
    }

    private static boolean hasShift(CoordinateReferenceSystem crs) {
        try {
            return CRS.findMathTransform(crs, CoordinateSystems.get(CoordinateSystems.CGCS2000), false) != null;
        } catch (FactoryException e) {
            try {
                return CRS.findMathTransform(crs, CoordinateSystems.get(4326), false) != null;
            } catch (FactoryException noneEither) {
                return false;
            }
        }
    }

    private static String plainDatum(CoordinateReferenceSystem crs) {
        SingleCRS horizontal = CRS.getHorizontalCRS(crs);
        if (horizontal == null) {
            return "";
        }
        String datum = horizontal.getDatum().getName().getCode();
        return datum.toLowerCase(Locale.ROOT).replaceFirst("^d_", "").replaceAll("[^a-z0-9]", "");
    }
}
