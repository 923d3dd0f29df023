package org.santu.store;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * DWITHIN with a unit of length, measured by PostGIS on the ellipsoid.
 *
 * <p>GeoTools ignores the unit in memory and would take 500 metres for 500 degrees, so this condition is the one that must be
 * answered in SQL or not at all.
 */
final class MetricDistance {
    private static final Map<String, Double> METRES = Map.of(
            "m", 1.0,
            "meters", 1.0,
            "metres", 1.0,
            "km", 1000.0,
            "kilometers", 1000.0,
            "kilometres", 1000.0,
            "feet", 0.3048,
            "statute miles", 1609.344,
            "nautical miles", 1852.0);
    /** A little less than a degree measures anywhere along a meridian, and along the equator. */
    private static final double METRES_PER_DEGREE = 110_000;

    private MetricDistance() {}

    /** The distance in metres, empty when it is in degrees or has no unit. */
    static Optional<Double> metres(DWithin filter) {
        String unit = filter.getDistanceUnits();
        return Optional.ofNullable(unit)
                .map(name -> METRES.get(name.toLowerCase(Locale.ROOT)))
                .map(factor -> factor * filter.getDistance());
    }

    /** Whether a part of the filter is such a condition. */
    static boolean isIn(Filter filter) {
        boolean[] found = new boolean[1];
        filter.accept(
                new DefaultFilterVisitor() {
                    @Override
                    public Object visit(DWithin within, Object data) {
                        found[0] |= metres(within).isPresent();
                        return data;
                    }
                },
                null);
        return found[0];
    }

    /** The condition between column {@code geom} and a literal; the box lets the index narrow things down first. */
    static SqlFragment sql(Geometry literal, double metres) {
        return new SqlBuilder()
                .add("(")
                .add(PlaceBox.meets(around(literal, metres)))
                .add(" AND ST_DWithin(geom::geography, ST_GeomFromWKB(?, 4490)::geography, ?))", literal, metres)
                .build();
    }

    private static Envelope around(Geometry literal, double metres) {
        Envelope box = new Envelope(literal.getEnvelopeInternal());
        double latitudes = metres / METRES_PER_DEGREE;
        double farthest = Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + latitudes;
        double longitudes = farthest >= 89 ? 360 : latitudes / Math.cos(Math.toRadians(farthest));
        box.expandBy(longitudes, latitudes);
        return box;
    }
}
