package org.santu.render;

import java.util.List;
import java.util.Set;
import javax.measure.Unit;
import javax.measure.quantity.Length;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Symbolizer;
import org.geotools.styling.UomOgcMapping;

/** Reads the symbolizers of a rule; text and raster have readers of their own. */
final class SymbolizerReader {
    private static final Set<String> OPTIONS = Set.of("labelObstacle");

    private final ReadingContext context;
    private final GraphicReader graphics;
    private final ExpressionReader expressions;
    private final TextReader texts;
    private final RasterReader rasters;

    SymbolizerReader(ReadingContext context) {
        this.context = context;
        this.graphics = new GraphicReader(context);
        this.expressions = new ExpressionReader(context);
        this.texts = new TextReader(context, graphics);
        this.rasters = new RasterReader(context);
    }

    /** The symbolizer an element says, or nothing and a problem. */
    List<Symbolizer> read(XmlElement element) {
        Symbolizer symbolizer = switch (element.name) {
            case "PointSymbolizer" -> point(element);
            case "LineSymbolizer" -> line(element);
            case "PolygonSymbolizer" -> polygon(element);
            case "TextSymbolizer" -> texts.read(element);
            case "RasterSymbolizer" -> rasters.read(element);
            default -> null;
        };
        if (symbolizer == null) {
            context.unsupported(element);
            return List.of();
        }
        unit(context, element, symbolizer);
        return List.of(symbolizer);
    }

    private PointSymbolizer point(XmlElement element) {
        PointSymbolizer symbolizer = context.styles.createPointSymbolizer();
        symbolizer.setGraphic(null);
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "Graphic" -> symbolizer.setGraphic(graphics.graphic(child));
                default -> common(child, symbolizer);
            }
        }
        return symbolizer;
    }

    private LineSymbolizer line(XmlElement element) {
        LineSymbolizer symbolizer = context.styles.createLineSymbolizer();
        symbolizer.setStroke(null);
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "Stroke" -> symbolizer.setStroke(graphics.stroke(child));
                case "PerpendicularOffset" -> symbolizer.setPerpendicularOffset(expressions.readContent(child));
                default -> common(child, symbolizer);
            }
        }
        return symbolizer;
    }

    private PolygonSymbolizer polygon(XmlElement element) {
        PolygonSymbolizer symbolizer = context.styles.createPolygonSymbolizer();
        symbolizer.setFill(null);
        symbolizer.setStroke(null);
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "Fill" -> symbolizer.setFill(graphics.fill(child));
                case "Stroke" -> symbolizer.setStroke(graphics.stroke(child));
                case "PerpendicularOffset" -> symbolizer.setPerpendicularOffset(expressions.readContent(child));
                case "VendorOption" -> {
                    if (!PatternSpacing.read(child, element, symbolizer, context)) {
                        common(child, symbolizer);
                    }
                }
                default -> common(child, symbolizer);
            }
        }
        return symbolizer;
    }

    private void common(XmlElement child, Symbolizer symbolizer) {
        switch (child.name) {
            case "Name" -> symbolizer.setName(child.text());
            case "Description" -> {
                // rules carry the titles that legends show
            }
            case "Geometry" -> symbolizer.setGeometry(geometry(child));
            case "VendorOption" -> option(context, child, symbolizer, OPTIONS);
            default -> context.unsupported(child);
        }
    }

    private Expression geometry(XmlElement element) {
        return expressions.readContent(element);
    }

    static void option(ReadingContext context, XmlElement element, Symbolizer symbolizer, Set<String> known) {
        String name = element.attributes.getOrDefault("name", "");
        if (known.contains(name)) {
            symbolizer.getOptions().put(name, element.text());
        } else {
            context.problem(element, "不支持选项 " + name, "option " + name + " is not supported");
        }
    }

    private static void unit(ReadingContext context, XmlElement element, Symbolizer symbolizer) {
        String uom = element.attributes.get("uom");
        if (uom == null) {
            return;
        }
        Unit<Length> unit = findUnit(uom);
        if (unit == null && !uom.endsWith("pixel")) {
            context.problem(element, "不支持单位 " + uom, "unit " + uom + " is not supported; pixels are taken");
        }
        symbolizer.setUnitOfMeasure(unit);
    }

    private static Unit<Length> findUnit(String uom) {
        String name = uom.substring(Math.max(uom.lastIndexOf('/'), uom.lastIndexOf(':')) + 1);
        return switch (name) {
            case "metre" -> UomOgcMapping.METRE.getUnit();
            case "foot" -> UomOgcMapping.FOOT.getUnit();
            default -> null;
        };
    }
}
