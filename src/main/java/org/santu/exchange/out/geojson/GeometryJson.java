package org.santu.exchange.out.geojson;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/** Geometry as RFC 7946 wants it, every number as exact as it is stored. */
final class GeometryJson {
    private final JsonGenerator json;

    GeometryJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        if (geometry.getClass() == GeometryCollection.class) {
            json.writeName("geometries");
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            json.writeName("coordinates");
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            position(point.getCoordinateSequence(), 0);
        } else if (geometry instanceof LineString line) {
            line(line.getCoordinateSequence(), false);
        } else if (geometry instanceof Polygon polygon) {
            json.writeStartArray();
            ring(polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false);
            }
            json.writeEndArray();
        } else {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                coordinates(geometry.getGeometryN(i));
            }
            json.writeEndArray();
        }
    }

    private void ring(LineString ring, boolean counterClockwise) {
        CoordinateSequence points = ring.getCoordinateSequence();
        line(points, Orientation.isCCW(points) != counterClockwise);
    }

    private void line(CoordinateSequence points, boolean backwards) {
        json.writeStartArray();
        for (int i = 0; i < points.size(); i++) {
            position(points, backwards ? points.size() - 1 - i : i);
        }
        json.writeEndArray();
    }

    private void position(CoordinateSequence points, int at) {
        json.writeStartArray();
        json.writeNumber(points.getX(at));
        json.writeNumber(points.getY(at));
        json.writeEndArray();
    }
}
