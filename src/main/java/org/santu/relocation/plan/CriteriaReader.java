package org.santu.relocation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.santu.catalog.YamlMap;
import org.santu.catalog.YamlSection;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan.Criterion;
import org.santu.terrain.PairwiseComparison;
import org.santu.terrain.RandomIndex;
import org.santu.terrain.ScoreCurve;

/** Reads the list of criteria; weights stand with them, or follow from comparing them two by two. */
final class CriteriaReader {
    private static final List<Criterion> USUAL = List.of(
            new Criterion("slope", 3, List.of(3.0, 1.0, 15.0, 0.4, 25.0, 0.0)),
            new Criterion("road", 3, List.of(100.0, 1.0, 3000.0, 0.0)),
            new Criterion("school", 2, List.of(1000.0, 1.0, 10_000.0, 0.0)),
            new Criterion("clinic", 2, List.of(1000.0, 1.0, 10_000.0, 0.0)));

    private final Set<String> factors = new TreeSet<>(List.of("slope", "altitude", "road", "homes"));

    CriteriaReader(Set<String> facilityKinds) {
        factors.addAll(facilityKinds);
    }

    List<Criterion> read(YamlMap root) {
        List<Criterion> criteria = new ArrayList<>();
        for (YamlMap map : root.listMaps("criteria")) {
            criteria.add(criterion(map));
        }
        if (criteria.isEmpty()) {
            criteria.addAll(USUAL);
        }
        return root.has("ahp") ? compared(root, criteria) : criteria;
    }

    private Criterion criterion(YamlMap map) {
        YamlSection section = new YamlSection(map);
        String factor = map.getText("factor");
        if (!factor.isEmpty() && !factors.contains(factor)) {
            String known = String.join(", ", factors);
            map.mistake("factor", "没有因子 " + factor + ";有: " + known, "no factor " + factor + "; there are " + known);
        }
        List<Double> curve = section.numbers("curve");
        try {
            ScoreCurve.of(curve.stream().mapToDouble(Double::doubleValue).toArray());
        } catch (IllegalArgumentException e) {
            map.mistake(
                    "curve",
                    "curve 应为递增的“值, 得分”序列,得分 0 至 1",
                    "curve must be value, score, value, score ... with rising values and scores from 0 to 1");
        }
        Criterion criterion = new Criterion(factor, section.number("weight", 1, 0, 1e6), curve);
        map.rejectUnknownKeys();
        return criterion;
    }

    private static List<Criterion> compared(YamlMap root, List<Criterion> criteria) {
        YamlMap map = root.getMap("ahp");
        YamlSection section = new YamlSection(map);
        RandomIndex table = section.choice("table", RandomIndex.class, RandomIndex.SAATY_1980);
        double[] judgements = section.numbers("judgements").stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        map.rejectUnknownKeys();
        try {
            PairwiseComparison comparison = PairwiseComparison.ofUpper(criteria.size(), judgements);
            double ratio = comparison.consistencyRatio(table);
            if (ratio >= PairwiseComparison.ACCEPTABLE_RATIO) {
                String figure = "CR = %.4f (%s) >= 0.1".formatted(ratio, table.source());
                map.mistake("judgements", "判断不一致: " + figure, "the judgements contradict each other: " + figure);
            }
            List<Criterion> weighted = new ArrayList<>();
            double[] weights = comparison.weights();
            for (int i = 0; i < weights.length; i++) {
                weighted.add(new Criterion(
                        criteria.get(i).factor(), weights[i], criteria.get(i).curve()));
            }
            return weighted;
        } catch (SantuException e) {
            map.mistake(
                    "judgements",
                    e.text(java.util.Locale.CHINESE) + Arrays.toString(judgements),
                    e.text(java.util.Locale.ENGLISH));
            return criteria;
        }
    }
}
