package org.santu.relocation.siting;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.santu.relocation.plan.RelocationPlan;

/** What stays the same when only criteria, candidates or sites of a plan change: the measured land and the roads. */
public final class SitingGround {
    private final SitingInput input;
    private final GroundMeasures measures;
    private final RelocationPlan.Travel travel;
    private final List<Geometry> barriers;
    private TravelCosts costs;

    /**
     * @param plan whose travel holds for all plans on this ground
     * @param barriers of the plan, in the plane of the input
     */
    public SitingGround(RelocationPlan plan, SitingInput input, List<Geometry> barriers) {
        this.input = input;
        this.measures = new GroundMeasures(input);
        this.travel = plan.travel();
        this.barriers = List.copyOf(barriers);
    }

    SitingInput input() {
        return input;
    }

    GroundMeasures measures() {
        return measures;
    }

    /** Built when it is first needed: some plans fail before. */
    synchronized TravelCosts costs() {
        if (costs == null) {
            costs = new TravelCosts(travel, input, barriers);
        }
        return costs;
    }
}
