package org.santu.store;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Geometry to and from the bytes that PostGIS speaks: two dimensions, doubles bit for bit. */
final class Wkb {
    /** EPSG:4490, in which geometry is stored. */
    static final int SRID = 4490;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Wkb() {}

    /** WKB without SRID; statements say the SRID themselves. Z and M are left out. */
    static byte[] write(Geometry geometry) {
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
    }

    /** A reader for one thread. */
    static WKBReader reader() {
        return new WKBReader(FACTORY);
    }

    static Geometry read(WKBReader reader, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return reader.read(bytes);
        } catch (ParseException e) {
            throw new IllegalStateException("PostGIS sent geometry that JTS does not read", e);
        }
    }

    /**
     * Makes a geometry fit the column: a single one becomes a collection of one where the layer wants Multi.
     *
     * @param geometryType WKT name of the layer
     * @return null for null and for an empty geometry, which says as little about a place
     */
    static Geometry fit(Geometry geometry, String geometryType) {
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        return switch (geometryType) {
            case "MultiPoint" -> geometry instanceof Point p ? FACTORY.createMultiPoint(new Point[] {p}) : geometry;
            case "MultiLineString" ->
                geometry instanceof LineString line ? FACTORY.createMultiLineString(new LineString[] {line}) : geometry;
            case "MultiPolygon" ->
                geometry instanceof Polygon polygon ? FACTORY.createMultiPolygon(new Polygon[] {polygon}) : geometry;
            default -> geometry;
        };
    }

    /** Whether every position is a longitude and a latitude that web mercator can show. */
    static boolean isOnEarth(Geometry geometry) {
        boolean[] onEarth = {true};
        geometry.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                onEarth[0] &= Math.abs(points.getX(i)) <= 180 && Math.abs(points.getY(i)) < 89.9;
            }

            @Override
            public boolean isDone() {
                return !onEarth[0];
            }

            @Override
            public boolean isGeometryChanged() {
                return false;
            }
        });
        return onEarth[0];
    }
}
