package org.santu.relocation.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.terrain.ScoreCurve;
import org.santu.terrain.Suitability;

/** Judges land as a plan wants it: first what is ruled out, then a weighted score of the rest. */
public final class LandJudge {
    private LandJudge() {}

    /** The same measures, plan and limits give the same judgement. */
    public static Suitability judge(LandMeasures measures, RelocationPlan plan, Limits limits) {
        List<Suitability.Factor> factors = new ArrayList<>();
        for (RelocationPlan.Criterion criterion : plan.criteria()) {
            double[] points =
                    criterion.curve().stream().mapToDouble(Double::doubleValue).toArray();
            factors.add(new Suitability.Factor(
                    criterion.factor(),
                    criterion.weight(),
                    ScoreCurve.of(points).scores(measures.of(criterion.factor()))));
        }
        return Suitability.of(measures.frame(), masks(measures, plan, limits), factors);
    }

    private static List<Suitability.Mask> masks(LandMeasures measures, RelocationPlan plan, Limits limits) {
        List<Suitability.Mask> masks = new ArrayList<>();
        boolean[] inside = measures.inside();
        if (inside != null) {
            masks.add(mask("outside", inside.length, cell -> !inside[cell]));
        }
        masks.add(above("slope", measures, limits.slopeDegrees()));
        masks.add(above("altitude", measures, limits.altitudeMetres()));
        if (plan.masks().mostMetresToRoad() != null) {
            masks.add(above("road", measures, plan.masks().mostMetresToRoad()));
        }
        for (Map.Entry<String, Double> kind : new TreeMap<>(limits.forbiddenKinds()).entrySet()) {
            if (kind.getValue() > 0) {
                float[] metres = measures.metresToLand(kind.getKey());
                masks.add(mask(kind.getKey(), metres.length, cell -> metres[cell] <= kind.getValue()));
            } else {
                masks.add(new Suitability.Mask(kind.getKey(), measures.covered(kind.getKey())));
            }
        }
        return masks;
    }

    private static Suitability.Mask above(String factor, LandMeasures measures, double most) {
        float[] values = measures.of(factor);
        return mask(factor, values.length, cell -> values[cell] > most);
    }

    private interface OfCell {
        boolean test(int cell);
    }

    private static Suitability.Mask mask(String name, int count, OfCell excluded) {
        boolean[] cells = new boolean[count];
        for (int cell = 0; cell < count; cell++) {
            cells[cell] = excluded.test(cell);
        }
        return new Suitability.Mask(name, cells);
    }
}
