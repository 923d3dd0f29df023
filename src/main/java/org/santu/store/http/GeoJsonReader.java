package org.santu.store.http;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.santu.problem.SantuException;
import tools.jackson.databind.JsonNode;

/** Reads a GeoJSON geometry (RFC 7946) in degrees, longitude first. Heights are dropped, null and nothing are null. */
public final class GeoJsonReader {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int DEEPEST = 8;

    private GeoJsonReader() {}

    /**
     * @param node null or a GeoJSON null for no geometry
     * @return null for no geometry; not checked for being valid
     * @throws SantuException SANTU-FEATURE-GEOMETRY
     */
    public static Geometry read(JsonNode node) {
        try {
            return node == null || node.isNull() ? null : geometry(node, 0);
        } catch (IllegalArgumentException e) {
            throw new SantuException(e, "SANTU-FEATURE-GEOMETRY", e.getMessage()).with("field", "geometry");
        }
    }

    private static Geometry geometry(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deeply");
        }
        JsonNode coordinates = node.path("coordinates");
        String type = node.path("type").asString("");
        return switch (type) {
            case "Point" -> point(coordinates);
            case "LineString" -> line(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" ->
                GEOMETRIES.createMultiPoint(
                        coordinates.valueStream().map(GeoJsonReader::point).toArray(Point[]::new));
            case "MultiLineString" ->
                GEOMETRIES.createMultiLineString(
                        coordinates.valueStream().map(GeoJsonReader::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                GEOMETRIES.createMultiPolygon(
                        coordinates.valueStream().map(GeoJsonReader::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" ->
                GEOMETRIES.createGeometryCollection(node.path("geometries")
                        .valueStream()
                        .map(member -> geometry(member, depth + 1))
                        .toArray(Geometry[]::new));
            default -> throw new IllegalArgumentException("type " + type);
        };
    }

    private static Point point(JsonNode position) {
        return GEOMETRIES.createPoint(coordinate(position));
    }

    private static LineString line(JsonNode positions) {
        return GEOMETRIES.createLineString(coordinates(positions));
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] read = rings.valueStream()
                .map(ring -> GEOMETRIES.createLinearRing(coordinates(ring)))
                .toArray(LinearRing[]::new);
        if (read.length == 0) {
            return GEOMETRIES.createPolygon();
        }
        LinearRing[] holes = java.util.Arrays.copyOfRange(read, 1, read.length);
        return GEOMETRIES.createPolygon(read[0], holes);
    }

    private static Coordinate[] coordinates(JsonNode positions) {
        return positions.valueStream().map(GeoJsonReader::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode position) {
        if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
            throw new IllegalArgumentException("position " + position);
        }
        return new Coordinate(position.get(0).doubleValue(), position.get(1).doubleValue());
    }
}
