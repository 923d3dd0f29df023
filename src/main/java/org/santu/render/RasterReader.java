package org.santu.render;

import java.awt.Color;
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
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "Name" -> symbolizer.setName(child.text());
                case "Description", "Geometry" -> {
                    // a coverage has one raster
                }
                case "ChannelSelection" -> channel(child);
                case "Opacity" -> symbolizer.setOpacity(expressions.readContent(child));
                case "ColorMap" -> symbolizer.setColorMap(colorMap(child));
                default -> context.unsupported(child);
            }
        }
        return symbolizer;
    }

    /** One grid has one band; asking for its first is asking for nothing. */
    private void channel(XmlElement element) {
        boolean first = element.findChild("GrayChannel")
                .flatMap(gray -> gray.findChild("SourceChannelName"))
                .filter(name -> name.text().equals("1"))
                .isPresent();
        if (!first || element.children().size() != 1) {
            context.unsupported(element);
        }
    }

    private ColorMap colorMap(XmlElement element) {
        ColorMap map = context.styles.createColorMap();
        String type = element.attributes.getOrDefault("type", "ramp");
        switch (type) {
            case "ramp" -> map.setType(ColorMap.TYPE_RAMP);
            case "intervals" -> map.setType(ColorMap.TYPE_INTERVALS);
            case "values" -> map.setType(ColorMap.TYPE_VALUES);
            default -> {
                map.setType(ColorMap.TYPE_RAMP);
                context.problem(element, "不支持类型 " + type, "type " + type + " is not supported; a ramp is drawn");
            }
        }
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "ColorMapEntry" -> entry(child, map);
                case "Categorize" -> categorize(child, map);
                case "Interpolate" -> interpolate(child, map);
                default -> context.unsupported(child);
            }
        }
        return map;
    }

    private void entry(XmlElement element, ColorMap map) {
        add(
                element,
                map,
                element.attributes.get("color"),
                element.attributes.get("quantity"),
                element.attributes.getOrDefault("opacity", "1"),
                element.attributes.get("label"));
    }

    /** SE 1.1: colours and the thresholds between them, in turn. */
    private void categorize(XmlElement element, ColorMap map) {
        map.setType(ColorMap.TYPE_INTERVALS);
        String colour = null;
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "Value" -> colour = child.text();
                case "Threshold" -> add(child, map, colour, child.text(), "1", null);
                case "LookupValue" -> {
                    // the grid's own value
                }
                default -> context.unsupported(child);
            }
        }
        add(element, map, colour, String.valueOf(Double.MAX_VALUE), "1", null);
    }

    private void interpolate(XmlElement element, ColorMap map) {
        map.setType(ColorMap.TYPE_RAMP);
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "InterpolationPoint" -> add(child, map, text(child, "Value"), text(child, "Data"), "1", null);
                case "LookupValue" -> {
                    // the grid's own value
                }
                default -> context.unsupported(child);
            }
        }
    }

    private static String text(XmlElement element, String child) {
        return element.findChild(child).map(XmlElement::text).orElse(null);
    }

    private void add(XmlElement element, ColorMap map, String colour, String quantity, String opacity, String label) {
        try {
            ColorMapEntry entry = context.styles.createColorMapEntry();
            entry.setColor(context.filters.literal(Color.decode(colour == null ? "" : colour)));
            entry.setQuantity(context.filters.literal(Double.parseDouble(quantity == null ? "" : quantity)));
            entry.setOpacity(context.filters.literal(Double.parseDouble(opacity)));
            entry.setLabel(label);
            map.addColorMapEntry(entry);
        } catch (NumberFormatException e) {
            context.problem(element, "颜色或数值有误，已忽略", "has a wrong colour or number and was ignored");
        }
    }
}
