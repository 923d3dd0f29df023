package org.santu.relocation.siting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santu.locate.Assignment;
import org.santu.locate.Candidate;
import org.santu.locate.Demand;
import org.santu.locate.LocateProblem;
import org.santu.locate.LocateResult;
import org.santu.locate.LocateResult.Status;
import org.santu.locate.Objective;
import org.santu.locate.SiteLoad;
import org.santu.problem.SantuException;

/** Adds up what a choice of people's own costs, in the terms of the problem. Asks no solver. */
final class ByHand {
    private ByHand() {}

    /**
     * @param choice candidates by demands
     * @throws SantuException SANTU-RELOCATION-BY-HAND for a way that there is not
     */
    static LocateResult result(LocateProblem problem, Map<String, String> choice, double bound) {
        Map<String, Integer> candidates = new HashMap<>();
        for (int j = 0; j < problem.candidates().size(); j++) {
            candidates.put(problem.candidates().get(j).id(), j);
        }
        List<Assignment> assignments = new ArrayList<>();
        List<String> unserved = new ArrayList<>();
        Map<String, Double> loads = new TreeMap<>();
        problem.candidates().stream()
                .filter(each -> each.role() == Candidate.Role.EXISTING || each.role() == Candidate.Role.REQUIRED)
                .forEach(each -> loads.put(each.id(), 0.0));
        double sum = 0;
        double furthest = 0;
        double served = 0;
        for (int i = 0; i < problem.demands().size(); i++) {
            Demand demand = problem.demands().get(i);
            Integer j = candidates.get(choice.get(demand.id()));
            if (j == null) {
                unserved.add(demand.id());
                continue;
            }
            double cost = problem.assignmentCost(i, j);
            if (Double.isInfinite(cost)) {
                throw new SantuException("SANTU-RELOCATION-BY-HAND", demand.id(), choice.get(demand.id()));
            }
            assignments.add(new Assignment(demand.id(), choice.get(demand.id()), 1, cost, problem.distance(i, j)));
            loads.merge(choice.get(demand.id()), demand.weight(), Double::sum);
            sum += cost;
            served += demand.weight();
            furthest = Math.max(furthest, cost);
        }
        double objective = switch (problem.objective()) {
            case P_CENTER -> furthest;
            case MAX_COVERAGE -> served;
            case MIN_SITES ->
                loads.keySet().stream()
                        .map(id -> problem.candidates().get(candidates.get(id)))
                        .filter(each -> each.role() != Candidate.Role.EXISTING)
                        .count();
            default -> sum;
        };
        List<SiteLoad> carried = loads.entrySet().stream()
                .map(each -> new SiteLoad(
                        each.getKey(),
                        each.getValue(),
                        problem.candidates().get(candidates.get(each.getKey())).capacity()))
                .toList();
        double gap = Double.isNaN(bound) || objective == 0
                ? Double.NaN
                : Math.max(
                        0,
                        (problem.objective() == Objective.MAX_COVERAGE ? bound - objective : objective - bound)
                                / objective);
        return new LocateResult(
                Status.FEASIBLE,
                objective,
                bound,
                gap,
                List.copyOf(loads.keySet()),
                assignments,
                carried,
                unserved,
                List.of(),
                0,
                problem.seed());
    }
}
