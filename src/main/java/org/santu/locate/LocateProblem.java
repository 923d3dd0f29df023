package org.santu.locate;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.santu.problem.SantuException;

/**
 * A location-allocation problem. Immutable.
 *
 * @param objective what to achieve, not null
 * @param p at most so many sites open, existing ones aside; null for as many as pay off
 * @param singleSource whether a demand goes to one site as a whole; else it may be split, unless it has a group
 * @param maxCost cut-off: nobody goes further, in the unit of the costs before weights and preference; null for none
 * @param demands at least one, ids unique
 * @param candidates at least one, ids unique
 * @param metric how costs follow from coordinates; null when a matrix is given
 * @param costs given costs; null when a metric is given
 * @param weightCosts whether an assignment costs its distance times the weight, or its distance once
 * @param otherTownshipFactor a site in another township costs this many times its distance, at least 1; 1 = no preference
 * @param seed varies random starts
 */
public record LocateProblem(
        Objective objective,
        Integer p,
        boolean singleSource,
        Double maxCost,
        List<Demand> demands,
        List<Candidate> candidates,
        Metric metric,
        CostMatrix costs,
        boolean weightCosts,
        double otherTownshipFactor,
        long seed)
        implements Serializable {

    /** @throws SantuException where the parts do not fit together */
    public LocateProblem {
        Objects.requireNonNull(objective, "objective");
        demands = List.copyOf(demands);
        candidates = List.copyOf(candidates);
        if (demands.isEmpty() || candidates.isEmpty()) {
            throw new SantuException("SANTU-LOCATE-EMPTY", demands.isEmpty() ? "demands" : "candidates");
        }
        if (p != null && p < 0) {
            throw new SantuException("SANTU-LOCATE-NUMBER", "p", String.valueOf(p)).with("field", "p");
        }
        if (maxCost != null) {
            Check.notNegative("maxCost", maxCost);
        }
        if (!(otherTownshipFactor >= 1) || Double.isInfinite(otherTownshipFactor)) {
            throw new SantuException("SANTU-LOCATE-FACTOR", String.valueOf(otherTownshipFactor));
        }
        requireUnique("demands", demands.stream().map(Demand::id).toList());
        requireUnique("candidates", candidates.stream().map(Candidate::id).toList());
        if ((metric == null) == (costs == null)) {
            throw new SantuException("SANTU-LOCATE-COSTS-OR-METRIC");
        }
        if (metric != null) {
            demands.forEach(demand -> metric.check("demands[" + demand.id() + "]", demand.x(), demand.y()));
            candidates.forEach(site -> metric.check("candidates[" + site.id() + "]", site.x(), site.y()));
        }
        if (costs != null && !costs.hasShape(demands.size(), candidates.size())) {
            throw new SantuException(
                    "SANTU-LOCATE-COSTS-SHAPE", String.valueOf(demands.size()), String.valueOf(candidates.size()));
        }
        if (objective == Objective.MAX_COVERAGE && maxCost == null && costs == null) {
            throw new SantuException("SANTU-LOCATE-NO-CUT-OFF");
        }
    }

    private static void requireUnique(String list, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new SantuException("SANTU-LOCATE-DUPLICATE-ID", list, id).with("field", list);
            }
        }
    }

    /** The same problem with another objective; without a cut-off maximal coverage takes everybody within any distance. */
    LocateProblem withObjective(Objective other) {
        Double limit = other == Objective.MAX_COVERAGE && maxCost == null && costs == null
                ? Double.valueOf(Double.MAX_VALUE)
                : maxCost;
        return new LocateProblem(
                other,
                p,
                singleSource,
                limit,
                demands,
                candidates,
                metric,
                costs,
                weightCosts,
                otherTownshipFactor,
                seed);
    }

    /** The distance or given cost between a demand and a candidate, before weight, preference and cut-off. */
    public double distance(int demand, int candidate) {
        if (costs != null) {
            return costs.cost(demand, candidate);
        }
        Demand from = demands.get(demand);
        Candidate to = candidates.get(candidate);
        return metric.distance(from.x(), from.y(), to.x(), to.y());
    }

    /** What it costs to serve all of a demand at a candidate; positive infinity where that is not allowed. */
    public double assignmentCost(int demand, int candidate) {
        double distance = distance(demand, candidate);
        if (maxCost != null && distance > maxCost || Double.isInfinite(distance)) {
            return Double.POSITIVE_INFINITY;
        }
        Demand from = demands.get(demand);
        String township = candidates.get(candidate).township();
        boolean elsewhere =
                from.township() != null && township != null && !from.township().equals(township);
        return distance * (elsewhere ? otherTownshipFactor : 1) * (weightCosts ? from.weight() : 1);
    }
}
