package org.santu.crs;

import java.util.Locale;
import java.util.Set;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.TransformException;
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

    /** Less than a millimetre: what the ellipsoids of WGS84 and CGCS2000 differ by. */
    private static final double SAME_DEGREES = 1e-8;

    private DatumRule() {}

    static void check(String name, CoordinateReferenceSystem crs) {
        String datum = plainDatum(crs);
        if (datum.contains("xian") || datum.contains("beijing")) {
            throw new SantuException("SANTU-CRS-OLD-DATUM", name);
        }
        if (!isSame(datum) && !hasOurEllipsoid(datum, crs) && !hasShift(crs)) {
            throw new SantuException("SANTU-CRS-NO-TRANSFORM", name, "EPSG:4490");
        }
    }

    /** Longitude and latitude in degrees on a datum that is the same as ours. */
    static boolean isPlainDegrees(CoordinateReferenceSystem crs) {
        String datum = plainDatum(crs);
        if (!(crs instanceof GeographicCRS) || !isSame(datum) && !hasOurEllipsoid(datum, crs)) {
            return false;
        }
        double[] points = {114, 38, -70, -20};
        double[] moved = new double[4];
        try {
            CoordinateSystems.transform(crs, CoordinateSystems.get(CoordinateSystems.CGCS2000))
                    .transform(points, 0, moved, 0, 2);
        } catch (TransformException e) {
            return false;
        }
        for (int i = 0; i < points.length; i++) {
            if (Math.abs(points[i] - moved[i]) > SAME_DEGREES) {
                return false;
            }
        }
        return true;
    }

    /** Some writers call the datum unknown and mean WGS84, whose ellipsoid they name: no older datum of China has that one. */
    private static boolean hasOurEllipsoid(String datum, CoordinateReferenceSystem crs) {
        Ellipsoid ellipsoid = CRS.getEllipsoid(crs);
        return datum.contains("unknown")
                && ellipsoid != null
                && ellipsoid.getSemiMajorAxis() == 6378137
                && Math.abs(ellipsoid.getInverseFlattening() - 298.2572) < 1e-4;
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
