package org.santu.render;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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
            Caffeine.newBuilder().executor(Runnable::run).weakKeys().build(CompiledStyle::new);

    /** Tiles have two dozen scales; maps of other programs may have any. */
    private static final int MOST_SCALES = 64;

    private final List<RuleGroup> groups = new ArrayList<>();
    private final Map<Double, List<RuleGroup>> byScale = new ConcurrentHashMap<>();
    private final Map<Double, Set<String>> attributesByScale = new ConcurrentHashMap<>();

    record CompiledRule(
            Filter filter,
            boolean otherwise,
            double minimumScale,
            double maximumScale,
            List<Painter> painters,
            List<LabelSpec> labels,
            Map<String, Set<String>> required,
            boolean requiredIsAll) {

        /** Whether a feature falls under the rule; most rules ask for one code, which is looked up rather than evaluated. */
        boolean matches(SimpleFeature feature) {
            if (!requiredIsAll) {
                return filter == Filter.INCLUDE || filter.evaluate(feature);
            }
            for (Map.Entry<String, Set<String>> code : required.entrySet()) {
                Object value = feature.getAttribute(code.getKey());
                if (value != null && !(value instanceof String)) {
                    return filter.evaluate(feature);
                }
                if (value == null || !code.getValue().contains(value)) {
                    return false;
                }
            }
            return true;
        }

        boolean isActive(double scaleDenominator) {
            return isBetween(scaleDenominator, minimumScale, maximumScale);
        }
    }

    /** Whether a rule draws at a scale. SLD: the minimum belongs to the rule, the maximum does not. */
    static boolean isActive(Rule rule, double scaleDenominator) {
        return isBetween(scaleDenominator, rule.getMinScaleDenominator(), rule.getMaxScaleDenominator());
    }

    private static boolean isBetween(double scaleDenominator, double minimum, double maximum) {
        return scaleDenominator >= minimum * (1 - 1e-6) && scaleDenominator < maximum * (1 - 1e-6);
    }

    private CompiledStyle(Style style) {
        for (FeatureTypeStyle group : style.featureTypeStyles()) {
            boolean first = FeatureTypeStyle.VALUE_EVALUATION_MODE_FIRST.equals(
                    group.getOptions().get(FeatureTypeStyle.KEY_EVALUATION_MODE));
            groups.add(new RuleGroup(
                    group.rules().stream()
                            .filter(rule -> !Legend.isOnlyThere(rule))
                            .map(CompiledStyle::compile)
                            .toList(),
                    first,
                    BoundaryWork.ONCE.equals(group.getOptions().get(BoundaryWork.OPTION)),
                    OwnFeatures.of(group)));
        }
    }

    static CompiledStyle of(Style style) {
        return COMPILED.get(style);
    }

    /** The groups with the rules for one scale; groups without any are left out. */
    List<RuleGroup> at(double scaleDenominator) {
        List<RuleGroup> known = byScale.get(scaleDenominator);
        if (known == null) {
            known = groups.stream()
                    .map(group -> group.at(scaleDenominator))
                    .filter(group -> !group.isEmpty())
                    .toList();
            if (byScale.size() >= MOST_SCALES) {
                byScale.clear();
            }
            byScale.put(scaleDenominator, known);
        }
        return known;
    }

    /** What the style reads at a scale, worked out once. */
    Set<String> attributesAt(double scaleDenominator, Supplier<Set<String>> missing) {
        if (attributesByScale.size() >= MOST_SCALES) {
            attributesByScale.clear();
        }
        return attributesByScale.computeIfAbsent(scaleDenominator, scale -> missing.get());
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
                labels,
                RequiredValues.of(filter),
                RequiredValues.isAll(filter));
    }
}
