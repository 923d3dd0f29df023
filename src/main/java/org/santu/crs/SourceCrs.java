package org.santu.crs;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.operation.transform.IdentityTransform;
import org.locationtech.jts.geom.Geometry;
import org.santu.problem.SantuException;

/**
 * The coordinate system of a file, and the way from it to EPSG:4490. Safe for concurrent use.
 *
 * <p>WGS84 and CGCS2000 positions are taken as the same numbers: both systems agree within centimetres, and a shift smaller
 * than the accuracy of either would only blur the file.
 */
public final class SourceCrs {
    private static final Pattern EPSG = Pattern.compile(
            "(?:EPSG\\s*:?:?|URN:OGC:DEF:CRS:EPSG:[^:]*:|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/EPSG/[^/]+/)?\\s*(\\d{4,6})");

    private final String name;
    private final GeometryConversion conversion;

    private SourceCrs(String name, GeometryConversion conversion) {
        this.name = Objects.requireNonNull(name);
        this.conversion = conversion;
    }

    /** Plain longitude and latitude, CGCS2000 or WGS84. */
    public static SourceCrs geographic(String name) {
        return new SourceCrs(name, GeometryConversion.none());
    }

    /**
     * Reads {@code EPSG:4547}, {@code 4547}, OGC names of the same, {@code CRS84}, {@code WGS84}, {@code CGCS2000}, {@code
     * GCJ-02} or {@code BD-09}.
     *
     * @throws SantuException {@code SANTU-CRS-UNKNOWN} or, for the old datums whose shift is secret, {@code
     *     SANTU-CRS-OLD-DATUM}
     */
    public static SourceCrs parse(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        switch (wanted.replaceAll("[\\s_-]", "")) {
            case "GCJ02":
                return new SourceCrs("GCJ-02", GeometryConversion.pointwise(Gcj02::toWgs84));
            case "BD09":
                return new SourceCrs("BD-09", GeometryConversion.pointwise((x, y) -> {
                    var shifted = Bd09.toGcj02(x, y);
                    return Gcj02.toWgs84(shifted.x, shifted.y);
                }));
            case "WGS84":
                return geographic("WGS 84");
            case "CGCS2000":
                return geographic("CGCS2000");
            default:
                break;
        }
        if (wanted.matches(
                "(URN:OGC:DEF:CRS:OGC:[^:]*:|OGC:)?CRS84H?|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/OGC/[^/]+/CRS84H?")) {
            return geographic("WGS 84 (CRS84)");
        }
        Matcher number = EPSG.matcher(wanted);
        if (!number.matches()) {
            throw new SantuException("SANTU-CRS-UNKNOWN", text);
        }
        int epsg = Integer.parseInt(number.group(1));
        return epsg == 4326 || epsg == CoordinateSystems.CGCS2000
                ? geographic("EPSG:" + epsg)
                : of("EPSG:" + epsg, CoordinateSystems.get(epsg));
    }

    /** A coordinate system read from a file, axes x = longitude or easting. */
    static SourceCrs of(String name, CoordinateReferenceSystem crs) {
        DatumRule.check(name, crs);
        if (DatumRule.isPlainDegrees(crs)) {
            return geographic(name);
        }
        MathTransform transform = CoordinateSystems.transform(crs, CoordinateSystems.get(CoordinateSystems.CGCS2000));
        return transform instanceof IdentityTransform
                ? geographic(name)
                : new SourceCrs(name, GeometryConversion.by(transform));
    }

    /** For people: {@code EPSG:4547}, {@code GCJ-02} or the name in the file. */
    public String name() {
        return name;
    }

    /**
     * @param geometry in this system; not changed
     * @return the same in EPSG:4490, Z and M kept
     * @throws SantuException {@code SANTU-CRS-OUT-OF-RANGE} where the system does not reach
     */
    public Geometry toStored(Geometry geometry) {
        return conversion.apply(geometry);
    }

    @Override
    public String toString() {
        return name;
    }
}
