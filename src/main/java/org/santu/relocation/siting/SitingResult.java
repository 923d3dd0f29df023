package org.santu.relocation.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.santu.catalog.Text;
import org.santu.locate.LocateResult;
import org.santu.network.Repair;

/**
 * A plan with its reasons.
 *
 * @param solution status, objective, bound and gap
 * @param sites all candidates, also those that are ruled out or stay empty
 * @param open indices of the sites that are built or stand
 * @param moves who goes where, by mover
 * @param unserved indices of movers that go nowhere
 * @param minutes by mover and site, before any preference
 * @param land the judged land
 * @param network what the roads are like
 * @param services the ways to school, clinic and market; only those of which there are any
 * @param explanation in sentences
 */
public record SitingResult(
        LocateResult solution,
        List<Site> sites,
        List<Integer> open,
        List<Move> moves,
        List<Integer> unserved,
        double[][] minutes,
        LandSurface land,
        NetworkFigures network,
        List<ServiceTravel> services,
        List<Text> explanation) {

    /**
     * What the roads are like.
     *
     * @param nodes junctions and ends
     * @param edges pieces of road
     * @param parts between which there is no road
     * @param largestPartShare of the length
     * @param repairs how often what was repaired
     */
    public record NetworkFigures(
            int nodes, int edges, int parts, double largestPartShare, Map<Repair.Kind, Integer> repairs) {}

    public SitingResult {
        sites = List.copyOf(sites);
        open = List.copyOf(open);
        moves = List.copyOf(moves);
        unserved = List.copyOf(unserved);
        services = List.copyOf(services);
        explanation = List.copyOf(explanation);
    }

    /** The same with more sentences at the end. */
    public SitingResult withExplanation(List<Text> more) {
        List<Text> lines = new ArrayList<>(explanation);
        lines.addAll(more);
        return new SitingResult(solution, sites, open, moves, unserved, minutes, land, network, services, lines);
    }

    /** People that a site takes in. */
    public double peopleAt(int site, List<Mover> movers) {
        return moves.stream()
                .filter(move -> move.site() == site)
                .mapToDouble(move -> move.share() * movers.get(move.mover()).people())
                .sum();
    }
}
