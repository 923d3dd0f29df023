package org.santu.relocation;

import java.time.LocalDate;
import java.util.Map;
import org.santu.crs.Plane;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.Limits;
import org.santu.relocation.siting.SitingInput;
import org.santu.relocation.siting.SitingResult;

/**
 * A plan that was worked out, with all that is needed to defend it and to repeat it.
 *
 * @param plan as it was asked
 * @param text the plan file itself
 * @param limits thresholds that were used
 * @param ruleSources rules that they come from
 * @param day whose rules held
 * @param dataVersion newest change of the data that were read
 * @param plane in which it was worked out
 * @param input what was read
 * @param withoutPlace units that were left out because they have no position
 * @param result what came out
 * @param land what the land check says of each new site that has an outline, by its index
 * @param seconds that it took
 */
record RelocationOutcome(
        RelocationPlan plan,
        String text,
        Limits limits,
        Map<String, String> ruleSources,
        LocalDate day,
        long dataVersion,
        Plane plane,
        SitingInput input,
        int withoutPlace,
        SitingResult result,
        Map<Integer, SiteLand> land,
        double seconds) {

    /**
     * What the land check says of a site.
     *
     * @param verdict {@code pass}, {@code approval}, {@code unchecked} or {@code forbidden}
     * @param mu legal area
     * @param takenMu by kind of protected land
     */
    record SiteLand(String verdict, double mu, Map<String, Double> takenMu) {}
}
