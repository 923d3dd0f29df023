package org.santu.render;

import java.util.Set;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;

/** Reads text symbolizers with GeoServer's usual vendor options. */
final class TextReader {
    private static final Set<String> OPTIONS = Set.of(
            TextSymbolizer.AUTO_WRAP_KEY,
            TextSymbolizer.MAX_DISPLACEMENT_KEY,
            TextSymbolizer.LABEL_REPEAT_KEY,
            TextSymbolizer.MIN_GROUP_DISTANCE_KEY,
            TextSymbolizer.GROUP_KEY,
            TextSymbolizer.SPACE_AROUND_KEY,
            TextSymbolizer.CONFLICT_RESOLUTION_KEY,
            TextSymbolizer.FOLLOW_LINE_KEY,
            TextSymbolizer.MAX_ANGLE_DELTA_KEY,
            TextSymbolizer.GOODNESS_OF_FIT_KEY,
            TextSymbolizer.CHAR_SPACING_KEY,
            TextSymbolizer.FORCE_LEFT_TO_RIGHT_KEY);

    private final ReadingContext context;
    private final GraphicReader graphics;
    private final ExpressionReader expressions;

    TextReader(ReadingContext context, GraphicReader graphics) {
        this.context = context;
        this.graphics = graphics;
        this.expressions = new ExpressionReader(context);
    }

    TextSymbolizer read(XmlElement element) {
        TextSymbolizer symbolizer = context.styles.createTextSymbolizer();
        symbolizer.setFill(context.styles.createFill(context.filters.literal("#000000")));
        symbolizer.setHalo(null);
        symbolizer.setLabelPlacement(null);
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "Name" -> symbolizer.setName(child.text());
                case "Description" -> {
                    // rules carry the titles that legends show
                }
                case "Geometry" -> symbolizer.setGeometry(expressions.readContent(child));
                case "Label" -> symbolizer.setLabel(expressions.readContent(child));
                case "Font" -> symbolizer.setFont(font(child));
                case "LabelPlacement" -> symbolizer.setLabelPlacement(placement(child));
                case "Halo" -> symbolizer.setHalo(halo(child));
                case "Fill" -> symbolizer.setFill(graphics.fill(child));
                case "Priority" -> symbolizer.setPriority(expressions.readContent(child));
                case "VendorOption" -> SymbolizerReader.option(context, child, symbolizer, OPTIONS);
                default -> context.unsupported(child);
            }
        }
        if (symbolizer.getLabel() == null) {
            context.problem(element, "没有注记内容", "has no label");
        }
        return symbolizer;
    }

    private Font font(XmlElement element) {
        Expression family = context.filters.literal(Fonts.PREFERRED);
        Expression style = context.filters.literal("normal");
        Expression weight = context.filters.literal("normal");
        Expression size = context.filters.literal(10);
        Font font = null;
        for (XmlElement child : element.children()) {
            if (!child.name.equals("CssParameter") && !child.name.equals("SvgParameter")) {
                context.unsupported(child);
                continue;
            }
            Expression value = expressions.readContent(child);
            switch (GraphicReader.parameterName(child)) {
                case "font-family" -> {
                    if (font == null) {
                        font = context.styles.createFont(value, style, weight, size);
                    } else {
                        font.getFamily().add(value);
                    }
                }
                case "font-style" -> style = value;
                case "font-weight" -> weight = value;
                case "font-size" -> size = value;
                default -> context.problem(child, "不支持该参数", "parameter is not supported");
            }
        }
        if (font == null) {
            font = context.styles.createFont(family, style, weight, size);
        }
        font.setStyle(style);
        font.setWeight(weight);
        font.setSize(size);
        return font;
    }

    private Halo halo(XmlElement element) {
        Halo halo = context.styles.createHalo(
                context.styles.createFill(context.filters.literal("#FFFFFF")), context.filters.literal(1));
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "Radius" -> halo.setRadius(expressions.readContent(child));
                case "Fill" -> halo.setFill(graphics.fill(child));
                default -> context.unsupported(child);
            }
        }
        return halo;
    }

    private LabelPlacement placement(XmlElement element) {
        LabelPlacement placement = null;
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "PointPlacement" -> placement = point(child);
                case "LinePlacement" -> placement = line(child);
                default -> context.unsupported(child);
            }
        }
        return placement;
    }

    private PointPlacement point(XmlElement element) {
        PointPlacement placement = context.styles.createPointPlacement(null, null, context.filters.literal(0));
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "AnchorPoint" -> placement.setAnchorPoint(graphics.anchor(child));
                case "Displacement" -> placement.setDisplacement(graphics.displacement(child));
                case "Rotation" -> placement.setRotation(expressions.readContent(child));
                default -> context.unsupported(child);
            }
        }
        return placement;
    }

    private LinePlacement line(XmlElement element) {
        LinePlacement placement = context.styles.createLinePlacement(context.filters.literal(0));
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "PerpendicularOffset" -> placement.setPerpendicularOffset(expressions.readContent(child));
                case "IsRepeated", "Repeat" -> placement.setRepeated(Boolean.parseBoolean(child.text()));
                case "InitialGap" -> placement.setInitialGap(expressions.readContent(child));
                case "Gap" -> placement.setGap(expressions.readContent(child));
                case "IsAligned" -> placement.setAligned(Boolean.parseBoolean(child.text()));
                case "GeneralizeLine" -> placement.setGeneralized(Boolean.parseBoolean(child.text()));
                default -> context.unsupported(child);
            }
        }
        return placement;
    }
}
