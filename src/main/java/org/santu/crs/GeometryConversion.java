package org.santu.crs;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.santu.problem.SantuException;

/** Moves every point of a geometry in x and y and leaves Z and M alone. */
@FunctionalInterface
interface GeometryConversion {

    /** A new geometry, or the one given where nothing moves. */
    Geometry apply(Geometry geometry);

    /** One point to another. */
    @FunctionalInterface
    interface PointFunction {
        Coordinate apply(double x, double y);
    }

    static GeometryConversion none() {
        return geometry -> geometry;
    }

    static GeometryConversion by(MathTransform transform) {
        return pointwise((x, y) -> {
            double[] point = {x, y};
            try {
                transform.transform(point, 0, point, 0, 1);
            } catch (TransformException | RuntimeException e) {
                throw new SantuException(e, "SANTU-CRS-OUT-OF-RANGE", x + " " + y);
            }
            return new Coordinate(point[0], point[1]);
        });
    }

    static GeometryConversion pointwise(PointFunction function) {
        return geometry -> {
            Geometry copy = geometry.copy();
            copy.apply(new Mover(function));
            return copy;
        };
    }

    /** Changes a copied geometry in place. */
    record Mover(PointFunction function) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int index) {
            Coordinate moved = function.apply(points.getX(index), points.getY(index));
            points.setOrdinate(index, CoordinateSequence.X, moved.x);
            points.setOrdinate(index, CoordinateSequence.Y, moved.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
