package org.santu.tile;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Envelope;
import org.santu.render.MapView;

/** The box in the degrees that the store keeps around an extent in another reference system. */
final class DegreesBox {
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final double MERCATOR_METRES_PER_DEGREE = 2 * MapView.WEB_MERCATOR_HALF / 360;
    private static final int STEPS = 16;
    /** What may lie outside between two samples of an edge, as a part of the box. */
    private static final double BULGE = 0.02;
    /** A projection that does not find its way back to this part of the extent is not to be trusted there. */
    private static final double ROUND_TRIP = 1e-4;

    private DegreesBox() {}

    /**
     * @param extent x to the east, y to the north
     * @return null envelope when nothing of the world is inside; the whole world where the projection does not reach
     */
    static Envelope of(Envelope extent, CoordinateReferenceSystem crs) {
        if (crs == TileFeatures.WEB_MERCATOR) {
            return ofMercator(extent);
        }
        return crs instanceof GeographicCRS ? extent.intersection(WORLD) : sampled(extent, crs);
    }

    /** Parallels and meridians are straight in web mercator. */
    private static Envelope ofMercator(Envelope mercator) {
        Envelope inside = mercator.intersection(MapView.tiles(0, 0, 0, 1));
        if (inside.isNull()) {
            return inside;
        }
        return new Envelope(
                inside.getMinX() / MERCATOR_METRES_PER_DEGREE,
                inside.getMaxX() / MERCATOR_METRES_PER_DEGREE,
                latitude(inside.getMinY()),
                latitude(inside.getMaxY()));
    }

    private static double latitude(double northing) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.toRadians(northing / MERCATOR_METRES_PER_DEGREE))));
    }

    private static Envelope sampled(Envelope extent, CoordinateReferenceSystem crs) {
        double[] points = edges(extent);
        double[] degrees = new double[points.length];
        double[] back = new double[points.length];
        try {
            MathTransform toDegrees = CRS.findMathTransform(crs, stored(), true);
            toDegrees.transform(points, 0, degrees, 0, points.length / 2);
            toDegrees.inverse().transform(degrees, 0, back, 0, points.length / 2);
        } catch (TransformException | FactoryException | RuntimeException e) {
            return new Envelope(WORLD);
        }
        double most = Math.max(extent.getWidth(), extent.getHeight()) * ROUND_TRIP;
        Envelope box = new Envelope();
        for (int i = 0; i < points.length; i += 2) {
            boolean trusted = Math.abs(points[i] - back[i]) <= most && Math.abs(points[i + 1] - back[i + 1]) <= most;
            if (!trusted) {
                return new Envelope(WORLD);
            }
            box.expandToInclude(degrees[i], degrees[i + 1]);
        }
        box.expandBy(box.getWidth() * BULGE, box.getHeight() * BULGE);
        return box.intersection(WORLD);
    }

    private static double[] edges(Envelope extent) {
        double[] points = new double[4 * STEPS * 2];
        for (int i = 0; i < STEPS; i++) {
            double part = (double) i / STEPS;
            double x = extent.getMinX() + part * extent.getWidth();
            double y = extent.getMinY() + part * extent.getHeight();
            double xBack = extent.getMaxX() - part * extent.getWidth();
            double yBack = extent.getMaxY() - part * extent.getHeight();
            double[] four = {x, extent.getMinY(), extent.getMaxX(), y, xBack, extent.getMaxY(), extent.getMinX(), yBack
            };
            System.arraycopy(four, 0, points, i * 8, 8);
        }
        return points;
    }

    private static CoordinateReferenceSystem stored() throws FactoryException {
        return CRS.decode("EPSG:4490", true);
    }
}
