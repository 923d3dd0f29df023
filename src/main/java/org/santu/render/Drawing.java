package org.santu.render;

import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/** One feature on its way through the symbolizers: its geometry in pixels, made when first needed. */
final class Drawing {
    final Canvas canvas;
    final SimpleFeature feature;
    final Geometry geometry;
    private ScreenGeometry screen;

    Drawing(Canvas canvas, SimpleFeature feature, Geometry geometry) {
        this.canvas = canvas;
        this.feature = feature;
        this.geometry = geometry;
    }

    ScreenGeometry screen() {
        if (screen == null) {
            screen = ScreenGeometry.of(geometry, canvas.transform, canvas.picture);
        }
        return screen;
    }
}
