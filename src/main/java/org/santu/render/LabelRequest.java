package org.santu.render;

import java.util.Comparator;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/**
 * A label that wants a place.
 *
 * @param layer number of the layer, counted from the bottom
 */
record LabelRequest(LabelSpec spec, SimpleFeature feature, Geometry geometry, String text, double priority, int layer) {

    /** Important ones first, then upper layers, then by name of the feature, so that every picture of a frame decides alike. */
    static final Comparator<LabelRequest> ORDER = Comparator.comparingDouble(LabelRequest::priority)
            .reversed()
            .thenComparing(Comparator.comparingInt(LabelRequest::layer).reversed())
            .thenComparing(request -> request.feature.getID());
}
