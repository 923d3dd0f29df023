package org.santu.render;

import java.awt.Paint;
import org.geotools.api.style.PolygonSymbolizer;

/** Fills areas and draws their outlines; lines and points are left alone. */
final class PolygonPainter implements Painter {
    private final FillSpec fill;
    private final LinePainter outline;
    private final UnitOfMeasure unit;

    PolygonPainter(PolygonSymbolizer symbolizer) {
        fill = symbolizer.getFill() == null ? null : new FillSpec(symbolizer.getFill());
        unit = new UnitOfMeasure(symbolizer);
        outline = symbolizer.getStroke() == null
                ? null
                : new LinePainter(symbolizer.getStroke(), symbolizer.getPerpendicularOffset(), unit, false);
    }

    @Override
    public void paint(Drawing drawing) {
        ScreenGeometry screen = drawing.screen();
        if (!screen.hasAreas()) {
            return;
        }
        if (fill != null) {
            Paint paint = fill.paint(drawing.canvas, drawing.feature, unit.scale(drawing.canvas.view));
            drawing.canvas.graphics.setPaint(paint);
            drawing.canvas.graphics.fill(screen.fillPath());
        }
        if (outline != null) {
            outline.paint(drawing);
        }
    }
}
