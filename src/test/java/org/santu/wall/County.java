package org.santu.wall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.santu.catalog.Attribute;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.StandardColumns;

/**
 * Two counties, four townships, seven villages; each holds features of every layer, each value of which is a marker where its
 * type and its limits leave room for one. Townships lie so far apart that no symbol of one reaches into a tile of another.
 */
final class County {
    static final String FIRST = "139941";
    static final String SECOND = "139951";
    /** Exists nowhere, but might: below the first county. */
    static final String NOWHERE = "139941109";

    static final List<String> TOWNSHIPS = List.of("139941101", "139941102", "139941203", "139951101");
    static final List<String> VILLAGES = List.of(
            "139941101001",
            "139941101002",
            "139941102001",
            "139941102002",
            "139941203001",
            "139951101001",
            "139951101002");
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double WEST = 114.20;
    private static final double SOUTH = 38.60;

    private final Catalog catalog;
    private final Markers markers;
    private final List<Thing> things = new ArrayList<>();

    County(Catalog catalog, Markers markers) {
        this.catalog = catalog;
        this.markers = markers;
        Stream.of(FIRST, SECOND).forEach(code -> add("region", code, "county", box(county(code))));
        TOWNSHIPS.forEach(code -> add("region", code, "township", box(township(code))));
        VILLAGES.forEach(this::village);
    }

    List<Thing> things() {
        return List.copyOf(things);
    }

    /** The square of a village, some 2 km wide, in degrees. */
    static Envelope cell(String village) {
        Envelope township = township(village.substring(0, 9));
        int number = village.charAt(11) - '0';
        double west = township.getMinX() + 0.01 + 0.05 * (number - 1);
        return new Envelope(west, west + 0.02, SOUTH + 0.04, SOUTH + 0.06);
    }

    private static Envelope township(String code) {
        double west = WEST + 0.3 * TOWNSHIPS.indexOf(code);
        return new Envelope(west, west + 0.1, SOUTH, SOUTH + 0.1);
    }

    private static Envelope county(String code) {
        Envelope all = new Envelope();
        TOWNSHIPS.stream().filter(town -> town.startsWith(code)).forEach(town -> all.expandToInclude(township(town)));
        return all;
    }

    private void village(String code) {
        Envelope cell = cell(code);
        Coordinate centre = cell.centre();
        add("region", code, "village", box(cell));
        add("village", code, null, point(centre.x, centre.y));
        add("household", code, null, point(centre.x + 0.002, centre.y));
        add("household", code, null, point(centre.x + 0.002, centre.y + 0.003));
        add("household", code, null, null);
        add("facility", code, null, point(centre.x - 0.002, centre.y));
        add("relocation_candidate", code, null, point(centre.x - 0.002, centre.y + 0.003));
        add("project", code, null, point(centre.x, centre.y + 0.004));
        add("project", code, null, box(around(centre.x - 0.005, centre.y - 0.005)));
        add("pv_station", code, null, box(around(centre.x + 0.005, centre.y - 0.005)));
        add("relocation_site", code, null, box(around(centre.x - 0.005, centre.y + 0.005)));
        add("protected_land", code, null, box(around(centre.x + 0.005, centre.y + 0.005)));
        LineString line = GEOMETRIES.createLineString(
                new Coordinate[] {new Coordinate(cell.getMinX() + 0.002, centre.y - 0.002), centre});
        add("road", code, null, GEOMETRIES.createMultiLineString(new LineString[] {line}));
    }

    private void add(String layerName, String region, String level, Geometry geometry) {
        LayerDeclaration layer = catalog.getLayer(layerName);
        UUID id = new UUID(0x7A11_0000_0000_4000L + layer.order(), 0x8000_0000_0000_0000L + things.size() + 1);
        markers.know(id.toString(), region, PrivacyClass.PUBLIC);
        markers.know(region, region, PrivacyClass.PUBLIC);
        markers.know(region + "0".repeat(12 - region.length()), region, PrivacyClass.PUBLIC);
        Map<String, Object> values = new HashMap<>();
        for (Attribute attribute : layer.attributes()) {
            findValue(attribute, region).ifPresent(value -> values.put(attribute.name(), value));
        }
        values.put(StandardColumns.REGION_CODE, region);
        if (level != null) {
            values.put("level", level);
        }
        things.add(new Thing(layerName, id, region, values, geometry));
    }

    private Optional<Object> findValue(Attribute attribute, String region) {
        PrivacyClass privacy = attribute.privacy();
        return switch (attribute.type()) {
            case TEXT -> Optional.of(text(attribute, region, privacy));
            case INTEGER ->
                Optional.of(attribute.maximum() == null ? markers.number(region, privacy) : small(attribute));
            case DECIMAL ->
                Optional.of(
                        attribute.maximum() == null
                                ? BigDecimal.valueOf(markers.number(region, privacy))
                                : BigDecimal.valueOf(small(attribute)));
            case BOOLEAN -> Optional.of(things.size() % 3 == 0);
            case DATE -> Optional.of(LocalDate.of(2020, 1, 1).plusDays(things.size()));
            case CODE ->
                Optional.of(attribute
                        .codeList()
                        .codes()
                        .get(things.size() % attribute.codeList().codes().size())
                        .value());
            case RECORDS -> Optional.of("[" + record(attribute, region) + "]");
            default -> Optional.empty();
        };
    }

    private Object text(Attribute attribute, String region, PrivacyClass privacy) {
        String name = attribute.name();
        if (name.endsWith("phone")) {
            return markers.phone(region, privacy);
        }
        return name.endsWith("id_number") ? markers.idNumber(region, privacy) : markers.text(region, privacy);
    }

    private static long small(Attribute attribute) {
        long least = attribute.minimum() == null ? 0 : attribute.minimum().longValue();
        return Math.min(attribute.maximum().longValue(), Math.max(least, 3));
    }

    private String record(Attribute records, String region) {
        List<String> fields = new ArrayList<>();
        for (Attribute field : records.fields()) {
            PrivacyClass privacy =
                    field.privacy().compareTo(records.privacy()) > 0 ? field.privacy() : records.privacy();
            String value = switch (field.type()) {
                case TEXT -> '"' + text(field, region, privacy).toString() + '"';
                case INTEGER, DECIMAL -> String.valueOf(markers.number(region, privacy));
                case DATE -> "\"2021-05-06\"";
                case BOOLEAN -> "true";
                case CODE -> '"' + field.codeList().codes().get(0).value() + '"';
                case REGION_CODE -> '"' + region + '"';
                default -> "null";
            };
            fields.add('"' + field.name() + "\":" + value);
        }
        return "{" + String.join(",", fields) + "}";
    }

    private static Envelope around(double x, double y) {
        return new Envelope(x - 0.001, x + 0.001, y - 0.001, y + 0.001);
    }

    private static Geometry box(Envelope envelope) {
        return GEOMETRIES.createMultiPolygon(new Polygon[] {(Polygon) GEOMETRIES.toGeometry(envelope)});
    }

    private static Geometry point(double x, double y) {
        return GEOMETRIES.createPoint(new Coordinate(x, y));
    }
}
