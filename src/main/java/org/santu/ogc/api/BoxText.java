package org.santu.ogc.api;

import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.santu.ogc.ServedCrs;
import org.santu.problem.http.NumberList;

/** The four numbers of a {@code bbox}, heights left out, as they were written. */
record BoxText(double first, double second, double third, double fourth) {
    /** Edges bend in other systems; so many pieces keep them within a metre over a county. */
    private static final int PIECES = 16;

    /** @return empty unless the text is four numbers, or six with heights, in order */
    static Optional<BoxText> parse(String text) {
        return NumberList.parse(text)
                .filter(numbers -> numbers.length == 4 || numbers.length == 6)
                .map(numbers -> {
                    int half = numbers.length / 2;
                    return new BoxText(numbers[0], numbers[1], numbers[half], numbers[half + 1]);
                })
                .filter(box -> box.first <= box.third && box.second <= box.fourth);
    }

    String text() {
        return first + "," + second + "," + third + "," + fourth;
    }

    /**
     * The outline in degrees as WKT, longitude first.
     *
     * @param crs of the numbers, in the order of axes of its register
     * @return empty where the system does not reach
     */
    Optional<String> outlineInDegrees(ServedCrs crs) {
        ReferencedEnvelope box = crs.northFirst()
                ? new ReferencedEnvelope(second, fourth, first, third, crs.crs())
                : new ReferencedEnvelope(first, third, second, fourth, crs.crs());
        Geometry outline = JTS.toGeometry((org.locationtech.jts.geom.Envelope) box);
        double step = Math.max(box.getWidth(), box.getHeight()) / PIECES;
        try {
            MathTransform toDegrees = CRS.findMathTransform(
                    crs.crs(), ServedCrs.find("CRS:84").orElseThrow().crs(), true);
            Geometry degrees = JTS.transform(step > 0 ? Densifier.densify(outline, step) : outline, toDegrees);
            return degrees.isValid() && !degrees.isEmpty() ? Optional.of(degrees.toText()) : Optional.empty();
        } catch (FactoryException | TransformException e) {
            return Optional.empty();
        }
    }
}
