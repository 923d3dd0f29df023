package org.santu.render;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.santu.render.CompiledStyle.CompiledRule;

/** Finds the rules of a style that some features are drawn with, by the same choice as the renderer. */
final class DrawnRules {
    private DrawnRules() {}

    /** @param scaleDenominator 0 for rules of any scale */
    static Set<Rule> of(Style style, Iterable<SimpleFeature> features, double scaleDenominator) {
        Set<Rule> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
        for (FeatureTypeStyle group : style.featureTypeStyles()) {
            Map<CompiledRule, Rule> rules = new IdentityHashMap<>();
            List<CompiledRule> compiled = group.rules().stream()
                    .filter(rule -> scaleDenominator <= 0 || CompiledStyle.isActive(rule, scaleDenominator))
                    .map(rule -> {
                        CompiledRule ready = CompiledStyle.compile(rule);
                        rules.put(ready, rule);
                        return ready;
                    })
                    .toList();
            boolean first = scaleDenominator > 0
                    && FeatureTypeStyle.VALUE_EVALUATION_MODE_FIRST.equals(
                            group.getOptions().get(FeatureTypeStyle.KEY_EVALUATION_MODE));
            RuleGroup ready = new RuleGroup(compiled, first, false, null);
            for (SimpleFeature feature : features) {
                ready.matching(feature).forEach(rule -> drawn.add(rules.get(rule)));
            }
        }
        return drawn;
    }
}
