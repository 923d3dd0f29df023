package org.santu.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * Reads the WKB of two dimensions that PostGIS writes into arrays of numbers, without an object for each vertex. What has more
 * dimensions is left to JTS.
 */
final class PackedWkb {
    private static final GeometryFactory FACTORY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private final ByteBuffer bytes;

    private PackedWkb(byte[] wkb) {
        bytes = ByteBuffer.wrap(wkb);
    }

    /** @return null for null */
    static Geometry read(byte[] wkb) {
        if (wkb == null) {
            return null;
        }
        Geometry geometry = new PackedWkb(wkb).geometry();
        return geometry == null ? Wkb.read(Wkb.reader(), wkb) : geometry;
    }

    /** Null for what JTS shall read. */
    private Geometry geometry() {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt();
        return switch (type) {
            case 1 -> point();
            case 2 -> FACTORY.createLineString(vertices());
            case 3 -> polygon();
            case 4, 5, 6, 7 -> collection(type);
            default -> null;
        };
    }

    private Point point() {
        double x = bytes.getDouble();
        double y = bytes.getDouble();
        return Double.isNaN(x) ? FACTORY.createPoint() : FACTORY.createPoint(sequence(new double[] {x, y}));
    }

    private Polygon polygon() {
        int count = bytes.getInt();
        if (count == 0) {
            return FACTORY.createPolygon();
        }
        LinearRing shell = FACTORY.createLinearRing(vertices());
        LinearRing[] holes = new LinearRing[count - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = FACTORY.createLinearRing(vertices());
        }
        return FACTORY.createPolygon(shell, holes);
    }

    private Geometry collection(int type) {
        int count = bytes.getInt();
        Geometry[] parts = switch (type) {
            case 4 -> new Point[count];
            case 5 -> new LineString[count];
            case 6 -> new Polygon[count];
            default -> new Geometry[count];
        };
        for (int i = 0; i < count; i++) {
            parts[i] = geometry();
            if (parts[i] == null) {
                return null;
            }
        }
        return switch (type) {
            case 4 -> FACTORY.createMultiPoint((Point[]) parts);
            case 5 -> FACTORY.createMultiLineString((LineString[]) parts);
            case 6 -> FACTORY.createMultiPolygon((Polygon[]) parts);
            default -> FACTORY.createGeometryCollection(parts);
        };
    }

    private CoordinateSequence vertices() {
        double[] numbers = new double[2 * bytes.getInt()];
        bytes.asReadOnlyBuffer().order(bytes.order()).asDoubleBuffer().get(numbers);
        bytes.position(bytes.position() + 8 * numbers.length);
        return sequence(numbers);
    }

    private static CoordinateSequence sequence(double[] numbers) {
        return new PackedCoordinateSequence.Double(numbers, 2, 0);
    }
}
