package org.santu.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Stroke;

/** Draws lines, and the outlines of areas: stroked, dashed, moved aside, or with a graphic repeated along them. */
final class LinePainter implements Painter {
    private final StrokeSpec stroke;
    private final Value<Double> offset;
    private final UnitOfMeasure unit;
    private final boolean linesToo;

    LinePainter(LineSymbolizer symbolizer) {
        this(symbolizer.getStroke(), symbolizer.getPerpendicularOffset(), new UnitOfMeasure(symbolizer), true);
    }

    LinePainter(Stroke stroke, Expression offset, UnitOfMeasure unit, boolean linesToo) {
        this.stroke = new StrokeSpec(stroke);
        this.offset = Value.number(offset, 0);
        this.unit = unit;
        this.linesToo = linesToo;
    }

    @Override
    public void paint(Drawing drawing) {
        ScreenGeometry screen = drawing.screen();
        if (!screen.hasAreas() && !(linesToo && screen.hasLines())) {
            return;
        }
        double scale = unit.scale(drawing.canvas.view);
        double aside = offset.of(drawing.feature) * scale;
        if (stroke.graphic() != null) {
            GraphicStroke.paint(drawing, stroke.graphic(), scale, aside);
        } else if (stroke.width(drawing.feature, scale) > 0) {
            Color colour = stroke.colour(drawing.feature);
            if (aside == 0) {
                drawing.canvas.stroke(
                        screen.strokePath(), stroke.stroke(drawing.canvas, drawing.feature, scale, 0), colour);
                pieces(drawing, scale, colour);
            } else {
                aside(drawing, scale, colour, aside);
            }
        }
    }

    private void pieces(Drawing drawing, double scale, Color colour) {
        List<Clipping.Piece> pieces = drawing.screen().strokePieces();
        if (pieces.isEmpty()) {
            return;
        }
        if (!stroke.isDashed()) {
            Path2D path = new Path2D.Double();
            for (Clipping.Piece piece : pieces) {
                ScreenGeometry.append(path, piece.xy(), false);
            }
            drawing.canvas.stroke(path, stroke.stroke(drawing.canvas, drawing.feature, scale, 0), colour);
            return;
        }
        for (Clipping.Piece piece : pieces) {
            Path2D path = new Path2D.Double();
            ScreenGeometry.append(path, piece.xy(), false);
            BasicStroke phased = stroke.stroke(drawing.canvas, drawing.feature, scale, piece.startLength());
            drawing.canvas.stroke(path, phased, colour);
        }
    }

    private void aside(Drawing drawing, double scale, Color colour, double aside) {
        Path2D path = new Path2D.Double();
        ScreenGeometry screen = drawing.screen();
        screen.lines().forEach(line -> ScreenGeometry.append(path, LineOffset.of(line, aside, false), false));
        screen.rings().forEach(ring -> ScreenGeometry.append(path, LineOffset.of(ring, aside, true), true));
        drawing.canvas.stroke(path, stroke.stroke(drawing.canvas, drawing.feature, scale, 0), colour);
    }
}
