package org.santu.exchange.shapefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** The surfaces of a MultiPatch: strips and fans become triangles, rings become polygons. */
final class PatchAssembler {
    private static final int TRIANGLE_STRIP = 0;
    private static final int TRIANGLE_FAN = 1;

    private final GeometryFactory geometries;
    private final PolygonAssembler rings;

    PatchAssembler(GeometryFactory geometries, PolygonAssembler rings) {
        this.geometries = geometries;
        this.rings = rings;
    }

    Geometry assemble(CoordinateSequence[] parts, int[] types) {
        List<Polygon> polygons = new ArrayList<>();
        List<CoordinateSequence> ringParts = new ArrayList<>();
        for (int part = 0; part < parts.length; part++) {
            if (types[part] == TRIANGLE_STRIP || types[part] == TRIANGLE_FAN) {
                for (int i = 2; i < parts[part].size(); i++) {
                    polygons.add(triangle(parts[part], types[part] == TRIANGLE_FAN ? 0 : i - 2, i - 1, i));
                }
            } else {
                ringParts.add(parts[part]);
            }
        }
        Geometry fromRings = rings.assemble(ringParts.toArray(CoordinateSequence[]::new));
        for (int i = 0; fromRings != null && i < fromRings.getNumGeometries(); i++) {
            polygons.add((Polygon) fromRings.getGeometryN(i));
        }
        return polygons.isEmpty() ? null : geometries.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private Polygon triangle(CoordinateSequence points, int... corners) {
        int dimension = points.getDimension();
        double[] raw = ((PackedCoordinateSequence.Double) points).getRawCoordinates();
        double[] ring = new double[4 * dimension];
        int[] closed = Arrays.copyOf(corners, 4);
        closed[3] = corners[0];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(raw, closed[i] * dimension, ring, i * dimension, dimension);
        }
        return geometries.createPolygon(new PackedCoordinateSequence.Double(ring, dimension, points.getMeasures()));
    }
}
