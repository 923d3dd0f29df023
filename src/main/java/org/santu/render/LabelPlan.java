package org.santu.render;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.Style;
import org.geotools.factory.CommonFactoryFinder;

/** Which features have a say in where labels are placed: those that carry one, and those whose symbol labels keep away from. */
public final class LabelPlan {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private LabelPlan() {}

    /**
     * @return a filter that lets all of them through, and perhaps some others; {@link Filter#EXCLUDE} when there are none at this
     *     scale, {@link Filter#INCLUDE} when any feature may be one
     */
    public static Filter filter(Style style, double scaleDenominator) {
        List<Filter> filters = new ArrayList<>();
        for (RuleGroup group : CompiledStyle.of(style).at(scaleDenominator)) {
            for (CompiledStyle.CompiledRule rule : group.rules()) {
                if (!isPlanned(rule)) {
                    continue;
                }
                if (rule.otherwise() || rule.filter() == Filter.INCLUDE) {
                    return Filter.INCLUDE;
                }
                filters.add(rule.filter());
            }
        }
        if (filters.isEmpty()) {
            return Filter.EXCLUDE;
        }
        return filters.size() == 1 ? filters.get(0) : FILTERS.or(filters);
    }

    private static boolean isPlanned(CompiledStyle.CompiledRule rule) {
        return !rule.labels().isEmpty()
                || rule.painters().stream()
                        .anyMatch(painter -> painter instanceof PointPainter point && point.isObstacle());
    }
}
