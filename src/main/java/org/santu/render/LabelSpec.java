package org.santu.render;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;

/** A compiled text symbolizer: what to write, in which letters, and where it may stand. Vendor options are those of GeoServer. */
final class LabelSpec {
    final Value<String> text;
    final Value<Double> priority;
    final UnitOfMeasure unit;
    final boolean alongLine;
    final boolean followLine;
    final boolean resolveConflicts;
    final double anchorX;
    final double anchorY;
    final Value<Double> shiftX;
    final Value<Double> shiftY;
    final Value<Double> rotation;
    final Value<Double> lineOffset;
    final double wrapPixels;
    final double maximumShift;
    final double repeatPixels;
    final double sameTextPixels;
    final double spaceAround;
    final double maximumTurnDegrees;
    final double goodnessOfFit;
    final double letterSpacing;
    final boolean oncePerText;
    private final List<String> families;
    private final Value<Double> size;
    private final Value<String> weight;
    private final Value<String> slant;
    private final FillSpec fill;
    private final FillSpec haloFill;
    private final Value<Double> haloRadius;

    LabelSpec(TextSymbolizer symbolizer) {
        text = Value.text(symbolizer.getLabel(), "");
        priority = Value.number(symbolizer.getPriority(), 0);
        unit = new UnitOfMeasure(symbolizer);
        org.geotools.api.style.Font font = symbolizer.getFont();
        families = font == null
                ? List.of()
                : font.getFamily().stream()
                        .map(family -> family.evaluate(null, String.class))
                        .toList();
        size = Value.number(font == null ? null : font.getSize(), 10);
        weight = Value.text(font == null ? null : font.getWeight(), "normal");
        slant = Value.text(font == null ? null : font.getStyle(), "normal");
        fill = symbolizer.getFill() == null ? null : new FillSpec(symbolizer.getFill());
        haloFill = symbolizer.getHalo() == null || symbolizer.getHalo().getFill() == null
                ? null
                : new FillSpec(symbolizer.getHalo().getFill());
        haloRadius = Value.number(
                symbolizer.getHalo() == null ? null : symbolizer.getHalo().getRadius(), 1);
        LabelPlacement placement = symbolizer.getLabelPlacement();
        alongLine = placement instanceof LinePlacement;
        lineOffset = Value.number(placement instanceof LinePlacement line ? line.getPerpendicularOffset() : null, 0);
        PointPlacement point = placement instanceof PointPlacement given ? given : null;
        AnchorPoint anchor = point == null ? null : point.getAnchorPoint();
        // SLD: without an anchor the text begins at the point, half way up
        anchorX = anchor == null
                ? (point == null ? 0.5 : 0)
                : Value.number(anchor.getAnchorPointX(), 0).of(null);
        anchorY = anchor == null
                ? 0.5
                : Value.number(anchor.getAnchorPointY(), 0.5).of(null);
        Displacement shift = point == null ? null : point.getDisplacement();
        shiftX = Value.number(shift == null ? null : shift.getDisplacementX(), 0);
        shiftY = Value.number(shift == null ? null : shift.getDisplacementY(), 0);
        rotation = Value.number(point == null ? null : point.getRotation(), 0);
        Map<String, String> options = symbolizer.getOptions();
        followLine = flag(options, TextSymbolizer.FOLLOW_LINE_KEY, false);
        resolveConflicts = flag(options, TextSymbolizer.CONFLICT_RESOLUTION_KEY, true);
        wrapPixels = number(options, TextSymbolizer.AUTO_WRAP_KEY, 0);
        maximumShift = number(options, TextSymbolizer.MAX_DISPLACEMENT_KEY, 0);
        repeatPixels = number(options, TextSymbolizer.LABEL_REPEAT_KEY, 0);
        sameTextPixels = number(options, TextSymbolizer.MIN_GROUP_DISTANCE_KEY, alongLine ? 120 : -1);
        oncePerText = flag(options, TextSymbolizer.GROUP_KEY, false);
        spaceAround = number(options, TextSymbolizer.SPACE_AROUND_KEY, 1);
        maximumTurnDegrees = number(options, TextSymbolizer.MAX_ANGLE_DELTA_KEY, 22.5);
        goodnessOfFit = number(options, TextSymbolizer.GOODNESS_OF_FIT_KEY, 0.5);
        letterSpacing = number(options, TextSymbolizer.CHAR_SPACING_KEY, 0);
    }

    private static boolean flag(Map<String, String> options, String key, boolean fallback) {
        String value = options.get(key);
        return value == null ? fallback : value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
    }

    private static double number(Map<String, String> options, String key, double fallback) {
        try {
            String value = options.get(key);
            return value == null ? fallback : Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    Font font(SimpleFeature feature, double unitScale) {
        String heavy = weight.of(feature);
        String slanted = slant.of(feature);
        int style = (heavy.equalsIgnoreCase("bold") || heavy.equals("700") ? Font.BOLD : Font.PLAIN)
                | (slanted.equalsIgnoreCase("italic") || slanted.equalsIgnoreCase("oblique")
                        ? Font.ITALIC
                        : Font.PLAIN);
        return Fonts.find(families, style, (float) Math.max(1, size.of(feature) * unitScale));
    }

    Color colour(SimpleFeature feature) {
        return fill == null ? Color.BLACK : fill.colour(feature);
    }

    /** Colour of the halo, or null when there is none. */
    Color haloColour(SimpleFeature feature) {
        return haloFill == null ? null : haloFill.colour(feature);
    }

    double haloRadius(SimpleFeature feature, double unitScale) {
        return haloFill == null ? 0 : haloRadius.of(feature) * unitScale;
    }
}
