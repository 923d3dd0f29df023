package org.santu.render;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A geometry in pixels, thinned to what the eye can see. Coordinates that are not finite are left out; everything else is drawn
 * as it is: self-intersecting rings by the even-odd rule, open rings closed.
 */
final class ScreenGeometry {
    /** Vertices nearer than this to the last one kept are left out. */
    private static final double TOLERANCE_PIXELS = 0.35;

    /** How far outside the picture lines may still be seen: wider than half of any line or offset. A tile pays for all of it. */
    static final double CLIP_MARGIN_PIXELS = 48;

    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();
    private final List<double[]> rings = new ArrayList<>();
    private final ScreenTransform transform;
    private final Box clip;
    private Path2D fillPath;
    private List<Clipping.Piece> strokePieces;
    private Path2D strokePath;

    private ScreenGeometry(ScreenTransform transform, Box picture) {
        this.transform = transform;
        this.clip = picture.grown(CLIP_MARGIN_PIXELS);
    }

    static ScreenGeometry of(Geometry geometry, ScreenTransform transform, Box picture) {
        ScreenGeometry screen = new ScreenGeometry(transform, picture);
        screen.add(geometry);
        return screen;
    }

    /** Nothing but parts of lines that are already cut. */
    static ScreenGeometry ofPieces(List<Clipping.Piece> pieces, ScreenTransform transform, Box picture) {
        ScreenGeometry screen = new ScreenGeometry(transform, picture);
        screen.strokePath = new Path2D.Double();
        screen.strokePieces = pieces;
        return screen;
    }

    private void add(Geometry geometry) {
        if (geometry instanceof Point point) {
            addSequence(point.getCoordinateSequence(), points, 1);
        } else if (geometry instanceof LineString line) {
            addSequence(line.getCoordinateSequence(), lines, 2);
        } else if (geometry instanceof Polygon polygon) {
            if (!polygon.isEmpty()) {
                addSequence(polygon.getExteriorRing().getCoordinateSequence(), rings, 3);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    addSequence(polygon.getInteriorRingN(i).getCoordinateSequence(), rings, 3);
                }
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                add(geometry.getGeometryN(i));
            }
        }
    }

    private void addSequence(CoordinateSequence sequence, List<double[]> target, int minimumVertices) {
        int count = sequence.size();
        double[] xy = new double[count * 2];
        int size = 0;
        for (int i = 0; i < count; i++) {
            double x = transform.x(sequence.getX(i));
            double y = transform.y(sequence.getY(i));
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                continue;
            }
            boolean near = size > 0
                    && Math.abs(x - xy[size - 2]) < TOLERANCE_PIXELS
                    && Math.abs(y - xy[size - 1]) < TOLERANCE_PIXELS;
            if (near && i == count - 1 && size > 2) {
                size -= 2;
                near = false;
            }
            if (!near) {
                xy[size++] = x;
                xy[size++] = y;
            }
        }
        if (size >= Math.min(minimumVertices, 2) * 2 || (minimumVertices == 1 && size == 2)) {
            target.add(Arrays.copyOf(xy, size));
        }
    }

    boolean isEmpty() {
        return points.isEmpty() && lines.isEmpty() && rings.isEmpty();
    }

    boolean hasAreas() {
        return !rings.isEmpty();
    }

    boolean hasLines() {
        return !lines.isEmpty() || (strokePieces != null && !strokePieces.isEmpty());
    }

    /** Point geometries as x, y. */
    List<double[]> points() {
        return points;
    }

    List<double[]> lines() {
        return lines;
    }

    List<double[]> rings() {
        return rings;
    }

    /** Areas ready to fill, even-odd, cut to the picture. */
    Path2D fillPath() {
        if (fillPath == null) {
            fillPath = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (double[] ring : rings) {
                append(fillPath, Clipping.isInside(ring, clip) ? ring : Clipping.ring(ring, clip), true);
            }
        }
        return fillPath;
    }

    /** Lines and outlines that need no cutting, as one path. */
    Path2D strokePath() {
        prepareStrokes();
        return strokePath;
    }

    /** Parts of lines and outlines that were cut, each with its own beginning of the dashes. */
    List<Clipping.Piece> strokePieces() {
        prepareStrokes();
        return strokePieces;
    }

    private void prepareStrokes() {
        if (strokePath != null) {
            return;
        }
        strokePath = new Path2D.Double();
        strokePieces = new ArrayList<>();
        for (double[] line : lines) {
            if (Clipping.isInside(line, clip)) {
                append(strokePath, line, false);
            } else {
                strokePieces.addAll(Clipping.line(line, clip));
            }
        }
        for (double[] ring : rings) {
            if (Clipping.isInside(ring, clip)) {
                append(strokePath, ring, true);
            } else {
                strokePieces.addAll(Clipping.line(closed(ring), clip));
            }
        }
    }

    static double[] closed(double[] ring) {
        int n = ring.length;
        if (ring[0] == ring[n - 2] && ring[1] == ring[n - 1]) {
            return ring;
        }
        double[] closed = Arrays.copyOf(ring, n + 2);
        closed[n] = ring[0];
        closed[n + 1] = ring[1];
        return closed;
    }

    static void append(Path2D path, double[] xy, boolean close) {
        if (xy.length < 4) {
            return;
        }
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        if (close) {
            path.closePath();
        }
    }
}
