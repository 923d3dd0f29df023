package org.santu.photovoltaic.siting;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param sites the best first, those that are out last
 * @param landSquareKilometres of the region
 * @param allowedSquareKilometres that no mask rules out
 * @param outSquareKilometres by mask; masks overlap, so that they do not add up
 * @param villagesWithout villages that have no ground, with the masks that cover the land around them by share, the largest first
 * @param spareKnown whether any grid point tells its spare capacity
 */
public record SitingResult(
        List<PvSite> sites,
        double landSquareKilometres,
        double allowedSquareKilometres,
        Map<String, Double> outSquareKilometres,
        Map<String, Map<String, Double>> villagesWithout,
        boolean spareKnown) {
    public SitingResult {
        sites = List.copyOf(sites);
    }
}
