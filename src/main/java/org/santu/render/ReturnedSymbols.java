package org.santu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Fill;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;

/**
 * Takes colours, widths, opacities, dashes, sizes and marks from symbols that QGIS wrote. QGIS writes an area's fill and outline
 * as two symbolizers, so fills, strokes and points are paired each for themselves. Hatches, dashes, graphic strokes, calculated
 * values and marks that QGIS does not know stay.
 */
final class ReturnedSymbols {
    private static final Set<String> MARKS_OF_QGIS =
            Set.of("square", "circle", "triangle", "star", "diamond", "pentagon", "hexagon");

    private final List<Fill> fills = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<PointSymbolizer> points = new ArrayList<>();

    ReturnedSymbols(List<Symbolizer> symbolizers) {
        for (Symbolizer symbolizer : symbolizers) {
            if (symbolizer instanceof PolygonSymbolizer polygon) {
                addFill(polygon.getFill());
                addStroke(polygon.getStroke());
            } else if (symbolizer instanceof LineSymbolizer line) {
                addStroke(line.getStroke());
            } else if (symbolizer instanceof PointSymbolizer point && point.getGraphic() != null) {
                points.add(point);
            }
        }
    }

    private void addFill(Fill fill) {
        if (fill != null && fill.getGraphicFill() == null) {
            fills.add(fill);
        }
    }

    private void addStroke(Stroke stroke) {
        if (stroke != null && stroke.getGraphicStroke() == null) {
            strokes.add(stroke);
        }
    }

    @Override
    public String toString() {
        return fills.size() + " fills, " + strokes.size() + " strokes, " + points.size() + " points";
    }

    /** @return false, and nothing changed, when there are more or fewer symbols than before */
    boolean take(ReturnedSymbols from) {
        if (points.isEmpty() && from.fills.isEmpty() && from.strokes.isEmpty()) {
            // an area's or a line's rule on a layer of points, which QGIS can only show as points
            return true;
        }
        if (from.fills.size() != fills.size()
                || from.strokes.size() != strokes.size()
                || from.points.size() != points.size()) {
            return false;
        }
        for (int i = 0; i < fills.size(); i++) {
            fill(fills.get(i), from.fills.get(i));
        }
        for (int i = 0; i < strokes.size(); i++) {
            stroke(strokes.get(i), from.strokes.get(i));
        }
        for (int i = 0; i < points.size(); i++) {
            point(points.get(i), from.points.get(i));
        }
        return true;
    }

    private static void fill(Fill target, Fill from) {
        if (target != null && from != null) {
            target.setColor(chosen(target.getColor(), from.getColor()));
            target.setOpacity(chosen(target.getOpacity(), from.getOpacity()));
        }
    }

    private static void stroke(Stroke target, Stroke from) {
        if (target != null && from != null) {
            target.setColor(chosen(target.getColor(), from.getColor()));
            target.setWidth(chosen(target.getWidth(), from.getWidth()));
            target.setOpacity(chosen(target.getOpacity(), from.getOpacity()));
            // QGIS turns every pattern into one of its own: what was dashed keeps its dashes
            if (!isDashed(target) && isDashed(from)) {
                target.setDashArray(from.dashArray());
            }
        }
    }

    private static boolean isDashed(Stroke stroke) {
        return stroke.dashArray() != null && !stroke.dashArray().isEmpty();
    }

    private static void point(PointSymbolizer target, PointSymbolizer from) {
        if (from.getGraphic().graphicalSymbols().isEmpty()
                || target.getGraphic().graphicalSymbols().isEmpty()) {
            return;
        }
        GraphicalSymbol old = target.getGraphic().graphicalSymbols().get(0);
        GraphicalSymbol now = from.getGraphic().graphicalSymbols().get(0);
        if (old instanceof Mark mark && now instanceof Mark edited) {
            if (!MARKS_OF_QGIS.contains(name(mark))) {
                return;
            }
            mark.setWellKnownName(chosen(mark.getWellKnownName(), edited.getWellKnownName()));
            fill(mark.getFill(), edited.getFill());
            stroke(mark.getStroke(), edited.getStroke());
        }
        target.getGraphic()
                .setSize(chosen(target.getGraphic().getSize(), from.getGraphic().getSize()));
    }

    private static String name(Mark mark) {
        String name = mark.getWellKnownName() instanceof Literal literal ? literal.evaluate(null, String.class) : "";
        return name == null ? "" : name;
    }

    /** QGIS knows constants only; a calculated value stays, and so does a constant that it only wrote with other digits. */
    private static Expression chosen(Expression old, Expression now) {
        return now instanceof Literal && (old == null || old instanceof Literal) ? now : old;
    }
}
