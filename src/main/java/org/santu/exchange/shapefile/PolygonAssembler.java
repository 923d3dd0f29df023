package org.santu.exchange.shapefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Rings to polygons. The format says: outer rings run clockwise, holes the other way, in any order. A hole belongs to the
 * smallest outer ring around it. Rings without a home, as files of careless writers have them, become polygons of their own
 * and are reported. Not safe for concurrent use.
 */
final class PolygonAssembler {
    /** Bounds the work that a hostile file with thousands of nested rings can cause. */
    private static final long MAXIMUM_TESTS = 2_000_000;

    private final GeometryFactory geometries;
    private boolean looseRings;

    PolygonAssembler(GeometryFactory geometries) {
        this.geometries = geometries;
    }

    void reset() {
        looseRings = false;
    }

    boolean hadLooseRings() {
        return looseRings;
    }

    /** An outer ring with its holes. */
    private final class Shell {
        private final LinearRing ring;
        private final Envelope extent;
        private final List<LinearRing> holes = new ArrayList<>();
        private IndexedPointInAreaLocator locator;

        Shell(LinearRing ring) {
            this.ring = ring;
            this.extent = ring.getEnvelopeInternal();
        }

        boolean contains(LinearRing hole) {
            if (locator == null) {
                locator = new IndexedPointInAreaLocator(ring);
            }
            for (int i = 0; i < hole.getNumPoints(); i++) {
                int location = locator.locate(hole.getCoordinateN(i));
                if (location != Location.BOUNDARY) {
                    return location == Location.INTERIOR;
                }
            }
            return true;
        }

        Polygon polygon() {
            return geometries.createPolygon(ring, holes.toArray(LinearRing[]::new));
        }
    }

    /** @return a polygon, a multi-polygon, or null when no ring has points */
    Geometry assemble(CoordinateSequence[] parts) {
        looseRings = false;
        if (parts.length == 1) {
            LinearRing only = ring(parts[0]);
            return only == null ? null : geometries.createPolygon(only);
        }
        List<Shell> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (CoordinateSequence part : parts) {
            LinearRing ring = ring(part);
            if (ring == null) {
                continue;
            }
            if (Area.ofRingSigned(ring.getCoordinateSequence()) >= 0) {
                shells.add(new Shell(ring));
            } else {
                holes.add(ring);
            }
        }
        if (shells.isEmpty()) {
            holes = promoteOutermost(holes, shells);
        }
        place(holes, shells);
        Polygon[] polygons = shells.stream().map(Shell::polygon).toArray(Polygon[]::new);
        if (polygons.length == 0) {
            return null;
        }
        return polygons.length == 1 ? polygons[0] : geometries.createMultiPolygon(polygons);
    }

    /** All rings run the wrong way: the largest is an outer ring, and so is each that lies in none taken before. */
    private List<LinearRing> promoteOutermost(List<LinearRing> rings, List<Shell> shells) {
        if (rings.isEmpty()) {
            return rings;
        }
        looseRings = true;
        LinearRing largest = rings.stream()
                .max(Comparator.comparingDouble(
                        ring -> ring.getEnvelopeInternal().getArea()))
                .orElseThrow();
        shells.add(new Shell(largest));
        List<LinearRing> rest = new ArrayList<>(rings);
        rest.remove(largest);
        return rest;
    }

    private void place(List<LinearRing> holes, List<Shell> shells) {
        if (holes.isEmpty()) {
            return;
        }
        STRtree tree = new STRtree();
        shells.forEach(shell -> tree.insert(shell.extent, shell));
        long tests = 0;
        List<Shell> homeless = new ArrayList<>();
        for (LinearRing hole : holes) {
            Envelope extent = hole.getEnvelopeInternal();
            Shell home = null;
            List<?> candidates = tests > MAXIMUM_TESTS ? List.of() : tree.query(extent);
            tests += candidates.size();
            for (Object candidate : candidates) {
                Shell shell = (Shell) candidate;
                boolean smaller = home == null || shell.extent.getArea() < home.extent.getArea();
                if (smaller && shell.extent.covers(extent) && shell.contains(hole)) {
                    home = shell;
                }
            }
            if (home == null) {
                looseRings = true;
                homeless.add(new Shell(hole));
            } else {
                home.holes.add(hole);
            }
        }
        shells.addAll(homeless);
    }

    /** @return null for no points; a ring that is open or too short is closed */
    private LinearRing ring(CoordinateSequence points) {
        int size = points.size();
        if (size == 0) {
            return null;
        }
        boolean closed = points.getX(0) == points.getX(size - 1) && points.getY(0) == points.getY(size - 1);
        if (closed && size >= 4) {
            return geometries.createLinearRing(points);
        }
        looseRings = true;
        int dimension = points.getDimension();
        double[] raw = ((PackedCoordinateSequence.Double) points).getRawCoordinates();
        int wanted = Math.max(4, closed ? size : size + 1);
        double[] longer = Arrays.copyOf(raw, wanted * dimension);
        for (int i = size; i < wanted; i++) {
            System.arraycopy(raw, 0, longer, i * dimension, dimension);
        }
        return geometries.createLinearRing(
                new PackedCoordinateSequence.Double(longer, dimension, points.getMeasures()));
    }
}
