package org.santu.render;

import org.geotools.api.style.ColorMap;
import org.geotools.api.style.ColorMapEntry;
import org.geotools.api.style.RasterSymbolizer;

/** Reads raster symbolizers: opacity and colour map. */
final class RasterReader {
    private final ReadingContext context;
    private final ExpressionReader expressions;

    RasterReader(ReadingContext context) {
        this.context = context;
        this.expressions = new ExpressionReader(context);
    }

    RasterSymbolizer read(XmlElement element) {
        RasterSymbolizer symbolizer = context.styles.createRasterSymbolizer();
        context.problem(element, "栅格符号已读入，但目前不绘制", "is read but not drawn yet");
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "Name" -> symbolizer.setName(child.text());
                case "Description", "Geometry" -> {
                    // a coverage has one raster
                }
                case "Opacity" -> symbolizer.setOpacity(expressions.readContent(child));
                case "ColorMap" -> symbolizer.setColorMap(colorMap(child));
                default -> context.unsupported(child);
            }
        }
        return symbolizer;
    }

    private ColorMap colorMap(XmlElement element) {
        ColorMap map = context.styles.createColorMap();
        map.setType(
                switch (element.attributes.getOrDefault("type", "ramp")) {
                    case "intervals" -> ColorMap.TYPE_INTERVALS;
                    case "values" -> ColorMap.TYPE_VALUES;
                    default -> ColorMap.TYPE_RAMP;
                });
        for (XmlElement child : element.children()) {
            if (!child.name.equals("ColorMapEntry")) {
                context.unsupported(child);
                continue;
            }
            ColorMapEntry entry = context.styles.createColorMapEntry();
            entry.setColor(context.filters.literal(child.attributes.get("color")));
            entry.setQuantity(context.filters.literal(child.attributes.get("quantity")));
            entry.setOpacity(context.filters.literal(child.attributes.getOrDefault("opacity", "1")));
            entry.setLabel(child.attributes.get("label"));
            map.addColorMapEntry(entry);
        }
        return map;
    }
}
