package org.santu.render;

import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;

/**
 * Hatches as QGIS writes them: the mark {@code horline}, turned counter-clockwise by the angle of the lines, its size their
 * distance. A turned line would not meet its neighbour in a repeating square, so that the slanted mark is taken instead.
 */
final class QgisHatch {
    private static final List<String> BY_EIGHTH = List.of("horline", "slash", "vertline", "backslash");

    private QgisHatch() {}

    static void straighten(Graphic graphic, XmlElement element, ReadingContext context) {
        if (graphic.graphicalSymbols().size() != 1
                || !(graphic.graphicalSymbols().get(0) instanceof Mark mark)
                || !"horline".equals(constant(mark.getWellKnownName()))
                || constant(graphic.getRotation()) == null) {
            return;
        }
        double degrees = Value.number(graphic.getRotation(), 0).of(null);
        int eighth = Math.floorMod(Math.round(degrees / 45), 4);
        if (Math.abs(degrees / 45 - Math.round(degrees / 45)) > 0.02) {
            context.problem(element, "晕线角度按 45° 取整", "has a hatch angle that is drawn at the nearest 45 degrees");
        }
        mark.setWellKnownName(context.filters.literal(BY_EIGHTH.get(eighth)));
        graphic.setRotation(context.filters.literal(0));
        if (eighth % 2 == 1) {
            double distance = Value.number(graphic.getSize(), 6).of(null);
            graphic.setSize(context.filters.literal(distance * Math.sqrt(2)));
        }
    }

    private static String constant(Expression expression) {
        return expression instanceof Literal ? expression.evaluate(null, String.class) : null;
    }
}
