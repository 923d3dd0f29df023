package org.santu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;

/** Reads fills, strokes, graphics and marks. */
final class GraphicReader {
    private final ReadingContext context;
    private final ExpressionReader expressions;

    GraphicReader(ReadingContext context) {
        this.context = context;
        this.expressions = new ExpressionReader(context);
    }

    Fill fill(XmlElement element) {
        Fill fill = context.styles.createFill(context.filters.literal("#808080"), context.filters.literal(1));
        fill.setGraphicFill(null);
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "GraphicFill" ->
                    child.findChild("Graphic").ifPresent(graphic -> fill.setGraphicFill(graphic(graphic)));
                case "CssParameter", "SvgParameter" -> {
                    switch (parameterName(child)) {
                        case "fill" -> fill.setColor(expressions.readContent(child));
                        case "fill-opacity" -> fill.setOpacity(expressions.readContent(child));
                        default -> context.problem(child, "不支持该参数", "parameter is not supported");
                    }
                }
                default -> context.unsupported(child);
            }
        }
        return fill;
    }

    Stroke stroke(XmlElement element) {
        Stroke stroke = context.styles.createStroke(context.filters.literal("#000000"), context.filters.literal(1));
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "GraphicStroke" -> graphicStroke(child, stroke);
                case "CssParameter", "SvgParameter" -> strokeParameter(child, stroke);
                default -> context.unsupported(child);
            }
        }
        return stroke;
    }

    private void graphicStroke(XmlElement element, Stroke stroke) {
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "Graphic" -> {
                    Graphic graphic = graphic(child);
                    element.findChild("Gap").ifPresent(gap -> graphic.setGap(expressions.readContent(gap)));
                    element.findChild("InitialGap")
                            .ifPresent(gap -> graphic.setInitialGap(expressions.readContent(gap)));
                    stroke.setGraphicStroke(graphic);
                }
                case "Gap", "InitialGap" -> {
                    // read together with the graphic
                }
                default -> context.unsupported(child);
            }
        }
    }

    private void strokeParameter(XmlElement element, Stroke stroke) {
        Expression value = expressions.readContent(element);
        switch (parameterName(element)) {
            case "stroke" -> stroke.setColor(value);
            case "stroke-opacity" -> stroke.setOpacity(value);
            case "stroke-width" -> stroke.setWidth(value);
            case "stroke-linecap" -> stroke.setLineCap(value);
            case "stroke-linejoin" -> stroke.setLineJoin(value);
            case "stroke-dashoffset" -> stroke.setDashOffset(value);
            case "stroke-dasharray" -> stroke.setDashArray(dashes(element, value));
            default -> context.problem(element, "不支持该参数", "parameter is not supported");
        }
    }

    private List<Expression> dashes(XmlElement element, Expression value) {
        List<Expression> dashes = new ArrayList<>();
        if (!(value instanceof Literal)) {
            context.problem(element, "虚线须为常数", "dashes must be constant numbers");
            return dashes;
        }
        try {
            for (String dash : value.evaluate(null, String.class).strip().split("[\\s,]+")) {
                dashes.add(context.filters.literal(Float.parseFloat(dash)));
            }
        } catch (NumberFormatException e) {
            context.problem(element, "虚线须为数字", "dashes must be numbers");
            dashes.clear();
        }
        return dashes;
    }

    Graphic graphic(XmlElement element) {
        Graphic graphic = context.styles.createGraphic(null, null, null, null, null, null);
        graphic.graphicalSymbols().clear();
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "Mark" -> graphic.graphicalSymbols().add(mark(child));
                case "ExternalGraphic" -> external(child, graphic);
                case "Opacity" -> graphic.setOpacity(expressions.readContent(child));
                case "Size" -> graphic.setSize(expressions.readContent(child));
                case "Rotation" -> graphic.setRotation(expressions.readContent(child));
                case "Displacement" -> graphic.setDisplacement(displacement(child));
                case "AnchorPoint" -> graphic.setAnchorPoint(anchor(child));
                default -> context.unsupported(child);
            }
        }
        QgisHatch.straighten(graphic, element, context);
        return graphic;
    }

    private Mark mark(XmlElement element) {
        Mark mark = context.styles.createMark();
        mark.setFill(null);
        mark.setStroke(null);
        mark.setWellKnownName(context.filters.literal("square"));
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "WellKnownName" -> mark.setWellKnownName(wellKnownName(child));
                case "OnlineResource", "Format", "MarkIndex" -> fontMark(element, child, mark);
                case "Fill" -> mark.setFill(fill(child));
                case "Stroke" -> mark.setStroke(stroke(child));
                default -> context.unsupported(child);
            }
        }
        return mark;
    }

    private Expression wellKnownName(XmlElement element) {
        Expression name = expressions.readContent(element);
        if (name instanceof Literal && !Marks.isKnown(name.evaluate(null, String.class))) {
            context.problem(element, "不认识的点符号，改画方块", "is an unknown mark; a square is drawn");
        }
        return name == null ? context.filters.literal("square") : name;
    }

    /** A letter as SE 1.1 has it: font, format and index are three elements. */
    private void fontMark(XmlElement element, XmlElement child, Mark mark) {
        String font = element.findChild("OnlineResource")
                .map(resource -> resource.attributes.getOrDefault("href", ""))
                .orElse("");
        String index = element.findChild("MarkIndex").map(XmlElement::text).orElse("");
        if (font.startsWith("ttf://") && index.matches("[0-9]{1,7}")) {
            mark.setWellKnownName(context.filters.literal(font + "#0x" + Integer.toHexString(Integer.parseInt(index))));
        } else {
            context.unsupported(child);
        }
    }

    private void external(XmlElement element, Graphic graphic) {
        String href = "";
        String format = "";
        for (XmlElement child : element.children()) {
            switch (child.name) {
                case "OnlineResource" -> href = child.attributes.getOrDefault("href", "");
                case "Format" -> format = child.text().toLowerCase(Locale.ROOT);
                default -> context.unsupported(child);
            }
        }
        Optional<ExternalGraphics.Picture> picture = ExternalGraphics.find(href, context.files);
        if (picture.isEmpty()) {
            context.problem(
                    element,
                    "只能用样式目录内的 SVG 或 PNG 图形: " + href,
                    "only SVG or PNG files of the styles folder can be drawn: " + href);
            return;
        }
        ExternalGraphic external = context.styles.createExternalGraphic(href, format);
        external.setCustomProperties(Map.of(ExternalGraphics.PICTURE, picture.get()));
        graphic.graphicalSymbols().add(external);
    }

    AnchorPoint anchor(XmlElement element) {
        return context.styles.createAnchorPoint(
                childValue(element, "AnchorPointX", 0.5), childValue(element, "AnchorPointY", 0.5));
    }

    Displacement displacement(XmlElement element) {
        return context.styles.createDisplacement(
                childValue(element, "DisplacementX", 0), childValue(element, "DisplacementY", 0));
    }

    Expression childValue(XmlElement element, String name, double fallback) {
        return element.findChild(name).map(expressions::readContent).orElseGet(() -> context.filters.literal(fallback));
    }

    static String parameterName(XmlElement element) {
        return element.attributes.getOrDefault("name", "");
    }
}
