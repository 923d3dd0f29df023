package org.santu.ogc.wms;

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
import org.locationtech.jts.geom.Envelope;
import org.santu.tile.TileFeatures;

/**
 * A reference system that maps are given in.
 *
 * <p>WGS84 positions and CGCS2000 positions are taken as the same numbers, as everywhere in Santu; so {@code EPSG:4326} and
 * {@code CRS:84} need no conversion.
 *
 * @param name {@code EPSG:4547} or {@code CRS:84}
 * @param crs of the same coordinates, x to the east and y to the north
 * @param northFirst whether WMS 1.3.0 writes the northing or latitude first, as the register of EPSG orders the axes
 */
record WmsCrs(String name, CoordinateReferenceSystem crs, boolean northFirst) {
    private static final int FIRST_ZONE = 4513;
    private static final int LAST_ZONE = 4554;
    private static final Map<String, WmsCrs> ALL = all();

    /** All of them, the usual ones first. */
    static List<WmsCrs> list() {
        return List.copyOf(ALL.values());
    }

    static Optional<WmsCrs> find(String name) {
        return Optional.ofNullable(ALL.get(name.toUpperCase(Locale.ROOT)));
    }

    /** Reads the reference system and the box of a request. */
    static WmsCrs read(WmsParameters parameters, WmsVersion version) {
        String parameter = version.crsParameter();
        String name = parameters.get(parameter);
        return find(name).orElseThrow(() -> WmsException.of(ServiceCode.INVALID_CRS, parameter, "SANTU-WMS-CRS", name));
    }

    /** @return x to the east, y to the north, whatever the order in the request */
    Envelope readBox(WmsParameters parameters, WmsVersion version) {
        String text = parameters.get("BBOX");
        String[] parts = text.split(",", -1);
        double[] numbers = new double[4];
        try {
            for (int i = 0; i < 4; i++) {
                numbers[i] = Double.parseDouble(parts[i].strip());
                if (!Double.isFinite(numbers[i])) {
                    throw WmsException.wrong("BBOX", text);
                }
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw WmsException.wrong("BBOX", text);
        }
        if (parts.length != 4 || numbers[0] >= numbers[2] || numbers[1] >= numbers[3]) {
            throw WmsException.of(null, "BBOX", "SANTU-WMS-BBOX", text);
        }
        return swaps(version)
                ? new Envelope(numbers[1], numbers[3], numbers[0], numbers[2])
                : new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
    }

    /** The box as the version writes it: smaller x, smaller y, larger x, larger y in its own order of axes. */
    double[] write(Envelope box, WmsVersion version) {
        return swaps(version)
                ? new double[] {box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX()}
                : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }

    /** The name that does not depend on a version of the register. */
    String urn() {
        return name.startsWith("EPSG:")
                ? "urn:ogc:def:crs:EPSG::" + name.substring("EPSG:".length())
                : "urn:ogc:def:crs:OGC:1.3:CRS84";
    }

    /** Decimals that say a millimetre. */
    int decimals() {
        return crs instanceof GeographicCRS ? 8 : 3;
    }

    private boolean swaps(WmsVersion version) {
        return northFirst && version == WmsVersion.V1_3_0;
    }

    private static Map<String, WmsCrs> all() {
        CoordinateReferenceSystem degrees = eastFirst("EPSG:4490");
        List<WmsCrs> list = new ArrayList<>();
        list.add(new WmsCrs("EPSG:4490", degrees, isNorthFirst("EPSG:4490")));
        list.add(new WmsCrs("EPSG:4326", degrees, isNorthFirst("EPSG:4326")));
        list.add(new WmsCrs("CRS:84", degrees, false));
        list.add(new WmsCrs("EPSG:3857", TileFeatures.WEB_MERCATOR, isNorthFirst("EPSG:3857")));
        for (int code = FIRST_ZONE; code <= LAST_ZONE; code++) {
            String name = "EPSG:" + code;
            list.add(new WmsCrs(name, eastFirst(name), isNorthFirst(name)));
        }
        Map<String, WmsCrs> all = new LinkedHashMap<>();
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
