package org.santu.sheet.report;

import java.util.List;
import java.util.Locale;

/**
 * What the map of a report shows.
 *
 * @param region code of the region that is shown as a whole
 * @param base names of layers in drawing order, in their own styles
 * @param plan above them, in drawing order
 * @param locale of the legend
 */
public record MapOrder(String region, List<String> base, List<PlanLayer> plan, Locale locale) {
    public MapOrder {
        base = List.copyOf(base);
        plan = List.copyOf(plan);
    }
}
