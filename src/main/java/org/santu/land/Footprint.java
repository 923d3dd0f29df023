package org.santu.land;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The land that a thing takes which is known as a point or a line only. Static. */
public final class Footprint {
    private static final double METRES_PER_DEGREE = 111_320;

    private Footprint() {}

    /**
     * @param shape in EPSG:4490, x = longitude, not empty
     * @param pointMetres radius of what stands at a point, above 0
     * @param lineMetres width of what lies along a line, above 0
     * @return polygons; the shape itself where it has an area
     */
    public static Geometry of(Geometry shape, double pointMetres, double lineMetres) {
        if (shape instanceof Polygonal) {
            return shape;
        }
        double metres = shape.getDimension() == 0 ? pointMetres : lineMetres / 2;
        double middle = shape.getEnvelopeInternal().centre().y;
        double squeeze = Math.cos(Math.toRadians(middle));
        Geometry plane = AffineTransformation.scaleInstance(squeeze, 1).transform(shape);
        Geometry wide = plane.buffer(metres / METRES_PER_DEGREE, 2);
        return AffineTransformation.scaleInstance(1 / squeeze, 1).transform(wide);
    }
}
