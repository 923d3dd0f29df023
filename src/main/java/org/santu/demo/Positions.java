package org.santu.demo;

import java.util.UUID;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** From the plane (EPSG:4547) to what is stored (EPSG:4490, longitude first, 1e-7 degrees), and stable identifiers. */
final class Positions {
    private static final GeometryFactory STORED = new GeometryFactory(new PrecisionModel(), 4490);

    private final MathTransform toDegrees;
    private final long seed;

    Positions(DemoSpec spec) {
        seed = spec.seed();
        try {
            toDegrees = CRS.findMathTransform(CRS.decode("EPSG:4547", true), CRS.decode("EPSG:4490", true), true);
        } catch (FactoryException e) {
            throw new IllegalStateException("EPSG:4547 is missing from the CRS database", e);
        }
    }

    Geometry point(double east, double north) {
        return stored(STORED.createPoint(new Coordinate(east, north)));
    }

    Geometry multiPolygon(Geometry plane) {
        if (plane instanceof MultiPolygon) {
            return stored(plane);
        }
        return stored(STORED.createMultiPolygon(new Polygon[] {(Polygon) plane}));
    }

    Geometry multiLine(Geometry plane) {
        return stored(STORED.createMultiLineString(new LineString[] {(LineString) plane}));
    }

    /** A copy in degrees. The same plane coordinates always give the same degrees. */
    Geometry stored(Geometry plane) {
        Geometry copy = STORED.createGeometry(plane);
        copy.apply(new ToDegrees());
        copy.geometryChanged();
        copy.setSRID(4490);
        return copy;
    }

    UUID id(String layer, long number) {
        long high = DemoSpec.mix(seed ^ layer.hashCode() * 0x9E3779B97F4A7C15L);
        long low = DemoSpec.mix(high + number);
        return new UUID(
                DemoSpec.mix(high ^ number) & ~0xF000L | 0x4000L, low & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    private final class ToDegrees implements CoordinateSequenceFilter {
        private final double[] xy = new double[2];

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            xy[0] = sequence.getX(i);
            xy[1] = sequence.getY(i);
            try {
                toDegrees.transform(xy, 0, xy, 0, 1);
            } catch (TransformException e) {
                throw new IllegalStateException("a position outside the zone: " + sequence.getCoordinate(i), e);
            }
            sequence.setOrdinate(i, 0, Math.round(xy[0] * 1e7) / 1e7);
            sequence.setOrdinate(i, 1, Math.round(xy[1] * 1e7) / 1e7);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
