package org.santu.exchange.out.qml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.geotools.api.style.Fill;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;

/** Labels by rules. */
final class QmlLabels {
    private static final int OVER_POINT = 1;
    private static final int LINE = 2;
    private static final int CURVED = 3;
    private static final int HORIZONTAL = 4;
    /** Quadrants from above left to below right, in rows of three. */
    private static final int ROW = 3;

    private static final double NEAR_SIDE = 0.25;

    private final QgisText texts;
    private final String geometryType;

    QmlLabels(QgisText texts, String geometryType) {
        this.texts = texts;
        this.geometryType = geometryType;
    }

    /** @param attributes of its rule */
    record Label(Object[] attributes, TextSymbolizer symbolizer) {}

    void write(QmlXml xml, List<Label> labels) {
        if (labels.isEmpty()) {
            return;
        }
        xml.open("labeling", "type", "rule-based").open("rules", "key", "{labels}");
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            // Areas and marks are no obstacles: where names of several layers meet, QGIS would rather leave them out.
            Optional<String> text = texts.value(label.symbolizer.getLabel());
            if (text.isPresent()) {
                Object[] attributes = label.attributes.clone();
                attributes[1] = "{label" + i + "}";
                xml.open("rule", attributes).open("settings", "calloutType", "simple");
                style(xml, text.get(), label.symbolizer);
                placement(xml, label.symbolizer);
                xml.empty("rendering", "drawLabels", 1, "obstacle", 0, "mergeLines", 1, "scaleVisibility", 0);
                xml.close("settings").close("rule");
            }
        }
        xml.close("rules").close("labeling");
    }

    private static void style(QmlXml xml, String text, TextSymbolizer symbolizer) {
        var font = symbolizer.getFont();
        xml.open(
                "text-style",
                "fieldName",
                text,
                "isExpression",
                1,
                "fontFamily",
                font == null || font.getFamily().isEmpty()
                        ? "sans-serif"
                        : QmlSymbols.text(font.getFamily().get(0), "sans-serif"),
                "fontSize",
                QmlSymbols.millimetres(font == null ? 10 : QmlSymbols.number(font.getSize(), 10)),
                "fontSizeUnit",
                "MM",
                "textColor",
                rgba(symbolizer.getFill(), "#000000"),
                "textOpacity",
                1);
        var halo = symbolizer.getHalo();
        if (halo != null) {
            xml.empty(
                    "text-buffer",
                    "bufferDraw",
                    1,
                    "bufferSize",
                    QmlSymbols.millimetres(QmlSymbols.number(halo.getRadius(), 1)),
                    "bufferSizeUnits",
                    "MM",
                    "bufferColor",
                    rgba(halo.getFill(), "#FFFFFF"),
                    "bufferOpacity",
                    halo.getFill() == null
                            ? 1
                            : QmlSymbols.number(halo.getFill().getOpacity(), 1));
        }
        xml.close("text-style");
    }

    private static String rgba(Fill fill, String fallback) {
        String hex = fill == null ? fallback : QmlSymbols.text(fill.getColor(), fallback);
        int rgb = hex.matches("#[0-9A-Fa-f]{6}") ? Integer.parseInt(hex.substring(1), 16) : 0;
        return String.format(Locale.ROOT, "%d,%d,%d,255", rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private void placement(QmlXml xml, TextSymbolizer symbolizer) {
        if (symbolizer.getLabelPlacement() instanceof LinePlacement) {
            boolean follows = "true".equals(symbolizer.getOptions().get("followLine"));
            xml.empty("placement", "placement", follows ? CURVED : LINE, "placementFlags", 9, "offsetUnits", "MM");
            return;
        }
        if (geometryType.endsWith("LineString")) {
            xml.empty("placement", "placement", HORIZONTAL, "offsetUnits", "MM");
            return;
        }
        double anchorX = 0.5;
        double anchorY = 0.5;
        double right = 0;
        double up = 0;
        if (symbolizer.getLabelPlacement() instanceof PointPlacement point) {
            if (point.getAnchorPoint() != null) {
                anchorX = QmlSymbols.number(point.getAnchorPoint().getAnchorPointX(), 0.5);
                anchorY = QmlSymbols.number(point.getAnchorPoint().getAnchorPointY(), 0.5);
            }
            if (point.getDisplacement() != null) {
                right = QmlSymbols.number(point.getDisplacement().getDisplacementX(), 0);
                up = QmlSymbols.number(point.getDisplacement().getDisplacementY(), 0);
            }
        }
        // Anchored at its left side a label stands to the right, anchored at its top below.
        int column = side(1 - anchorX);
        int row = side(anchorY);
        xml.empty(
                "placement",
                "placement",
                OVER_POINT,
                "quadOffset",
                row * ROW + column,
                "xOffset",
                QmlSymbols.millimetres(right),
                "yOffset",
                QmlSymbols.millimetres(-up),
                "offsetUnits",
                "MM",
                "centroidInside",
                1);
    }

    private static int side(double part) {
        return part < NEAR_SIDE ? 0 : part > 1 - NEAR_SIDE ? 2 : 1;
    }
}
