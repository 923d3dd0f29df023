package org.santu.exchange.check;

import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
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

    private final FirstRows rowOfShape = new FirstRows(MOST_REMEMBERED);
    private long hash;
    private int twice;
    private double lastX;
    private double lastY;
    private int firstSliver;

    /** @param geometry as it will be stored, or null */
    public void check(long row, Geometry geometry, List<Finding> findings) {
        if (geometry == null || geometry instanceof Point || geometry.getNumPoints() < 2) {
            return;
        }
        hash = geometry.getNumGeometries();
        twice = 0;
        lastX = Double.NaN;
        firstSliver = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            look(geometry.getGeometryN(i), i + 1);
        }
        if (twice > 0) {
            findings.add(Finding.ofRow("SANTU-IMPORT-POINTS-TWICE", Action.NOTED, row, null, twice, null));
        }
        long first = rowOfShape.find(hash, row);
        if (first > 0) {
            findings.add(Finding.ofRow("SANTU-IMPORT-SHAPE-TWICE", Action.NOTED, row, null, first, null));
        }
        if (firstSliver > 0) {
            findings.add(Finding.ofRow("SANTU-IMPORT-SLIVER", Action.NOTED, row, null, firstSliver, null));
        }
    }

    private void look(Geometry part, int number) {
        if (part instanceof Polygon polygon) {
            double edge = look(polygon.getExteriorRing());
            double area = Area.ofRing(polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                edge += look(polygon.getInteriorRingN(i));
                area -= Area.ofRing(polygon.getInteriorRingN(i).getCoordinateSequence());
            }
            // Isoperimetric quotient: 4 pi area / length of the edge squared.
            if (firstSliver == 0 && 4 * Math.PI * area < LEAST_ROUNDNESS * edge * edge) {
                firstSliver = number;
            }
        } else if (part instanceof LineString line) {
            look(line);
        } else if (part instanceof Point point && !point.isEmpty()) {
            look(point.getX(), point.getY());
        } else {
            for (int i = 0; i < part.getNumGeometries() && part.getNumGeometries() > 1; i++) {
                look(part.getGeometryN(i), number);
            }
        }
    }

    /** @return length */
    private double look(LineString line) {
        CoordinateSequence points = line.getCoordinateSequence();
        double length = 0;
        for (int i = 0; i < points.size(); i++) {
            double x = points.getX(i);
            double y = points.getY(i);
            if (i > 0) {
                length += Math.sqrt((x - lastX) * (x - lastX) + (y - lastY) * (y - lastY));
            }
            look(x, y);
        }
        return length;
    }

    private void look(double x, double y) {
        twice += x == lastX && y == lastY ? 1 : 0;
        hash = (hash * 31 + Double.hashCode(x)) * 1_000_003 + Double.hashCode(y);
        lastX = x;
        lastY = y;
    }
}
