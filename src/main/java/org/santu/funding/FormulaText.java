package org.santu.funding;

import java.util.Map;
import org.santu.catalog.YamlMap;
import org.santu.catalog.YamlSection;

/**
 * How money is shared out by formula.
 *
 * @param weights of the indicators, by name; of those whose sum is 0 in the region nothing is shared
 * @param leastYuan for each township
 * @param mostYuan for each township; null for no limit
 */
record FormulaText(Map<String, Double> weights, long leastYuan, Long mostYuan) {
    /** One poor person counts like any other. */
    static final FormulaText USUAL = new FormulaText(Map.of(Township.POOR_PEOPLE, 1.0), 0, null);

    static FormulaText read(YamlMap map) {
        Map<String, Double> weights = new YamlSection(map).table("weights", 0, 1e6);
        for (String name : weights.keySet()) {
            if (!Township.INDICATORS.contains(name)) {
                String known = String.join(", ", Township.INDICATORS);
                map.mistake(
                        "weights", "没有指标 " + name + "；可用: " + known, "no indicator " + name + "; known are " + known);
            }
        }
        if (weights.values().stream().mapToDouble(Double::doubleValue).sum() <= 0) {
            map.mistake("weights", "weights 至少要有一项大于 0", "weights: at least one has to be above 0");
        }
        Long least = ChannelText.yuan(map, "leastYuan");
        FormulaText formula = new FormulaText(weights, least == null ? 0 : least, ChannelText.yuan(map, "mostYuan"));
        map.rejectUnknownKeys();
        return formula;
    }
}
