package org.santu.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;

/** Finds out which values of which attributes a filter insists on: without one of them it cannot match a text attribute. */
final class RequiredValues {
    private RequiredValues() {}

    static Map<String, Set<String>> of(Filter filter) {
        if (filter instanceof PropertyIsEqualTo equal) {
            return ofEqual(equal);
        }
        if (filter instanceof And and) {
            Map<String, Set<String>> all = new HashMap<>();
            and.getChildren().forEach(child -> of(child).forEach(all::putIfAbsent));
            return all;
        }
        if (filter instanceof Or or) {
            return ofOr(or);
        }
        return Map.of();
    }

    private static Map<String, Set<String>> ofEqual(PropertyIsEqualTo equal) {
        if (equal.isMatchingCase()
                && equal.getExpression1() instanceof PropertyName name
                && equal.getExpression2() instanceof Literal literal
                && literal.getValue() instanceof String value) {
            return Map.of(name.getPropertyName(), Set.of(value));
        }
        return Map.of();
    }

    /** All branches must insist on the same attribute. */
    private static Map<String, Set<String>> ofOr(Or or) {
        Map<String, Set<String>> union = null;
        for (Filter child : or.getChildren()) {
            Map<String, Set<String>> branch = of(child);
            if (union == null) {
                union = new HashMap<>();
                for (Map.Entry<String, Set<String>> entry : branch.entrySet()) {
                    union.put(entry.getKey(), new HashSet<>(entry.getValue()));
                }
            } else {
                union.keySet().retainAll(branch.keySet());
                union.forEach((name, values) -> values.addAll(branch.get(name)));
            }
        }
        return union == null ? Map.of() : union;
    }

    /** Whether a filter says no more than that every one of {@link #of its attributes} has one of its values. */
    static boolean isAll(Filter filter) {
        if (filter instanceof And and) {
            Set<String> names = new HashSet<>();
            return and.getChildren().stream()
                    .allMatch(
                            child -> isAll(child) && of(child).keySet().stream().allMatch(names::add));
        }
        if (filter instanceof Or or) {
            return of(or).size() == 1
                    && or.getChildren().stream()
                            .allMatch(child -> isAll(child) && of(child).size() == 1);
        }
        return filter instanceof PropertyIsEqualTo equal && !ofEqual(equal).isEmpty();
    }
}
