package org.santu.render;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;

/** A style made ready for drawing many features: expressions that are the same for all are evaluated, painters are built. */
final class CompiledStyle {
    /** Weak keys are compared by identity: one style object is compiled once and forgotten with it. */
    private static final LoadingCache<Style, CompiledStyle> COMPILED =
            Caffeine.newBuilder().weakKeys().build(CompiledStyle::new);

    private final List<Group> groups = new ArrayList<>();

    /** The rules of a feature type style: drawn one group after the other. */
    record Group(List<CompiledRule> rules, boolean firstMatchOnly) {

        /** The rules that a feature falls under; the else-rules when there is no other. */
        List<CompiledRule> matching(SimpleFeature feature) {
            List<CompiledRule> matching = new ArrayList<>(2);
            for (CompiledRule rule : rules) {
                if (!rule.otherwise() && rule.filter().evaluate(feature)) {
                    matching.add(rule);
                    if (firstMatchOnly) {
                        return matching;
                    }
                }
            }
            if (matching.isEmpty()) {
                rules.stream().filter(CompiledRule::otherwise).forEach(matching::add);
            }
            return matching;
        }
    }

    record CompiledRule(
            Filter filter,
            boolean otherwise,
            double minimumScale,
            double maximumScale,
            List<Painter> painters,
            List<LabelSpec> labels) {

        boolean isActive(double scaleDenominator) {
            // SLD: the minimum belongs to the rule, the maximum does not
            return scaleDenominator >= minimumScale * (1 - 1e-6) && scaleDenominator < maximumScale * (1 - 1e-6);
        }
    }

    private CompiledStyle(Style style) {
        for (FeatureTypeStyle group : style.featureTypeStyles()) {
            boolean first = FeatureTypeStyle.VALUE_EVALUATION_MODE_FIRST.equals(
                    group.getOptions().get(FeatureTypeStyle.KEY_EVALUATION_MODE));
            groups.add(
                    new Group(group.rules().stream().map(CompiledStyle::compile).toList(), first));
        }
    }

    static CompiledStyle of(Style style) {
        return COMPILED.get(style);
    }

    /** The groups with the rules for one scale; groups without any are left out. */
    List<Group> at(double scaleDenominator) {
        return groups.stream()
                .map(group -> new Group(
                        group.rules.stream()
                                .filter(rule -> rule.isActive(scaleDenominator))
                                .toList(),
                        group.firstMatchOnly))
                .filter(group -> !group.rules.isEmpty())
                .toList();
    }

    static CompiledRule compile(Rule rule) {
        List<Painter> painters = new ArrayList<>();
        List<LabelSpec> labels = new ArrayList<>();
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof PointSymbolizer point && point.getGraphic() != null) {
                painters.add(new PointPainter(point));
            } else if (symbolizer instanceof LineSymbolizer line && line.getStroke() != null) {
                painters.add(new LinePainter(line));
            } else if (symbolizer instanceof PolygonSymbolizer polygon) {
                painters.add(new PolygonPainter(polygon));
            } else if (symbolizer instanceof TextSymbolizer text && text.getLabel() != null) {
                labels.add(new LabelSpec(text));
            }
        }
        Filter filter = rule.getFilter() == null ? Filter.INCLUDE : rule.getFilter();
        return new CompiledRule(
                filter,
                rule.isElseFilter(),
                rule.getMinScaleDenominator(),
                rule.getMaxScaleDenominator(),
                painters,
                labels);
    }
}
