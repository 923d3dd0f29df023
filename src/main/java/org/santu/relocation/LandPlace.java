package org.santu.relocation;

import java.util.ArrayList;
import java.util.List;
import org.santu.catalog.Text;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.LandJudge;
import org.santu.relocation.siting.Limits;
import org.santu.relocation.siting.MaskName;
import org.santu.relocation.siting.SampledMeasures;
import org.santu.terrain.GridFrame;
import org.santu.terrain.Suitability;

/** Why one place is as good as it is: what rules it out and what each criterion gives. */
final class LandPlace {
    private LandPlace() {}

    /**
     * What is known of a place.
     *
     * @param inside whether it lies in the region
     * @param score 0 to 1; null where the place is ruled out or beyond the region
     */
    record Judged(boolean inside, Double score, List<Text> ruledOutBy, List<Contribution> factors) {}

    /**
     * What a criterion gives to the score of a place.
     *
     * @param value degrees or metres; null where there is none
     * @param share of all weights
     * @param score 0 to 1
     * @param contribution to the score of the place, also where it is ruled out
     */
    record Contribution(String factor, Double value, double share, Double score, Double contribution) {}

    static Judged at(LandViews.View view, RelocationPlan plan, Limits limits, double longitude, double latitude) {
        int pixel = view.pixelAt(longitude, latitude);
        if (pixel < 0 || !view.pixels().inside()[pixel]) {
            return new Judged(false, null, List.of(), List.of());
        }
        GridFrame frame = view.pixels().frame();
        GridFrame one = new GridFrame(1, 1, 0, 0, 1, 1, frame.crs());
        SampledMeasures here = new SampledMeasures(view.pixels(), one, new int[] {pixel});
        Suitability judged = LandJudge.judge(here, plan, limits);
        List<Contribution> factors = new ArrayList<>();
        double sum = plan.criteria().stream()
                .mapToDouble(RelocationPlan.Criterion::weight)
                .sum();
        for (int i = 0; i < plan.criteria().size(); i++) {
            Suitability.Factor factor = judged.factors().get(i);
            factors.add(new Contribution(
                    factor.name(),
                    known(here.of(factor.name())[0]),
                    factor.weight() / sum,
                    known(factor.scores()[0]),
                    known(judged.contribution(i, 0))));
        }
        return new Judged(
                true,
                known(judged.score(0)),
                judged.reasons(0).stream().map(MaskName::text).toList(),
                factors);
    }

    private static Double known(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
    }
}
