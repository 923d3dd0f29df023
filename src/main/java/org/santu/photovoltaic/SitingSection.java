package org.santu.photovoltaic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santu.catalog.YamlMap;
import org.santu.catalog.YamlSection;
import org.santu.photovoltaic.siting.SitingTerms;
import org.santu.photovoltaic.siting.SitingTerms.Connection;
import org.santu.photovoltaic.siting.SitingTerms.Criterion;
import org.santu.photovoltaic.siting.SitingTerms.Source;
import org.santu.photovoltaic.yield.PerformanceFactor;
import org.santu.terrain.ScoreCurve;

/**
 * What a plan says about sites; null where a rule, or what is usual, is to fill it in.
 *
 * @param protectedKinds null for what the rules close to arrays
 * @param roofs null without roofs
 * @param tiltDegrees null for the tilt that catches most in a year
 */
record SitingSection(
        Source source,
        Double slopeDegrees,
        double northSlopeDegrees,
        Double mostRoadMetres,
        Map<String, Double> protectedKinds,
        int count,
        double spacingMetres,
        double villageMetres,
        Double cellMetres,
        double horizonMetres,
        Double tiltDegrees,
        PerformanceFactor factor,
        Roofs roofs,
        Connection connection,
        Map<String, Criterion> criteria) {
    /** Product 0.80, as Jilin's programme reckons: a usual choice, no rule. */
    private static final PerformanceFactor USUAL = new PerformanceFactor(1, 1, 0.99, 0.97, 0.98, 0.97, 0.95, 0.94);

    private static final int FACTORS = 8;

    /** What a plan says about roofs. @param kilowattsEach null for the rule of the place */
    record Roofs(Double kilowattsEach, Double leastKilowattsEach, double squareMetresPerKilowatt, double roofShare) {}

    static SitingSection read(YamlMap map) {
        YamlSection section = new YamlSection(map);
        SitingSection siting = new SitingSection(
                section.choice("source", Source.class, Source.VILLAGES),
                section.findNumber("slopeDegrees", 0, 60),
                section.number("northSlopeDegrees", 5, 0, 60),
                section.findNumber("mostRoadMetres", 0, 100_000),
                map.has("protected") ? section.table("protected", 0, 20_000) : null,
                count(section),
                section.number("spacingMetres", 1000, 0, 1e6),
                section.number("villageMetres", 1500, 10, 50_000),
                section.findNumber("cellMetres", 5, 1000),
                section.number("horizonMetres", 10_000, 0, 50_000),
                section.findNumber("tiltDegrees", 0, 90),
                performance(map, section.numbers("performance")),
                map.has("roofs") ? roofs(map.getMap("roofs")) : null,
                map.has("connection") ? connection(map.getMap("connection")) : null,
                criteria(map));
        map.rejectUnknownKeys();
        return siting;
    }

    private static int count(YamlSection section) {
        Integer count = section.findCount("count", 1, 2000);
        return count == null ? 60 : count;
    }

    private static Roofs roofs(YamlMap map) {
        YamlSection section = new YamlSection(map);
        Roofs roofs = new Roofs(
                section.findNumber("kilowattsEach", 0.1, 1000),
                section.findNumber("leastKilowattsEach", 0, 1000),
                section.number("squareMetresPerKilowatt", 10, 1, 100),
                section.number("roofShare", 0.5, 0.01, 1));
        map.rejectUnknownKeys();
        return roofs;
    }

    private static Connection connection(YamlMap map) {
        YamlSection section = new YamlSection(map);
        Connection connection =
                new Connection(section.number("yuan", 0, 0, 1e9), section.number("yuanPerMetre", 0, 0, 1e6));
        map.rejectUnknownKeys();
        return connection;
    }

    private static PerformanceFactor performance(YamlMap map, List<Double> factors) {
        if (factors.isEmpty()) {
            return USUAL;
        }
        try {
            if (factors.size() != FACTORS) {
                throw new IllegalArgumentException();
            }
            return new PerformanceFactor(
                    factors.get(0),
                    factors.get(1),
                    factors.get(2),
                    factors.get(3),
                    factors.get(4),
                    factors.get(5),
                    factors.get(6),
                    factors.get(7));
        } catch (IllegalArgumentException e) {
            map.mistake("performance", "应为八个大于0的系数", "must be eight factors above 0");
            return USUAL;
        }
    }

    private static Map<String, Criterion> criteria(YamlMap map) {
        Map<String, Criterion> criteria = new HashMap<>();
        for (YamlMap each : map.listMaps("criteria")) {
            YamlSection section = new YamlSection(each);
            String factor = each.getText("factor");
            if (!SitingTerms.FACTORS.contains(factor)) {
                String known = String.join(", ", SitingTerms.FACTORS);
                each.mistake(
                        "factor", "没有因子 " + factor + ";有: " + known, "no factor " + factor + "; there are " + known);
            }
            Criterion usual = SitingTerms.usualCriteria().get(factor);
            List<Double> curve = section.numbers("curve");
            double weight = section.number("weight", usual == null ? 1 : usual.weight(), 0, 1e6);
            try {
                ScoreCurve own = curve.isEmpty() && usual != null
                        ? usual.curve()
                        : ScoreCurve.of(
                                curve.stream().mapToDouble(Double::doubleValue).toArray());
                criteria.put(factor, new Criterion(weight, own));
            } catch (IllegalArgumentException e) {
                each.mistake(
                        "curve",
                        "curve 应为递增的“值, 得分”序列,得分 0 至 1",
                        "curve must be value, score, value, score ... with rising values and scores from 0 to 1");
            }
            each.rejectUnknownKeys();
        }
        return criteria.isEmpty() ? SitingTerms.usualCriteria() : criteria;
    }
}
