package org.santu.store;

import java.util.Optional;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.geotools.api.geometry.BoundingBox;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Spatial conditions between the geometry of a layer and a literal, where PostGIS and JTS mean the same.
 *
 * <p>Literals are in longitude and latitude of EPSG:4490 by now, see {@link FilterGeometries}. Distances in degrees are left to memory.
 */
final class SpatialSql {

    Optional<SqlFragment> toSql(BinarySpatialOperator filter) {
        boolean turned = FilterParts.property(filter.getExpression2()).isPresent();
        Optional<String> property = FilterParts.property(turned ? filter.getExpression2() : filter.getExpression1());
        Object literal = FilterParts.literal(turned ? filter.getExpression1() : filter.getExpression2())
                .map(SpatialSql::box)
                .orElse(null);
        if (property.isEmpty() || !(literal instanceof Geometry geometry) || geometry.isEmpty()) {
            return Optional.empty();
        }
        // Collections: JTS answers some predicates for them by parts and refuses others.
        if (geometry.getClass() == org.locationtech.jts.geom.GeometryCollection.class || !geometry.isValid()) {
            return Optional.empty();
        }
        if (filter instanceof DWithin within) {
            return MetricDistance.metres(within).map(metres -> MetricDistance.sql(geometry, metres));
        }
        return function(filter)
                .map(function ->
                        function + (turned ? "(ST_GeomFromWKB(?, 4490), geom)" : "(geom, ST_GeomFromWKB(?, 4490))"))
                .map(sql -> SqlFragment.of(sql, geometry))
                .map(sql -> filter instanceof Disjoint ? sql : near(geometry, sql));
    }

    /** What an index knows first. */
    private static SqlFragment near(Geometry geometry, SqlFragment condition) {
        return new SqlBuilder()
                .add("(")
                .add(PlaceBox.meets(geometry.getEnvelopeInternal()))
                .add(" AND ")
                .add(condition)
                .add(")")
                .build();
    }

    /** The literal of a box comes as bounds. */
    private static Object box(Object literal) {
        return literal instanceof BoundingBox bounds
                ? JTS.toGeometry(new Envelope(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY()))
                : literal;
    }

    private static Optional<String> function(BinarySpatialOperator filter) {
        if (filter instanceof BBOX || filter instanceof Intersects) {
            return Optional.of("ST_Intersects");
        }
        if (filter instanceof Within) {
            return Optional.of("ST_Within");
        }
        if (filter instanceof Contains) {
            return Optional.of("ST_Contains");
        }
        if (filter instanceof Disjoint) {
            return Optional.of("ST_Disjoint");
        }
        if (filter instanceof Touches) {
            return Optional.of("ST_Touches");
        }
        if (filter instanceof Crosses) {
            return Optional.of("ST_Crosses");
        }
        if (filter instanceof Overlaps) {
            return Optional.of("ST_Overlaps");
        }
        return filter instanceof Equals ? Optional.of("ST_Equals") : Optional.empty();
    }
}
