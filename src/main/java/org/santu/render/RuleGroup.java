package org.santu.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.render.CompiledStyle.CompiledRule;

/**
 * The rules of one feature type style. Most of them ask for one value of one attribute; those are looked up by the value, so that
 * a style of forty rules costs a feature little more than one of four.
 */
final class RuleGroup {
    private final List<CompiledRule> rules;
    private final boolean firstMatchOnly;
    private final boolean boundariesOnce;
    private final OwnFeatures ownFeatures;
    private final String attribute;
    private final Map<String, List<CompiledRule>> byValue = new HashMap<>();
    private final List<CompiledRule> otherValues = new ArrayList<>();
    private final List<CompiledRule> elseRules;

    RuleGroup(List<CompiledRule> rules, boolean firstMatchOnly, boolean boundariesOnce, OwnFeatures ownFeatures) {
        this.boundariesOnce = boundariesOnce;
        this.ownFeatures = ownFeatures;
        this.rules = rules;
        this.firstMatchOnly = firstMatchOnly;
        this.elseRules = rules.stream().filter(CompiledRule::otherwise).toList();
        this.attribute = mostAsked(rules);
        if (attribute != null) {
            index();
        }
    }

    private static String mostAsked(List<CompiledRule> rules) {
        Map<String, Integer> counts = new HashMap<>();
        for (CompiledRule rule : rules) {
            rule.required().keySet().forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private void index() {
        Set<String> values = new HashSet<>();
        rules.forEach(rule -> values.addAll(rule.required().getOrDefault(attribute, Set.of())));
        values.forEach(value -> byValue.put(value, new ArrayList<>()));
        for (CompiledRule rule : rules) {
            if (rule.otherwise()) {
                continue;
            }
            Set<String> required = rule.required().get(attribute);
            if (required == null) {
                byValue.values().forEach(list -> list.add(rule));
                otherValues.add(rule);
            } else {
                required.forEach(value -> byValue.get(value).add(rule));
            }
        }
    }

    /** Whether a border that areas share is drawn once, see {@link BoundaryWork}. */
    boolean drawsBoundariesOnce() {
        return boundariesOnce;
    }

    /** What is drawn in place of the features of the layer, or null. */
    OwnFeatures ownFeatures() {
        return ownFeatures;
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    List<CompiledRule> rules() {
        return rules;
    }

    RuleGroup at(double scaleDenominator) {
        return new RuleGroup(
                rules.stream().filter(rule -> rule.isActive(scaleDenominator)).toList(),
                firstMatchOnly,
                boundariesOnce,
                ownFeatures);
    }

    /** The rules that a feature falls under; the else-rules when there is no other. */
    List<CompiledRule> matching(SimpleFeature feature) {
        List<CompiledRule> matching = new ArrayList<>(2);
        for (CompiledRule rule : candidates(feature)) {
            if (!rule.otherwise() && rule.matches(feature)) {
                matching.add(rule);
                if (firstMatchOnly) {
                    return matching;
                }
            }
        }
        return matching.isEmpty() ? elseRules : matching;
    }

    private List<CompiledRule> candidates(SimpleFeature feature) {
        if (attribute == null) {
            return rules;
        }
        Object value = feature.getAttribute(attribute);
        if (value == null) {
            return otherValues;
        }
        // numbers and dates compare by value, "5" = 5.0; only text may be looked up
        return value instanceof String text ? byValue.getOrDefault(text, otherValues) : rules;
    }
}
