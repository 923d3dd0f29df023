package org.santu.render;

import org.geotools.api.style.Graphic;
import org.geotools.api.style.PolygonSymbolizer;

/**
 * The room between the signs of a repeating fill: {@code graphic-margin} of GeoServer, around each sign, and {@code distance} of
 * QGIS, from middle to middle. One number for all sides; others are reported like any unknown option.
 */
final class PatternSpacing {
    private PatternSpacing() {}

    /** @return false when the option is another or cannot be followed */
    static boolean read(XmlElement option, XmlElement polygon, PolygonSymbolizer symbolizer, ReadingContext context) {
        Graphic graphic =
                symbolizer.getFill() == null ? null : symbolizer.getFill().getGraphicFill();
        if (graphic == null || !isBefore(option, polygon)) {
            return false;
        }
        String value = option.text();
        switch (option.attributes.getOrDefault("name", "")) {
            case "graphic-margin" -> {
                if (!value.matches("[0-9]+([.][0-9]+)?")) {
                    return false;
                }
                graphic.setGap(context.filters.literal(2 * Double.parseDouble(value)));
            }
            case "distance" -> {
                if (!value.matches("([0-9]+([.][0-9]+)?),\\1")) {
                    return false;
                }
                double size = Value.number(graphic.getSize(), 6).of(null);
                double distance = Double.parseDouble(value.substring(0, value.indexOf(',')));
                graphic.setGap(context.filters.literal(Math.max(0, distance - size)));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Options stand after the fill; one that stands before it is not understood by GeoServer either. */
    private static boolean isBefore(XmlElement option, XmlElement polygon) {
        return polygon.findChild("Fill")
                .filter(fill -> fill.line <= option.line)
                .isPresent();
    }
}
