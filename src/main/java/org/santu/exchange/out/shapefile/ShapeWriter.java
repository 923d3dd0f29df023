package org.santu.exchange.out.shapefile;

import java.io.IOException;
import java.nio.file.Path;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes shapes and their index: outer rings clockwise, holes the other way, as ESRI's paper wants it. */
final class ShapeWriter implements AutoCloseable {
    private static final int RECORD_HEAD_BYTES = 8;
    private static final int BOX_BYTES = 32;

    private final ShapeKind kind;
    private final ShpOutput shapes;
    private final ShpOutput index;
    private final Envelope extent = new Envelope();
    private int count;

    /** @param base path without extension */
    ShapeWriter(Path base, ShapeKind kind) throws IOException {
        this.kind = kind;
        shapes = new ShpOutput(Path.of(base + ".shp"));
        index = new ShpOutput(Path.of(base + ".shx"));
    }

    /** Length of the bigger file once this geometry is in it. */
    long bytesWith(Geometry geometry) {
        return shapes.bytes() + RECORD_HEAD_BYTES + contentBytes(geometry);
    }

    /** @param geometry of the kind of this file, or null for none */
    void write(Geometry geometry) throws IOException {
        int words = contentBytes(geometry) / 2;
        index.big((int) (shapes.bytes() / 2));
        index.big(words);
        shapes.big(++count);
        shapes.big(words);
        if (geometry == null) {
            shapes.little(0);
            return;
        }
        Envelope box = geometry.getEnvelopeInternal();
        extent.expandToInclude(box);
        shapes.little(kind.code());
        if (kind == ShapeKind.POINT) {
            position(((Point) geometry).getCoordinateSequence(), 0);
            return;
        }
        shapes.little(box.getMinX());
        shapes.little(box.getMinY());
        shapes.little(box.getMaxX());
        shapes.little(box.getMaxY());
        if (kind == ShapeKind.MULTIPOINT) {
            shapes.little(geometry.getNumGeometries());
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                position(((Point) geometry.getGeometryN(i)).getCoordinateSequence(), 0);
            }
        } else {
            parts(geometry);
        }
    }

    private int contentBytes(Geometry geometry) {
        if (geometry == null) {
            return 4;
        }
        return switch (kind) {
            case POINT -> 4 + 16;
            case MULTIPOINT -> 4 + BOX_BYTES + 4 + 16 * geometry.getNumGeometries();
            case LINE, POLYGON -> 4 + BOX_BYTES + 8 + 4 * partCount(geometry) + 16 * geometry.getNumPoints();
        };
    }

    private static int partCount(Geometry geometry) {
        int parts = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            parts += 1 + (geometry.getGeometryN(i) instanceof Polygon polygon ? polygon.getNumInteriorRing() : 0);
        }
        return parts;
    }

    private void parts(Geometry geometry) throws IOException {
        shapes.little(partCount(geometry));
        shapes.little(geometry.getNumPoints());
        int start = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                shapes.little(start);
                start += polygon.getExteriorRing().getNumPoints();
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    shapes.little(start);
                    start += polygon.getInteriorRingN(hole).getNumPoints();
                }
            } else {
                shapes.little(start);
                start += geometry.getGeometryN(i).getNumPoints();
            }
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                ring(polygon.getExteriorRing(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole), false);
                }
            } else {
                line(((LineString) geometry.getGeometryN(i)).getCoordinateSequence());
            }
        }
    }

    private void ring(LineString ring, boolean clockwise) throws IOException {
        CoordinateSequence points = ring.getCoordinateSequence();
        if (Orientation.isCCW(points) != clockwise) {
            line(points);
            return;
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            position(points, i);
        }
    }

    private void line(CoordinateSequence points) throws IOException {
        for (int i = 0; i < points.size(); i++) {
            position(points, i);
        }
    }

    private void position(CoordinateSequence points, int at) throws IOException {
        shapes.little(points.getX(at));
        shapes.little(points.getY(at));
    }

    void finish() throws IOException {
        double[] box = extent.isNull()
                ? new double[4]
                : new double[] {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()};
        shapes.finish(kind.code(), box);
        index.finish(kind.code(), box);
        close();
    }

    @Override
    public void close() throws IOException {
        try (shapes) {
            index.close();
        }
    }
}
