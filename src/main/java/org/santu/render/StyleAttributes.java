package org.santu.render;

import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.filter.FilterAttributeExtractor;

/** Lists the attributes that a style reads, so that the store fetches no others. */
public final class StyleAttributes {
    private final FilterAttributeExtractor extractor = new FilterAttributeExtractor();

    private StyleAttributes() {}

    /** Attribute names in alphabetical order; the geometry appears only where a style names it. Thread-safe. */
    public static Set<String> of(Style style) {
        return at(style, 0);
    }

    /** The attributes that the rules for one scale read; 0 for all rules. Not to be changed. */
    public static Set<String> at(Style style, double scaleDenominator) {
        return scaleDenominator <= 0
                ? read(style, 0)
                : CompiledStyle.of(style).attributesAt(scaleDenominator, () -> read(style, scaleDenominator));
    }

    private static Set<String> read(Style style, double scaleDenominator) {
        StyleAttributes attributes = new StyleAttributes();
        for (FeatureTypeStyle group : style.featureTypeStyles()) {
            for (Rule rule : group.rules()) {
                if (scaleDenominator <= 0 || CompiledStyle.isActive(rule, scaleDenominator)) {
                    attributes.rule(rule);
                }
            }
        }
        Set<String> names = new TreeSet<>(attributes.extractor.getAttributeNameSet());
        names.remove("");
        return names;
    }

    private void rule(Rule rule) {
        if (rule.getFilter() != null) {
            rule.getFilter().accept(extractor, null);
        }
        rule.symbolizers().forEach(this::symbolizer);
    }

    private void symbolizer(Symbolizer symbolizer) {
        read(symbolizer.getGeometry());
        if (symbolizer instanceof PointSymbolizer point) {
            graphic(point.getGraphic());
        } else if (symbolizer instanceof LineSymbolizer line) {
            stroke(line.getStroke());
            read(line.getPerpendicularOffset());
        } else if (symbolizer instanceof PolygonSymbolizer polygon) {
            fill(polygon.getFill());
            stroke(polygon.getStroke());
            read(polygon.getPerpendicularOffset());
        } else if (symbolizer instanceof TextSymbolizer text) {
            text(text);
        }
    }

    private void text(TextSymbolizer text) {
        read(text.getLabel());
        read(text.getPriority());
        fill(text.getFill());
        Halo halo = text.getHalo();
        if (halo != null) {
            fill(halo.getFill());
            read(halo.getRadius());
        }
        if (text.getFont() != null) {
            read(text.getFont().getSize());
            read(text.getFont().getWeight());
            read(text.getFont().getStyle());
        }
        LabelPlacement placement = text.getLabelPlacement();
        if (placement instanceof PointPlacement point) {
            read(point.getRotation());
            if (point.getDisplacement() != null) {
                read(point.getDisplacement().getDisplacementX());
                read(point.getDisplacement().getDisplacementY());
            }
        } else if (placement instanceof LinePlacement line) {
            read(line.getPerpendicularOffset());
        }
    }

    private void graphic(Graphic graphic) {
        if (graphic == null) {
            return;
        }
        read(graphic.getSize());
        read(graphic.getRotation());
        read(graphic.getOpacity());
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            if (symbol instanceof Mark mark) {
                read(mark.getWellKnownName());
                fill(mark.getFill());
                stroke(mark.getStroke());
            }
        }
    }

    private void fill(Fill fill) {
        if (fill != null) {
            read(fill.getColor());
            read(fill.getOpacity());
            graphic(fill.getGraphicFill());
        }
    }

    private void stroke(Stroke stroke) {
        if (stroke != null) {
            read(stroke.getColor());
            read(stroke.getOpacity());
            read(stroke.getWidth());
            read(stroke.getDashOffset());
            read(stroke.getLineCap());
            read(stroke.getLineJoin());
            graphic(stroke.getGraphicStroke());
        }
    }

    private void read(Expression expression) {
        if (expression != null) {
            expression.accept(extractor, null);
        }
    }
}
