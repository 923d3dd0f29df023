package org.santu.exchange.out.shapefile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Puntal;

/** The kinds of shapes: one file holds one of them only. */
enum ShapeKind {
    POINT(1, "point"),
    MULTIPOINT(8, "multipoint"),
    LINE(3, "line"),
    POLYGON(5, "polygon");

    private final int code;
    private final String suffix;

    ShapeKind(int code, String suffix) {
        this.code = code;
        this.suffix = suffix;
    }

    /** As the file says it. */
    int code() {
        return code;
    }

    /** Behind the name of the file where a layer needs several. */
    String suffix() {
        return suffix;
    }

    /** The file for features without a position. */
    static ShapeKind ofLayer(String geometryType) {
        return switch (geometryType) {
            case "MultiPoint" -> MULTIPOINT;
            case "LineString", "MultiLineString" -> LINE;
            case "Polygon", "MultiPolygon" -> POLYGON;
            default -> POINT;
        };
    }

    /** Null for a collection of different things, which no file takes whole. */
    static ShapeKind of(Geometry geometry) {
        if (geometry instanceof Point) {
            return POINT;
        }
        if (geometry instanceof Puntal) {
            return MULTIPOINT;
        }
        if (geometry instanceof Lineal) {
            return LINE;
        }
        return geometry.getClass() == GeometryCollection.class ? null : POLYGON;
    }

    /** The parts of a collection, each in one geometry of its kind. */
    static Map<ShapeKind, Geometry> split(Geometry collection) {
        Map<ShapeKind, List<Geometry>> parts = new EnumMap<>(ShapeKind.class);
        collect(collection, parts);
        Map<ShapeKind, Geometry> split = new EnumMap<>(ShapeKind.class);
        parts.forEach((kind, list) -> split.put(kind, joined(kind, list, collection)));
        return split;
    }

    private static Geometry joined(ShapeKind kind, List<Geometry> list, Geometry collection) {
        return kind == MULTIPOINT
                ? collection.getFactory().createMultiPoint(list.toArray(Point[]::new))
                : collection.getFactory().buildGeometry(list);
    }

    private static void collect(Geometry geometry, Map<ShapeKind, List<Geometry>> parts) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof GeometryCollection || part instanceof MultiPoint) {
                collect(part, parts);
            } else if (!part.isEmpty()) {
                ShapeKind kind = part instanceof Point ? MULTIPOINT : of(part);
                parts.computeIfAbsent(kind, any -> new java.util.ArrayList<>()).add(part);
            }
        }
    }
}
