package org.santu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;

/** Feature types of GeoTools made from the catalog: {@code geom}, the declared attributes, version, time and author. */
final class LayerTypes {
    private static final Map<String, Class<? extends Geometry>> GEOMETRIES = Map.of(
            "Point", Point.class,
            "MultiPoint", MultiPoint.class,
            "LineString", LineString.class,
            "MultiLineString", MultiLineString.class,
            "Polygon", Polygon.class,
            "MultiPolygon", MultiPolygon.class);

    private LayerTypes() {}

    static SimpleFeatureType of(LayerDeclaration layer) {
        List<String> names = new ArrayList<>(List.of(StandardColumns.GEOMETRY));
        names.addAll(LayerColumns.visible(layer));
        return build(layer, names, storedCrs());
    }

    /** EPSG:4490, longitude first. */
    static CoordinateReferenceSystem storedCrs() {
        return Stored.CRS_4490;
    }

    /** EPSG:3857, easting first. */
    static CoordinateReferenceSystem webMercator() {
        return WebMercator.CRS_3857;
    }

    /** The type with some attributes only, in this order, its geometry in this reference system. */
    static SimpleFeatureType build(LayerDeclaration layer, List<String> names, CoordinateReferenceSystem crs) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(layer.name());
        for (String name : names) {
            if (name.equals(StandardColumns.GEOMETRY)) {
                builder.add(name, GEOMETRIES.getOrDefault(layer.geometryType(), Geometry.class), crs);
                builder.setDefaultGeometry(name);
            } else {
                builder.add(
                        name, LayerColumns.findType(layer, name).orElseThrow().javaClass());
            }
        }
        return builder.buildFeatureType();
    }

    private static final class Stored {
        private static final CoordinateReferenceSystem CRS_4490 = decode(Wkb.SRID);
    }

    private static final class WebMercator {
        private static final CoordinateReferenceSystem CRS_3857 = decode(3857);
    }

    private static CoordinateReferenceSystem decode(int code) {
        try {
            return CRS.decode("EPSG:" + code, true);
        } catch (FactoryException e) {
            throw new IllegalStateException("the EPSG database is missing", e);
        }
    }
}
