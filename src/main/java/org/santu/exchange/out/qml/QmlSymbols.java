package org.santu.exchange.out.qml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;

/** Turns symbolizers into layers of symbols. Pixels of a style are 0.28 mm, as the standard has it. */
final class QmlSymbols {
    static final double MM_PER_PIXEL = 0.28;
    private static final double DEFAULT_MARK_PIXELS = 6;
    private static final String NO_PEN = "no";

    private final QgisText texts;

    QmlSymbols(QgisText texts) {
        this.texts = texts;
    }

    /**
     * @param geometryType of the layer as WKT has it; Geometry for one that mixes them
     * @return none for labels and pictures
     */
    List<SymbolLayer> of(Symbolizer symbolizer, String geometryType) {
        boolean onAreas = geometryType.endsWith("Polygon");
        boolean onLines = geometryType.endsWith("LineString");
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            return area(polygon);
        }
        if (symbolizer instanceof LineSymbolizer line) {
            SymbolLayer made = line(line.getStroke(), offset(line));
            return List.of(
                    onAreas ? new SymbolLayer("fill", made.name(), made.settings(), made.expressions(), null) : made);
        }
        if (symbolizer instanceof PointSymbolizer point && point.getGraphic() != null) {
            List<SymbolLayer> marks = marks(point.getGraphic());
            if (onAreas) {
                return marks.stream()
                        .map(mark -> SymbolLayer.of("fill", "CentroidFill")
                                .with("point_on_surface", 1)
                                .holding(mark))
                        .toList();
            }
            return onLines
                    ? marks.stream()
                            .map(mark -> SymbolLayer.of("line", "MarkerLine")
                                    .with("placement", "centralpoint")
                                    .holding(mark))
                            .toList()
                    : marks;
        }
        return List.of();
    }

    private static double offset(LineSymbolizer line) {
        return number(line.getPerpendicularOffset(), 0);
    }

    private List<SymbolLayer> area(PolygonSymbolizer polygon) {
        List<SymbolLayer> layers = new ArrayList<>();
        Fill fill = polygon.getFill();
        if (fill != null && fill.getGraphicFill() != null) {
            layers.addAll(pattern(fill.getGraphicFill()));
        } else if (fill != null) {
            SymbolLayer plain = SymbolLayer.of("fill", "SimpleFill").with("outline_style", NO_PEN);
            colour(plain, "color", "fillColor", fill.getColor(), fill.getOpacity());
            layers.add(plain.with("style", "solid"));
        }
        if (polygon.getStroke() != null) {
            SymbolLayer line = line(polygon.getStroke(), 0);
            layers.add(new SymbolLayer("fill", line.name(), line.settings(), line.expressions(), null));
        }
        return layers;
    }

    /** Hatchings by lines; other signs as a grid of them. */
    private List<SymbolLayer> pattern(Graphic graphic) {
        Mark mark = mark(graphic).orElse(null);
        if (mark == null) {
            return List.of();
        }
        double cell = number(graphic.getSize(), DEFAULT_MARK_PIXELS) + number(graphic.getGap(), 0);
        String name =
                text(mark.getWellKnownName(), "square").toLowerCase(Locale.ROOT).replace("shape://", "");
        double diagonal = cell / Math.sqrt(2);
        return switch (name) {
            case "slash" -> List.of(hatch(mark, 45, diagonal));
            case "backslash" -> List.of(hatch(mark, 135, diagonal));
            case "horline" -> List.of(hatch(mark, 0, cell));
            case "vertline" -> List.of(hatch(mark, 90, cell));
            case "times" -> List.of(hatch(mark, 45, diagonal), hatch(mark, 135, diagonal));
            case "plus" -> List.of(hatch(mark, 0, cell), hatch(mark, 90, cell));
            default ->
                marks(graphic).stream()
                        .map(sign -> SymbolLayer.of("fill", "PointPatternFill")
                                .with("distance_x", millimetres(cell))
                                .with("distance_y", millimetres(cell))
                                .with("distance_x_unit", "MM")
                                .with("distance_y_unit", "MM")
                                .holding(sign))
                        .toList();
        };
    }

    private SymbolLayer hatch(Mark mark, int degrees, double distancePixels) {
        return SymbolLayer.of("fill", "LinePatternFill")
                .with("angle", degrees)
                .with("distance", millimetres(distancePixels))
                .with("distance_unit", "MM")
                .with(
                        "line_width",
                        millimetres(
                                mark.getStroke() == null
                                        ? 1
                                        : number(mark.getStroke().getWidth(), 1)))
                .with("line_width_unit", "MM")
                .holding(line(mark.getStroke(), 0));
    }

    private SymbolLayer line(Stroke stroke, double offsetPixels) {
        SymbolLayer line = SymbolLayer.of("line", "SimpleLine").with("line_style", "solid");
        if (stroke == null) {
            return line.with("line_color", "0,0,0,255")
                    .with("line_width", millimetres(1))
                    .with("line_width_unit", "MM");
        }
        colour(line, "line_color", "outlineColor", stroke.getColor(), stroke.getOpacity());
        line.with("line_width", millimetres(number(stroke.getWidth(), 1))).with("line_width_unit", "MM");
        List<Expression> dashes = stroke.dashArray();
        line.with("use_custom_dash", dashes == null || dashes.isEmpty() ? 0 : 1);
        if (dashes != null && !dashes.isEmpty()) {
            line.with(
                            "customdash",
                            dashes.stream()
                                    .flatMap(dash ->
                                            Arrays.stream(text(dash, "").strip().split("[ ,]+")))
                                    .filter(dash -> dash.matches("[0-9.]+"))
                                    .map(dash -> millimetres(Double.parseDouble(dash)))
                                    .collect(Collectors.joining(";")))
                    .with("customdash_unit", "MM");
        }
        line.with(
                "capstyle", "butt".equals(text(stroke.getLineCap(), "butt")) ? "flat" : text(stroke.getLineCap(), ""));
        String join = text(stroke.getLineJoin(), "miter");
        line.with("joinstyle", join.startsWith("mitre") ? "miter" : join);
        // Positive is to the right there, as it is here.
        return line.with("offset", millimetres(offsetPixels)).with("offset_unit", "MM");
    }

    private static Optional<Mark> mark(Graphic graphic) {
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            if (symbol instanceof Mark mark) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    private List<SymbolLayer> marks(Graphic graphic) {
        return mark(graphic)
                .map(mark -> List.of(new MarkLayer(this, graphic, mark).make()))
                .orElse(List.of());
    }

    /** Sets a colour; where it depends on the feature, an expression beside a neutral one. */
    void colour(SymbolLayer layer, String setting, String property, Expression colour, Expression opacity) {
        int alpha = (int) Math.round(255 * number(opacity, 1));
        boolean isPlain = colour == null || colour instanceof Literal;
        String plain = isPlain ? text(colour, "#808080") : "#808080";
        layer.with(setting, rgba(plain, alpha));
        if (!isPlain) {
            texts.value(colour)
                    .ifPresent(value -> layer.expressions()
                            .put(
                                    property,
                                    alpha == 255 ? value : "set_color_part(" + value + ", 'alpha', " + alpha + ")"));
        }
    }

    private static String rgba(String hex, int alpha) {
        int rgb = hex.matches("#[0-9A-Fa-f]{6}") ? Integer.parseInt(hex.substring(1), 16) : 0x808080;
        return (rgb >> 16) + "," + (rgb >> 8 & 0xFF) + "," + (rgb & 0xFF) + "," + alpha;
    }

    static double number(Expression expression, double fallback) {
        String text = text(expression, "");
        return text.matches("-?[0-9]+([.][0-9]+)?([eE]-?[0-9]+)?") ? Double.parseDouble(text) : fallback;
    }

    static String text(Expression expression, String fallback) {
        return expression instanceof Literal literal && literal.getValue() != null
                ? literal.getValue().toString()
                : fallback;
    }

    static String millimetres(double pixels) {
        return String.format(Locale.ROOT, "%.3f", pixels * MM_PER_PIXEL);
    }

    /** An expression in millimetres for a length in pixels that depends on the feature. */
    Optional<String> length(Expression pixels) {
        return pixels == null || pixels instanceof Literal
                ? Optional.empty()
                : texts.value(pixels).map(value -> "(" + value + ") * " + MM_PER_PIXEL);
    }
}
