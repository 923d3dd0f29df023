package org.santu.render;

import java.util.List;
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

    /** The same feature, drawn along other lines. */
    Drawing along(List<Clipping.Piece> pieces) {
        Drawing drawing = new Drawing(canvas, feature, geometry);
        drawing.screen = ScreenGeometry.ofPieces(pieces, canvas.transform, canvas.picture);
        return drawing;
    }

    ScreenGeometry screen() {
        if (screen == null) {
            screen = ScreenGeometry.of(geometry, canvas.transform, canvas.picture);
        }
        return screen;
    }
}
