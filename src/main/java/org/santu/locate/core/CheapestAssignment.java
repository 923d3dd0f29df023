package org.santu.locate.core;

/**
 * Makes a plan cheaper in a second currency without changing its sites: among the plans that are equally good, the one with
 * the shorter ways.
 */
public final class CheapestAssignment {
    private CheapestAssignment() {}

    /**
     * @param secondary the same demands and sites with the costs that now count; whatever must not happen is forbidden
     * @param plan the plan whose open sites are kept
     * @return a plan with the same open sites (or fewer, where one is no longer used); the given one where nothing better
     *     was found
     */
    public static Plan improve(Instance secondary, Plan plan, SearchRun run) {
        Plan start = Plan.of(secondary, plan.shares());
        Plan better;
        if (!secondary.capacitated()) {
            better = NearestSites.plan(secondary, start.open());
        } else if (secondary.canSplit()) {
            better = SplitAllocation.plan(secondary, start.open(), plan.mainSites(secondary.demands()), run);
        } else {
            Allocation allocation = Allocation.from(secondary, start.open(), plan.mainSites(secondary.demands()));
            if (allocation == null) {
                return plan;
            }
            AllocationSearch.improve(allocation, run);
            better = allocation.overload() > 0 ? null : Plan.of(secondary, allocation.sites());
        }
        return better != null && better.cost() < start.cost() ? better : plan;
    }
}
