package org.santu.store;

import org.geotools.api.data.Query;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.geotools.referencing.CRS.AxisOrder;
import org.geotools.util.factory.Hints;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;

/**
 * The geometry that a query wants to see: its reference system and the SQL that makes it.
 *
 * <p>Simplification comes before reprojection, since it takes most of the work away. Its distance is in degrees, the unit in
 * which geometry is stored, as the hints of GeoTools say.
 *
 * @param unsimplified for bounds
 */
record GeometryColumn(CoordinateReferenceSystem crs, SqlFragment shown, SqlFragment unsimplified) {
    private static final int WEB_MERCATOR = 3857;
    /** Length of a degree of longitude in web mercator, anywhere: half the earth's circumference / 180. */
    private static final double MERCATOR_METRES_PER_DEGREE = 6378137 * Math.PI / 180;

    static GeometryColumn of(LayerDeclaration layer, Query query) {
        CoordinateReferenceSystem target = query.getCoordinateSystemReproject();
        boolean isPoint = layer.geometryType().endsWith("Point");
        double simplify = isPoint ? 0 : distance(query, Hints.GEOMETRY_SIMPLIFICATION);
        double generalise = isPoint ? 0 : distance(query, Hints.GEOMETRY_GENERALIZATION);
        if (target == null || CRS.equalsIgnoreMetadata(target, LayerTypes.storedCrs())) {
            SqlFragment stored = SqlFragment.of("geom");
            return new GeometryColumn(
                    target == null ? LayerTypes.storedCrs() : target, simplified(stored, simplify, generalise), stored);
        }
        int code = code(target);
        if (code == WEB_MERCATOR) {
            SqlFragment mercator = SqlFragment.of("geom_3857");
            return new GeometryColumn(
                    target,
                    simplified(
                            mercator, simplify * MERCATOR_METRES_PER_DEGREE, generalise * MERCATOR_METRES_PER_DEGREE),
                    mercator);
        }
        boolean northFirst = CRS.getAxisOrder(target) == AxisOrder.NORTH_EAST;
        return new GeometryColumn(
                target,
                transformed(simplified(SqlFragment.of("geom"), simplify, generalise), code, northFirst),
                transformed(SqlFragment.of("geom"), code, northFirst));
    }

    private static double distance(Query query, Hints.Key key) {
        Object value = query.getHints() == null ? null : query.getHints().get(key);
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static int code(CoordinateReferenceSystem crs) {
        try {
            Integer code = CRS.lookupEpsgCode(crs, true);
            if (code != null) {
                return code;
            }
        } catch (FactoryException e) {
            throw new SantuException(e, "SANTU-STORE-CRS", crs.getName().toString());
        }
        throw new SantuException("SANTU-STORE-CRS", crs.getName().toString());
    }

    private static SqlFragment simplified(SqlFragment geometry, double simplify, double generalise) {
        if (simplify > 0) {
            return call("ST_SimplifyPreserveTopology(", geometry, ", ?)", simplify);
        }
        return generalise > 0 ? call("ST_Simplify(", geometry, ", ?, true)", generalise) : geometry;
    }

    private static SqlFragment transformed(SqlFragment geometry, int code, boolean northFirst) {
        SqlFragment transformed = call("ST_Transform(", geometry, ", ?)", code);
        return northFirst ? call("ST_FlipCoordinates(", transformed, ")") : transformed;
    }

    private static SqlFragment call(String before, SqlFragment geometry, String after, Object... values) {
        return new SqlBuilder().add(before).add(geometry).add(after, values).build();
    }
}
