package org.santu.exchange.shapefile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Bytes of one record to a geometry. Z and M are kept; measures of -1e38 and less mean "none" and become NaN.
 *
 * <p>Not safe for concurrent use.
 */
final class ShapeDecoder {
    private static final double NO_DATA = -1e38;

    private final GeometryFactory geometries = new GeometryFactory();
    private final PolygonAssembler polygons = new PolygonAssembler(geometries);

    /** A record whose bytes contradict themselves. */
    static final class DamagedShapeException extends Exception {
        DamagedShapeException(String message) {
            super(message);
        }
    }

    /** @return null for a null shape or one without points */
    Geometry decode(ByteBuffer content) throws DamagedShapeException {
        polygons.reset();
        need(content, 0, 4);
        ShapeType type = ShapeType.find(content.getInt(0))
                .orElseThrow(() -> new DamagedShapeException("shape type " + content.getInt(0)));
        return switch (type.family()) {
            case NULL -> null;
            case POINT -> point(content, type);
            case MULTI_POINT -> multiPoint(content, type);
            case ARC, POLYGON, MULTI_PATCH -> parts(content, type);
        };
    }

    /** Whether rings had to be turned or moved because they did not follow the rules of the format, in the last record. */
    boolean hadLooseRings() {
        return polygons.hadLooseRings();
    }

    private Geometry point(ByteBuffer content, ShapeType type) throws DamagedShapeException {
        need(content, 4, 16);
        boolean z = type.hasZ() && content.limit() >= 28;
        int measureAt = type.hasZ() ? 28 : 20;
        boolean m = type.mayHaveM() && content.limit() >= measureAt + 8;
        PackedCoordinateSequence.Double points = sequence(1, z, m);
        double x = content.getDouble(4);
        double y = content.getDouble(12);
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return null;
        }
        points.setOrdinate(0, 0, x);
        points.setOrdinate(0, 1, y);
        if (z) {
            points.setOrdinate(0, 2, content.getDouble(20));
        }
        if (m) {
            points.setOrdinate(0, points.getDimension() - 1, measure(content.getDouble(measureAt)));
        }
        return geometries.createPoint(points);
    }

    private Geometry multiPoint(ByteBuffer content, ShapeType type) throws DamagedShapeException {
        need(content, 36, 4);
        int count = count(content, 36, content.limit() - 40L, 16);
        CoordinateSequence all = coordinates(content, type, 40, count);
        Point[] points = new Point[count];
        for (int i = 0; i < count; i++) {
            points[i] = geometries.createPoint(copy(all, i, i + 1));
        }
        return count == 0 ? null : geometries.createMultiPoint(points);
    }

    private Geometry parts(ByteBuffer content, ShapeType type) throws DamagedShapeException {
        need(content, 36, 8);
        boolean patches = type.family() == ShapeType.Family.MULTI_PATCH;
        int partCount = count(content, 36, content.limit() - 44L, patches ? 8 : 4);
        int pointsAt = 44 + partCount * (patches ? 8 : 4);
        int pointCount = count(content, 40, content.limit() - (long) pointsAt, 16);
        int[] starts = new int[partCount + 1];
        for (int part = 0; part < partCount; part++) {
            starts[part] = content.getInt(44 + part * 4);
            if (starts[part] < (part == 0 ? 0 : starts[part - 1]) || starts[part] > pointCount) {
                throw new DamagedShapeException("start of part " + starts[part]);
            }
        }
        starts[partCount] = pointCount;
        CoordinateSequence all = coordinates(content, type, pointsAt, pointCount);
        if (pointCount == 0) {
            return null;
        }
        CoordinateSequence[] sequences = new CoordinateSequence[partCount];
        for (int part = 0; part < partCount; part++) {
            sequences[part] = copy(all, starts[part], starts[part + 1]);
        }
        return switch (type.family()) {
            case ARC -> lines(sequences);
            case MULTI_PATCH ->
                new PatchAssembler(geometries, polygons).assemble(sequences, patchTypes(content, partCount));
            default -> polygons.assemble(sequences);
        };
    }

    private static int[] patchTypes(ByteBuffer content, int partCount) {
        int[] types = new int[partCount];
        for (int part = 0; part < partCount; part++) {
            types[part] = content.getInt(44 + (partCount + part) * 4);
        }
        return types;
    }

    private Geometry lines(CoordinateSequence[] sequences) {
        LineString[] lines = Arrays.stream(sequences)
                .filter(points -> points.size() > 1)
                .map(geometries::createLineString)
                .toArray(LineString[]::new);
        if (lines.length == 0) {
            return null;
        }
        return lines.length == 1 ? lines[0] : geometries.createMultiLineString(lines);
    }

    /** The points, with Z and M where their bytes are really there. */
    private CoordinateSequence coordinates(ByteBuffer content, ShapeType type, int from, int count)
            throws DamagedShapeException {
        long zAt = from + 16L * count + 16;
        boolean z = type.hasZ() && content.limit() >= zAt + 8L * count;
        long measureAt = type.hasZ() ? zAt + 8L * count + 16 : zAt;
        boolean m = type.mayHaveM() && content.limit() >= measureAt + 8L * count;
        PackedCoordinateSequence.Double points = sequence(count, z, m);
        if (points.getDimension() == 2) {
            readFlat(content, from, points.getRawCoordinates());
            return points;
        }
        for (int i = 0; i < count; i++) {
            double x = content.getDouble(from + 16 * i);
            double y = content.getDouble(from + 16 * i + 8);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new DamagedShapeException("coordinate " + x + " " + y);
            }
            points.setOrdinate(i, 0, x);
            points.setOrdinate(i, 1, y);
            if (z) {
                points.setOrdinate(i, 2, content.getDouble((int) zAt + 8 * i));
            }
            if (m) {
                points.setOrdinate(i, points.getDimension() - 1, measure(content.getDouble((int) measureAt + 8 * i)));
            }
        }
        return points;
    }

    private static void readFlat(ByteBuffer content, int from, double[] into) throws DamagedShapeException {
        content.slice(from, into.length * Double.BYTES)
                .order(content.order())
                .asDoubleBuffer()
                .get(into);
        for (int i = 0; i < into.length; i++) {
            if (!Double.isFinite(into[i])) {
                int x = i & ~1;
                throw new DamagedShapeException("coordinate " + into[x] + " " + into[x + 1]);
            }
        }
    }

    private static CoordinateSequence copy(CoordinateSequence all, int from, int to) {
        if (from == 0 && to == all.size()) {
            return all;
        }
        double[] raw = ((PackedCoordinateSequence.Double) all).getRawCoordinates();
        int dimension = all.getDimension();
        return new PackedCoordinateSequence.Double(
                Arrays.copyOfRange(raw, from * dimension, to * dimension), dimension, all.getMeasures());
    }

    private static PackedCoordinateSequence.Double sequence(int size, boolean z, boolean m) {
        return new PackedCoordinateSequence.Double(size, 2 + (z ? 1 : 0) + (m ? 1 : 0), m ? 1 : 0);
    }

    private static double measure(double value) {
        return value <= NO_DATA ? Double.NaN : value;
    }

    /** A declared count, checked against the bytes that are left. */
    private static int count(ByteBuffer content, int at, long bytesLeft, int bytesEach) throws DamagedShapeException {
        int count = content.getInt(at);
        if (count < 0 || (long) count * bytesEach > bytesLeft) {
            throw new DamagedShapeException("count " + count);
        }
        return count;
    }

    private static void need(ByteBuffer content, int from, int length) throws DamagedShapeException {
        if (content.limit() < from + length) {
            throw new DamagedShapeException("length " + content.limit());
        }
    }
}
