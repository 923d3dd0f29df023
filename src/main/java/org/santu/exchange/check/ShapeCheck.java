package org.santu.exchange.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;

/**
 * Looks for what is allowed in shapes and yet seldom meant: points that stand twice, slivers, the same shape again. Nothing is
 * changed. For one thread.
 */
public final class ShapeCheck {
    /** Of a circle it is 1, of a square 0.79, of a strip a thousand times longer than wide 0.003. */
    private static final double LEAST_ROUNDNESS = 0.001;

    /** So that a file of any size fits a small memory. */
    private static final int MOST_REMEMBERED = 500_000;

    private final Map<Long, Long> rowOfShape = new HashMap<>();

    /** @param geometry as it will be stored, or null */
    public void check(long row, Geometry geometry, List<Finding> findings) {
        if (geometry == null || geometry.getNumPoints() < 2) {
            return;
        }
        long hash = geometry.getNumGeometries();
        int twice = 0;
        Coordinate last = null;
        for (Coordinate point : geometry.getCoordinates()) {
            twice += last != null && last.equals2D(point) ? 1 : 0;
            hash = (hash * 31 + Double.hashCode(point.x)) * 1_000_003 + Double.hashCode(point.y);
            last = point;
        }
        if (twice > 0) {
            findings.add(Finding.ofRow("SANTU-IMPORT-POINTS-TWICE", Action.NOTED, row, null, twice, null));
        }
        Long first = rowOfShape.size() < MOST_REMEMBERED ? rowOfShape.putIfAbsent(hash, row) : rowOfShape.get(hash);
        if (first != null) {
            findings.add(Finding.ofRow("SANTU-IMPORT-SHAPE-TWICE", Action.NOTED, row, null, first, null));
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon part && isSliver(part)) {
                findings.add(Finding.ofRow("SANTU-IMPORT-SLIVER", Action.NOTED, row, null, i + 1, null));
                return;
            }
        }
    }

    /** Isoperimetric quotient: 4 pi area / length of the edge squared. */
    private static boolean isSliver(Polygon part) {
        double edge = part.getLength();
        return 4 * Math.PI * part.getArea() < LEAST_ROUNDNESS * edge * edge;
    }
}
