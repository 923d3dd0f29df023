package org.santu.store.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/** Writes a JTS geometry as GeoJSON (RFC 7946), x first. */
final class GeoJsonGeometry {
    private final JsonGenerator json;
    private final int decimals;

    /** @param decimals 8 for degrees (about a millimetre), 3 for metres */
    GeoJsonGeometry(JsonGenerator json, int decimals) {
        this.json = json;
        this.decimals = decimals;
    }

    void write(Geometry geometry) {
        if (geometry == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", geometry.getGeometryType());
        boolean mixed = geometry.getClass() == GeometryCollection.class;
        json.writeName(mixed ? "geometries" : "coordinates");
        if (mixed) {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            if (point.isEmpty()) {
                json.writeStartArray().writeEndArray();
            } else {
                position(point.getCoordinate());
            }
        } else if (geometry instanceof LineString line) {
            line(line);
        } else if (geometry instanceof Polygon polygon) {
            polygon(polygon);
        } else {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                coordinates(geometry.getGeometryN(i));
            }
            json.writeEndArray();
        }
    }

    private void polygon(Polygon polygon) {
        json.writeStartArray();
        if (!polygon.isEmpty()) {
            line(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                line(polygon.getInteriorRingN(i));
            }
        }
        json.writeEndArray();
    }

    private void line(LineString line) {
        CoordinateSequence points = line.getCoordinateSequence();
        json.writeStartArray();
        for (int i = 0; i < points.size(); i++) {
            position(points.getCoordinate(i));
        }
        json.writeEndArray();
    }

    private void position(Coordinate position) {
        json.writeStartArray();
        number(position.x);
        number(position.y);
        json.writeEndArray();
    }

    private void number(double value) {
        if (!Double.isFinite(value)) {
            json.writeNull();
            return;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        json.writeNumber(rounded.stripTrailingZeros().toPlainString());
    }
}
