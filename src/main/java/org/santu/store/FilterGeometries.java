package org.santu.store;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.geometry.BoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.santu.problem.SantuException;

/**
 * Brings the literals of a filter to what the layers store: longitude and latitude of EPSG:4490.
 *
 * <p>A geometry names its reference system as user data or SRID; one that names none is taken as it is. Coordinates are read
 * as x = longitude or easting, whatever the register says about the order of axes.
 */
final class FilterGeometries extends DuplicatingFilterVisitor {

    static Filter toStored(Filter filter) {
        return (Filter) filter.accept(new FilterGeometries(), null);
    }

    @Override
    public Object visit(Literal literal, Object extraData) {
        return literal.getValue() instanceof Geometry geometry
                ? FilterParts.FACTORY.literal(toStored(geometry))
                : super.visit(literal, extraData);
    }

    /** GeoTools copies a box by its bounds, so the box is converted here and not as a literal. */
    @Override
    public Object visit(BBOX filter, Object extraData) {
        BoundingBox bounds = filter.getBounds();
        if (!(FilterParts.property(filter.getExpression1()).isPresent()) || bounds == null) {
            return super.visit(filter, extraData);
        }
        Geometry box =
                JTS.toGeometry(new Envelope(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY()));
        box.setUserData(bounds.getCoordinateReferenceSystem());
        Envelope stored = toStored(box).getEnvelopeInternal();
        return FilterParts.FACTORY.bbox(
                filter.getExpression1(), stored.getMinX(), stored.getMinY(), stored.getMaxX(), stored.getMaxY(), null);
    }

    private static Geometry toStored(Geometry geometry) {
        try {
            Integer code = code(geometry);
            if (code == null || code == Wkb.SRID || code == 4326) {
                return geometry;
            }
            CoordinateReferenceSystem source = CRS.decode("EPSG:" + code, true);
            Geometry stored = JTS.transform(geometry, CRS.findMathTransform(source, LayerTypes.storedCrs(), true));
            stored.setUserData(null);
            stored.setSRID(0);
            return stored;
        } catch (FactoryException | TransformException e) {
            throw new SantuException(e, "SANTU-FILTER-CRS", String.valueOf(geometry.getUserData()));
        }
    }

    private static Integer code(Geometry geometry) throws FactoryException {
        if (geometry.getUserData() instanceof CoordinateReferenceSystem crs) {
            return CRS.lookupEpsgCode(crs, true);
        }
        return geometry.getSRID() > 0 ? geometry.getSRID() : null;
    }
}
