package org.santu.store.http;

import java.io.StringWriter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** A geometry as the text of a GeoJSON object, for answers that carry it beside other things. */
public final class GeoJsonText {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_POSITIONS = 400;
    /** About two metres: enough to see where something lay. */
    private static final double COARSE_DEGREES = 0.00002;

    private GeoJsonText() {}

    /**
     * @param geometry degrees, longitude first; may be null. One of very many positions comes simplified
     * @return null for null
     */
    public static String of(Geometry geometry) {
        if (geometry == null) {
            return null;
        }
        Geometry shown = geometry.getNumPoints() > MOST_POSITIONS
                ? DouglasPeuckerSimplifier.simplify(geometry, COARSE_DEGREES)
                : geometry;
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
            new GeoJsonGeometry(json, 8).write(shown);
        }
        return text.toString();
    }
}
