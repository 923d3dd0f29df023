package org.santu.theme;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.styling.StyleBuilder;
import org.geotools.util.GrowableInternationalString;
import org.santu.catalog.Text;

/** The parts that styles of themes are made of. */
final class ThemeRules {
    static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    /** Scale denominators at which symbols change their size. */
    static final double COUNTY = 386_066;

    static final double TOWNSHIP = 96_517;

    /** Around points of a class, so that light ones stand out from the paper. */
    static final Color EDGE = new Color(0x4F4942);

    private static final Color BORDER = new Color(0x5F564E);
    private static final Color NO_DATA = new Color(0xDAD7D0);
    private static final StyleBuilder STYLES = new StyleBuilder();

    private ThemeRules() {}

    static FeatureTypeStyle group(List<Rule> rules) {
        return STYLES.createFeatureTypeStyle("Feature", rules.toArray(Rule[]::new));
    }

    /** @param title null for a rule that has no line in the legend */
    static Rule rule(Text title, Filter filter, Symbolizer... symbolizers) {
        Rule rule = STYLES.createRule(symbolizers);
        if (filter != null) {
            rule.setFilter(filter);
        }
        if (title == null) {
            rule.getOptions().put("inclusion", "mapOnly");
        } else {
            GrowableInternationalString text = new GrowableInternationalString(title.zh());
            text.add(Locale.ENGLISH, title.en());
            rule.getDescription().setTitle(text);
        }
        return rule;
    }

    static Rule between(Rule rule, double minimumScale, double maximumScale) {
        rule.setMinScaleDenominator(minimumScale);
        rule.setMaxScaleDenominator(maximumScale);
        return rule;
    }

    static PolygonSymbolizer area(Color fill, double opacity) {
        Stroke edge = STYLES.createStroke(STYLES.literalExpression(Color.WHITE), STYLES.literalExpression(0.6));
        edge.setOpacity(STYLES.literalExpression(0.75));
        edge.setLineJoin(STYLES.literalExpression("round"));
        return STYLES.createPolygonSymbolizer(edge, STYLES.createFill(fill, opacity));
    }

    static PolygonSymbolizer band(Color fill, double opacity) {
        return STYLES.createPolygonSymbolizer(null, STYLES.createFill(fill, opacity));
    }

    /** Regions without a number: pale grey with thin hatching, so that nobody takes them for a low class. */
    static PolygonSymbolizer areaWithoutData() {
        PolygonSymbolizer symbolizer = area(NO_DATA, 0.55);
        Stroke hatch = STYLES.createStroke(new Color(0x9A958B), 0.7);
        Graphic lines = STYLES.createGraphic(null, STYLES.createMark("shape://slash", null, hatch), null);
        lines.setSize(STYLES.literalExpression(6));
        symbolizer.getFill().setGraphicFill(lines);
        return symbolizer;
    }

    static PointSymbolizer circle(Color fill, double opacity, Color edge, Expression size) {
        Graphic graphic = STYLES.createGraphic(
                null,
                STYLES.createMark("circle", STYLES.createFill(fill, opacity), STYLES.createStroke(edge, 0.9)),
                null);
        graphic.setSize(size);
        return STYLES.createPointSymbolizer(graphic);
    }

    static PointSymbolizer emptyCircle(Expression size) {
        Stroke edge = STYLES.createStroke(new Color(0x8A857B), 0.9, new float[] {2, 1.5f});
        Graphic graphic = STYLES.createGraphic(
                null, STYLES.createMark("circle", STYLES.createFill(Color.WHITE, 0.8), edge), null);
        graphic.setSize(size);
        return STYLES.createPointSymbolizer(graphic);
    }

    static PointSymbolizer dot(Color fill, double size) {
        Graphic graphic = STYLES.createGraphic(null, STYLES.createMark("circle", STYLES.createFill(fill), null), null);
        graphic.setSize(STYLES.literalExpression(size));
        return STYLES.createPointSymbolizer(graphic);
    }

    /** The borders above the regions that are coloured, since the colours cover those of the layer itself. */
    static FeatureTypeStyle borders() {
        FeatureTypeStyle group = group(
                List.of(border("city", 2.2), border("county", 1.6), between(border("township", 0.9), 0, 1_544_261)));
        group.getOptions().put("sharedBoundaries", "once");
        return group;
    }

    private static Rule border(String level, double width) {
        Stroke stroke = STYLES.createStroke(BORDER, width);
        stroke.setOpacity(STYLES.literalExpression(0.8));
        stroke.setLineJoin(STYLES.literalExpression("round"));
        return rule(
                null,
                FILTERS.equals(FILTERS.property("level"), FILTERS.literal(level)),
                STYLES.createLineSymbolizer(stroke));
    }
}
