package org.santu.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.CRS.AxisOrder;
import org.santu.tile.TileFeatures;

/**
 * A reference system that the services of OGC answer in: degrees, web mercator, and the zones of CGCS2000.
 *
 * <p>WGS84 positions and CGCS2000 positions are taken as the same numbers, as everywhere in Santu; so {@code EPSG:4326} and
 * {@code CRS:84} need no conversion. Immutable.
 *
 * @param name {@code EPSG:4547} or {@code CRS:84}
 * @param crs of the same coordinates, x to the east and y to the north
 * @param northFirst whether the register of EPSG orders the axes with the northing or latitude first
 */
public record ServedCrs(String name, CoordinateReferenceSystem crs, boolean northFirst) {
    private static final int FIRST_ZONE = 4513;
    private static final int LAST_ZONE = 4554;
    private static final Map<String, ServedCrs> ALL = all();

    /** All of them, the usual ones first. */
    public static List<ServedCrs> list() {
        return List.copyOf(ALL.values());
    }

    /** @param name as {@link #name}, in any case of letters */
    public static Optional<ServedCrs> find(String name) {
        return Optional.ofNullable(ALL.get(name.toUpperCase(Locale.ROOT)));
    }

    /** The name that does not depend on a version of the register. */
    public String urn() {
        return name.startsWith("EPSG:")
                ? "urn:ogc:def:crs:EPSG::" + name.substring("EPSG:".length())
                : "urn:ogc:def:crs:OGC:1.3:CRS84";
    }

    /** Whether positions are longitude and latitude, the numbers that are stored. */
    public boolean isDegrees() {
        return crs instanceof GeographicCRS;
    }

    /** Decimals that say a millimetre. */
    public int decimals() {
        return isDegrees() ? 8 : 3;
    }

    private static Map<String, ServedCrs> all() {
        CoordinateReferenceSystem degrees = eastFirst("EPSG:4490");
        List<ServedCrs> list = new ArrayList<>();
        list.add(new ServedCrs("EPSG:4490", degrees, isNorthFirst("EPSG:4490")));
        list.add(new ServedCrs("EPSG:4326", degrees, isNorthFirst("EPSG:4326")));
        list.add(new ServedCrs("CRS:84", degrees, false));
        list.add(new ServedCrs("EPSG:3857", TileFeatures.WEB_MERCATOR, isNorthFirst("EPSG:3857")));
        for (int code = FIRST_ZONE; code <= LAST_ZONE; code++) {
            String name = "EPSG:" + code;
            list.add(new ServedCrs(name, eastFirst(name), isNorthFirst(name)));
        }
        Map<String, ServedCrs> all = new LinkedHashMap<>();
        list.forEach(crs -> all.put(crs.name(), crs));
        return all;
    }

    private static CoordinateReferenceSystem eastFirst(String code) {
        return decode(code, true);
    }

    private static boolean isNorthFirst(String code) {
        return CRS.getAxisOrder(decode(code, false)) == AxisOrder.NORTH_EAST;
    }

    private static CoordinateReferenceSystem decode(String code, boolean longitudeFirst) {
        try {
            return CRS.decode(code, longitudeFirst);
        } catch (FactoryException e) {
            throw new IllegalStateException("the register of reference systems lacks " + code, e);
        }
    }
}
