package org.santu.ogc.wms;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Envelope;
import org.santu.ogc.ServedCrs;

/** The extent of the data in the reference systems that suit it. */
final class CrsExtent {
    /** A zone of three degrees is used a little beyond its borders. */
    private static final double REACH_DEGREES = 1.75;

    private static final double MERCATOR_NORTH = 85;
    private static final int SAMPLES = 8;

    private CrsExtent() {}

    record Box(ServedCrs crs, Envelope extent) {}

    /** @param degrees longitude, latitude */
    static List<Box> of(Envelope degrees) {
        ServedCrs stored = ServedCrs.find("EPSG:4490").orElseThrow();
        List<Box> boxes = new ArrayList<>();
        for (ServedCrs crs : ServedCrs.list()) {
            if (crs.crs() instanceof GeographicCRS) {
                boxes.add(new Box(crs, degrees));
                continue;
            }
            Envelope part = degrees.intersection(usable(crs));
            if (part.isNull() || part.getWidth() == 0 || part.getHeight() == 0) {
                continue;
            }
            try {
                boxes.add(new Box(
                        crs, JTS.transform(part, null, CRS.findMathTransform(stored.crs(), crs.crs(), true), SAMPLES)));
            } catch (TransformException | FactoryException e) {
                throw new IllegalStateException("no extent in " + crs.name(), e);
            }
        }
        return boxes;
    }

    private static Envelope usable(ServedCrs crs) {
        if (crs.name().equals("EPSG:3857")) {
            return new Envelope(-180, 180, -MERCATOR_NORTH, MERCATOR_NORTH);
        }
        double meridian = CRS.getMapProjection(crs.crs())
                .getParameterValues()
                .parameter("central_meridian")
                .doubleValue();
        return new Envelope(meridian - REACH_DEGREES, meridian + REACH_DEGREES, 0, MERCATOR_NORTH);
    }
}
