package org.santu.exchange.geojson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one geometry object. The members may come in any order, so the coordinates are first read as they are nested and then
 * understood by the type; a mistake is kept until the object has been read to its end, so that the next feature is not lost.
 */
final class GeoJsonGeometry {
    private static final int MAXIMUM_DEPTH = 8;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** What is wrong with a geometry. */
    static final class BadGeometryException extends RuntimeException {
        BadGeometryException(String message) {
            super(message);
        }
    }

    private String type = "";
    private Object coordinates;
    private final List<GeoJsonGeometry> members = new ArrayList<>();

    private GeoJsonGeometry() {}

    /** Reads the object at the parser to its end. */
    static GeoJsonGeometry read(JsonParser parser) {
        GeoJsonGeometry geometry = new GeoJsonGeometry();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return geometry;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            geometry.member(parser, member);
        }
        return geometry;
    }

    /** Takes one member of the object, whose value is at the parser. */
    void member(JsonParser parser, String member) {
        switch (member) {
            case "type" -> {
                type = String.valueOf(parser.getString());
                parser.skipChildren();
            }
            case "coordinates" -> coordinates = nested(parser);
            case "geometries" -> {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        members.add(read(parser));
                    }
                }
            }
            default -> parser.skipChildren();
        }
    }

    static GeoJsonGeometry empty() {
        return new GeoJsonGeometry();
    }

    /** Arrays become lists, arrays of numbers {@code double[]}, anything else the string that stands there. */
    private static Object nested(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            String text = String.valueOf(parser.getString());
            parser.skipChildren();
            return text;
        }
        double[] numbers = new double[3];
        int count = 0;
        List<Object> items = null;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token.isNumeric() && items == null) {
                if (count < 3) {
                    numbers[count] = parser.getDoubleValue();
                }
                count++;
            } else {
                items = items == null ? new ArrayList<>() : items;
                items.add(nested(parser));
            }
        }
        if (items != null) {
            return count > 0 ? "numbers and arrays mixed" : items;
        }
        return count == 0 ? List.of() : count == 1 ? "1 number" : Arrays.copyOf(numbers, Math.min(count, 3));
    }

    /**
     * @return null for empty coordinates
     * @throws BadGeometryException when the coordinates do not fit the type
     */
    Geometry build() {
        Geometry geometry = build(0);
        return geometry == null || geometry.isEmpty() ? null : geometry;
    }

    private Geometry build(int depth) {
        return switch (type) {
            case "Point" -> isEmpty() ? GEOMETRIES.createPoint() : point(coordinates);
            case "MultiPoint" ->
                GEOMETRIES.createMultiPoint(
                        list(coordinates).stream().map(GeoJsonGeometry::point).toArray(Point[]::new));
            case "LineString" -> line(coordinates);
            case "MultiLineString" ->
                GEOMETRIES.createMultiLineString(
                        list(coordinates).stream().map(GeoJsonGeometry::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                GEOMETRIES.createMultiPolygon(
                        list(coordinates).stream().map(GeoJsonGeometry::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" -> {
                if (depth > MAXIMUM_DEPTH) {
                    throw new BadGeometryException("GeometryCollection > " + MAXIMUM_DEPTH);
                }
                yield GEOMETRIES.createGeometryCollection(
                        members.stream().map(member -> member.build(depth + 1)).toArray(Geometry[]::new));
            }
            default -> throw new BadGeometryException("type " + (type.length() > 40 ? type.substring(0, 40) : type));
        };
    }

    private boolean isEmpty() {
        return coordinates instanceof List<?> items && items.isEmpty();
    }

    private static Point point(Object position) {
        return GEOMETRIES.createPoint(coordinate(position));
    }

    private static LineString line(Object positions) {
        Coordinate[] points = coordinates(positions);
        if (points.length == 1) {
            throw new BadGeometryException("LineString: 1");
        }
        return GEOMETRIES.createLineString(points);
    }

    private static Polygon polygon(Object nested) {
        LinearRing[] rings = list(nested).stream().map(GeoJsonGeometry::ring).toArray(LinearRing[]::new);
        return rings.length == 0
                ? GEOMETRIES.createPolygon()
                : GEOMETRIES.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    private static LinearRing ring(Object positions) {
        Coordinate[] points = coordinates(positions);
        if (points.length > 2 && !points[0].equals2D(points[points.length - 1])) {
            points = Arrays.copyOf(points, points.length + 1);
            points[points.length - 1] = points[0].copy();
        }
        if (points.length > 0 && points.length < 4) {
            throw new BadGeometryException("ring: " + points.length);
        }
        return GEOMETRIES.createLinearRing(points);
    }

    private static Coordinate[] coordinates(Object positions) {
        return list(positions).stream().map(GeoJsonGeometry::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(Object position) {
        if (position instanceof double[] numbers && Double.isFinite(numbers[0]) && Double.isFinite(numbers[1])) {
            return numbers.length == 2
                    ? new CoordinateXY(numbers[0], numbers[1])
                    : new Coordinate(numbers[0], numbers[1], numbers[2]);
        }
        throw new BadGeometryException("position " + shorten(position));
    }

    private static List<?> list(Object nested) {
        if (nested instanceof List<?> items) {
            return items;
        }
        throw new BadGeometryException("coordinates " + shorten(nested));
    }

    private static String shorten(Object nested) {
        String text = nested instanceof double[] numbers ? Arrays.toString(numbers) : String.valueOf(nested);
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
