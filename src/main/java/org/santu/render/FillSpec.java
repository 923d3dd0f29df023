package org.santu.render;

import java.awt.Color;
import java.awt.Paint;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Fill;

/** A compiled fill: one colour, or a graphic repeated over the area. */
final class FillSpec {
    private final Value<Color> colour;
    private final Value<Double> opacity;
    private final GraphicSpec graphic;

    FillSpec(Fill fill) {
        colour = Value.colour(fill.getColor(), new Color(0x3B3A36));
        opacity = Value.number(fill.getOpacity(), 1);
        graphic = fill.getGraphicFill() == null ? null : new GraphicSpec(fill.getGraphicFill());
    }

    boolean isConstant() {
        return colour.isConstant() && opacity.isConstant() && (graphic == null || graphic.isConstant());
    }

    GraphicSpec graphic() {
        return graphic;
    }

    Color colour(SimpleFeature feature) {
        return Canvas.withAlpha(colour.of(feature), opacity.of(feature));
    }

    /** Colour or pattern; patterns are anchored to the world, so that they go on from tile to tile. */
    Paint paint(Canvas canvas, SimpleFeature feature, double unitScale) {
        return graphic == null ? colour(feature) : Textures.of(graphic, canvas, feature, unitScale);
    }
}
