package org.santu.sheet.report;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the GeoJSON that plans keep, which our own desks have written. */
final class PlanFeatures {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private PlanFeatures() {}

    /**
     * A feature that has a symbol.
     *
     * @param geometry in metres of the map
     * @param label null for none
     */
    record Drawn(Geometry geometry, PlanSymbol symbol, String label) {}

    /** In drawing order. */
    static List<Drawn> read(PlanLayer layer, MathTransform toMap) {
        JsonNode features = JsonMapper.shared().readTree(layer.geoJson()).path("features");
        List<Drawn> drawn = new ArrayList<>();
        for (PlanSymbol symbol : layer.symbols()) {
            for (JsonNode feature : features) {
                JsonNode properties = feature.path("properties");
                boolean suits = layer.property() == null
                        || properties.path(layer.property()).asString("").equals(symbol.value());
                Geometry geometry = suits ? geometry(feature.path("geometry")) : null;
                if (geometry != null && !geometry.isEmpty()) {
                    String label = layer.labelProperty() == null
                            ? null
                            : properties.path(layer.labelProperty()).asString("");
                    drawn.add(new Drawn(metres(geometry, toMap), symbol, label));
                }
            }
        }
        return drawn;
    }

    private static Geometry metres(Geometry degrees, MathTransform toMap) {
        try {
            return JTS.transform(degrees, toMap);
        } catch (TransformException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Geometry geometry(JsonNode node) {
        JsonNode places = node.path("coordinates");
        return switch (node.path("type").asString("")) {
            case "Point" -> GEOMETRIES.createPoint(place(places));
            case "LineString" -> GEOMETRIES.createLineString(line(places));
            case "Polygon" -> polygon(places);
            case "MultiPoint" -> GEOMETRIES.createMultiPointFromCoords(line(places));
            case "MultiLineString" -> parts(places, "LineString");
            case "MultiPolygon" -> parts(places, "Polygon");
            default -> null;
        };
    }

    private static Geometry parts(JsonNode places, String type) {
        List<Geometry> parts = new ArrayList<>();
        for (JsonNode each : places) {
            parts.add(type.equals("Polygon") ? polygon(each) : GEOMETRIES.createLineString(line(each)));
        }
        return GEOMETRIES.buildGeometry(parts);
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        for (JsonNode ring : rings) {
            all.add(GEOMETRIES.createLinearRing(line(ring)));
        }
        return all.isEmpty()
                ? GEOMETRIES.createPolygon()
                : GEOMETRIES.createPolygon(
                        all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] line(JsonNode places) {
        Coordinate[] line = new Coordinate[places.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = place(places.get(i));
        }
        return line;
    }

    private static Coordinate place(JsonNode place) {
        return new Coordinate(place.path(0).asDouble(), place.path(1).asDouble());
    }
}
