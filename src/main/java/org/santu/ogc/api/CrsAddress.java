package org.santu.ogc.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.ogc.ServedCrs;

/** Reference systems by their addresses at OGC (OGC API - Features, part 2, section 6). */
final class CrsAddress {
    /** Longitude and latitude; what is meant where nothing is said. */
    static final String DEGREES = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    /** As the features are stored. */
    static final String STORED = "http://www.opengis.net/def/crs/EPSG/0/4490";

    private static final Pattern EPSG =
            Pattern.compile("(?:http://www\\.opengis\\.net/def/crs/EPSG/0/|urn:ogc:def:crs:EPSG::)(\\d{4,6})");

    private CrsAddress() {}

    static List<String> list() {
        return ServedCrs.list().stream().map(CrsAddress::of).toList();
    }

    static String of(ServedCrs crs) {
        return crs.name().equals("CRS:84")
                ? DEGREES
                : "http://www.opengis.net/def/crs/" + crs.name().replace(":", "/0/");
    }

    static Optional<ServedCrs> find(String address) {
        if (address.equals(DEGREES) || address.equals("urn:ogc:def:crs:OGC:1.3:CRS84")) {
            return ServedCrs.find("CRS:84");
        }
        Matcher code = EPSG.matcher(address);
        return code.matches() ? ServedCrs.find("EPSG:" + code.group(1)) : Optional.empty();
    }
}
