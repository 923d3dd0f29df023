package org.santu.exchange.out.qml;

import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.santu.render.MarkOutline;

/** A mark as QGIS draws it: a simple one by its name, others as a small picture within the file. */
final class MarkLayer {
    /** Drawn there exactly as here. */
    private static final Set<String> SIMPLE =
            Set.of("circle", "square", "triangle", "diamond", "pentagon", "hexagon", "star");

    private static final double DEFAULT_PIXELS = 6;
    /** The picture is wider than the mark, so that its outline is not cut. */
    private static final double ROOM = 1.5;

    private final QmlSymbols symbols;
    private final Graphic graphic;
    private final Mark mark;

    MarkLayer(QmlSymbols symbols, Graphic graphic, Mark mark) {
        this.symbols = symbols;
        this.graphic = graphic;
        this.mark = mark;
    }

    SymbolLayer make() {
        String name = QmlSymbols.text(mark.getWellKnownName(), "square");
        boolean isSimple = SIMPLE.contains(name.toLowerCase(Locale.ROOT));
        double room = isSimple ? 1 : ROOM;
        SymbolLayer layer = SymbolLayer.of("marker", isSimple ? "SimpleMarker" : "SvgMarker");
        layer.with("name", isSimple ? name.toLowerCase(Locale.ROOT) : picture(name));
        layer.with("size", QmlSymbols.millimetres(room * QmlSymbols.number(graphic.getSize(), DEFAULT_PIXELS)));
        symbols.length(graphic.getSize())
                .ifPresent(
                        length -> layer.expressions().put("size", room == 1 ? length : "(" + length + ") * " + room));
        layer.with("size_unit", "MM").with("scale_method", "diameter");
        layer.with("angle", QmlSymbols.number(graphic.getRotation(), 0));
        if (graphic.getDisplacement() != null) {
            double x = QmlSymbols.number(graphic.getDisplacement().getDisplacementX(), 0);
            double y = QmlSymbols.number(graphic.getDisplacement().getDisplacementY(), 0);
            layer.with("offset", QmlSymbols.millimetres(x) + "," + QmlSymbols.millimetres(-y));
            layer.with("offset_unit", "MM");
        }
        fill(layer);
        outline(layer);
        return layer;
    }

    private void fill(SymbolLayer layer) {
        if (mark.getFill() == null) {
            layer.with("color", "0,0,0,0");
        } else {
            symbols.colour(
                    layer,
                    "color",
                    "fillColor",
                    mark.getFill().getColor(),
                    mark.getFill().getOpacity());
        }
    }

    private void outline(SymbolLayer layer) {
        if (mark.getStroke() == null) {
            layer.with("outline_style", "no").with("outline_width", 0).with("outline_color", "0,0,0,0");
            return;
        }
        symbols.colour(
                layer,
                "outline_color",
                "outlineColor",
                mark.getStroke().getColor(),
                mark.getStroke().getOpacity());
        layer.with(
                "outline_style",
                mark.getStroke().dashArray() == null
                                || mark.getStroke().dashArray().isEmpty()
                        ? "solid"
                        : "dash");
        layer.with(
                "outline_width",
                QmlSymbols.millimetres(QmlSymbols.number(mark.getStroke().getWidth(), 1)));
        layer.with("outline_width_unit", "MM").with("joinstyle", "miter");
    }

    private static String picture(String name) {
        String half = number(ROOM / 2);
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" viewBox=\"-" + half + " -" + half
                        + " " + ROOM + " " + ROOM + "\"><path d=\"" + path(name)
                        + "\" fill=\"param(fill)\" fill-opacity=\"param(fill-opacity)\" stroke=\"param(outline)\""
                        + " stroke-opacity=\"param(outline-opacity)\" stroke-width=\"param(outline-width)\"/></svg>";
        return "base64:" + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(String name) {
        StringBuilder path = new StringBuilder();
        double[] xy = new double[6];
        for (PathIterator each = MarkOutline.of(name).getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(xy);
            path.append("MLQCZ".charAt(kind));
            for (int i = 0; i < new int[] {2, 2, 4, 6, 0}[kind]; i++) {
                path.append(i == 0 ? "" : " ").append(number(xy[i]));
            }
        }
        return path.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
