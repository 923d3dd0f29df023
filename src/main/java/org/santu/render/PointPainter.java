package org.santu.render;

import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.PointSymbolizer;

/** Draws a graphic at points, in the middle of lines and inside areas. */
final class PointPainter implements Painter {
    private final GraphicSpec graphic;
    private final UnitOfMeasure unit;
    private final boolean obstacle;

    PointPainter(PointSymbolizer symbolizer) {
        graphic = new GraphicSpec(symbolizer.getGraphic());
        unit = new UnitOfMeasure(symbolizer);
        obstacle = Boolean.parseBoolean(symbolizer.getOptions().get("labelObstacle"));
    }

    /** Whether labels keep away from the graphic. */
    boolean isObstacle() {
        return obstacle;
    }

    Box box(Drawing drawing, double x, double y) {
        return graphic.box(drawing.feature, unit.scale(drawing.canvas.view), x, y);
    }

    /** Side of the painted symbol, its stroke included. */
    double paintedSize(SimpleFeature feature, MapView view) {
        double scale = unit.scale(view);
        return graphic.size(feature, scale) + graphic.strokeWidth(feature, scale);
    }

    @Override
    public void paint(Drawing drawing) {
        double scale = unit.scale(drawing.canvas.view);
        double reach = graphic.size(drawing.feature, scale) + 32;
        Box seen = drawing.canvas.picture.grown(reach);
        for (double[] point : positions(drawing)) {
            if (seen.contains(point[0], point[1])) {
                graphic.draw(drawing.canvas, drawing.feature, scale, point[0], point[1], 0);
            }
        }
    }

    private static List<double[]> positions(Drawing drawing) {
        return Anchors.positions(drawing.geometry, drawing.canvas.transform);
    }
}
