package org.santu.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Stroke;

/** A compiled stroke: colour, width, dashes, cap and join, and the graphic that is repeated along it, if any. */
final class StrokeSpec {
    private final Value<Color> colour;
    private final Value<Double> opacity;
    private final Value<Double> width;
    private final Value<Double> dashOffset;
    private final Value<String> cap;
    private final Value<String> join;
    private final List<Float> dashes;
    private final GraphicSpec graphic;

    StrokeSpec(Stroke stroke) {
        colour = Value.colour(stroke.getColor(), new Color(0x3B3A36));
        opacity = Value.number(stroke.getOpacity(), 1);
        width = Value.number(stroke.getWidth(), 1);
        dashOffset = Value.number(stroke.getDashOffset(), 0);
        cap = Value.text(stroke.getLineCap(), "butt");
        join = Value.text(stroke.getLineJoin(), "miter");
        dashes = dashes(stroke);
        graphic = stroke.getGraphicStroke() == null ? null : new GraphicSpec(stroke.getGraphicStroke());
    }

    private static List<Float> dashes(Stroke stroke) {
        List<Float> list = new ArrayList<>();
        if (stroke.dashArray() == null) {
            return list;
        }
        float total = 0;
        for (Expression dash : stroke.dashArray()) {
            Float length = dash.evaluate(null, Float.class);
            list.add(length == null || !(length >= 0) ? 0f : length);
            total += list.get(list.size() - 1);
        }
        if (list.size() % 2 == 1) {
            list.addAll(List.copyOf(list));
        }
        return total > 0 ? List.copyOf(list) : List.of();
    }

    boolean isConstant() {
        return colour.isConstant()
                && opacity.isConstant()
                && width.isConstant()
                && dashOffset.isConstant()
                && cap.isConstant()
                && join.isConstant()
                && (graphic == null || graphic.isConstant());
    }

    /** How far the stroke reaches over the outline it follows. */
    double reach(SimpleFeature feature, double unitScale) {
        return width(feature, unitScale) * 2 + 2;
    }

    GraphicSpec graphic() {
        return graphic;
    }

    boolean isDashed() {
        return !dashes.isEmpty();
    }

    double width(SimpleFeature feature, double unitScale) {
        return width.of(feature) * unitScale;
    }

    Color colour(SimpleFeature feature) {
        return Canvas.withAlpha(colour.of(feature), opacity.of(feature));
    }

    /**
     * @param phase length of line already gone before the first vertex
     */
    BasicStroke stroke(Canvas canvas, SimpleFeature feature, double unitScale, double phase) {
        double offset = dashes.isEmpty() ? 0 : dashOffset.of(feature) * unitScale + phase;
        return canvas.stroke(
                Math.max(0, width(feature, unitScale)),
                cap(feature),
                join(feature),
                scaled(unitScale),
                dashPhase(offset, unitScale));
    }

    private double dashPhase(double offset, double unitScale) {
        if (dashes.isEmpty()) {
            return 0;
        }
        double period = 0;
        for (float dash : dashes) {
            period += dash * unitScale;
        }
        double phase = offset % period;
        return phase < 0 ? phase + period : phase;
    }

    private List<Float> scaled(double unitScale) {
        return unitScale == 1
                ? dashes
                : dashes.stream().map(dash -> (float) (dash * unitScale)).toList();
    }

    private int cap(SimpleFeature feature) {
        return switch (cap.of(feature).toLowerCase(Locale.ROOT)) {
            case "round" -> BasicStroke.CAP_ROUND;
            case "square" -> BasicStroke.CAP_SQUARE;
            default -> BasicStroke.CAP_BUTT;
        };
    }

    private int join(SimpleFeature feature) {
        return switch (join.of(feature).toLowerCase(Locale.ROOT)) {
            case "round" -> BasicStroke.JOIN_ROUND;
            case "bevel" -> BasicStroke.JOIN_BEVEL;
            default -> BasicStroke.JOIN_MITER;
        };
    }
}
