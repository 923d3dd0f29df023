package org.santu.ogc.api;

import java.util.List;

/** The classes of requirements that this service keeps, by their addresses at OGC. */
final class Conformance {
    private static final String SPECS = "http://www.opengis.net/spec/";

    private Conformance() {}

    static List<String> list() {
        return List.of(
                SPECS + "ogcapi-common-1/1.0/conf/core",
                SPECS + "ogcapi-common-2/1.0/conf/collections",
                SPECS + "ogcapi-features-1/1.0/conf/core",
                SPECS + "ogcapi-features-1/1.0/conf/geojson",
                SPECS + "ogcapi-features-2/1.0/conf/crs",
                SPECS + "ogcapi-features-3/1.0/conf/queryables",
                SPECS + "ogcapi-features-3/1.0/conf/queryables-query-parameters",
                SPECS + "ogcapi-features-3/1.0/conf/filter",
                SPECS + "ogcapi-features-3/1.0/conf/features-filter",
                SPECS + "cql2/1.0/conf/cql2-text",
                SPECS + "cql2/1.0/conf/basic-cql2",
                SPECS + "cql2/1.0/conf/basic-spatial-functions",
                SPECS + "ogcapi-tiles-1/1.0/conf/core",
                SPECS + "ogcapi-tiles-1/1.0/conf/tileset",
                SPECS + "ogcapi-tiles-1/1.0/conf/tilesets-list",
                SPECS + "ogcapi-tiles-1/1.0/conf/geodata-tilesets",
                SPECS + "ogcapi-tiles-1/1.0/conf/mvt",
                SPECS + "ogcapi-tiles-1/1.0/conf/png");
    }
}
