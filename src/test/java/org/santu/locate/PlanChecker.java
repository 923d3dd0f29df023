package org.santu.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.santu.locate.Candidate.Role;

/** Checks a result against its problem rule by rule, on its own: it shares no code with the solvers. */
final class PlanChecker {
    private static final double TOLERANCE = 1e-6;

    private PlanChecker() {}

    static void check(LocateProblem problem, LocateResult result) {
        assertThat(result.hasPlan()).as("has a plan: " + result.explanation()).isTrue();
        Map<String, Integer> candidate = new HashMap<>();
        for (int j = 0; j < problem.candidates().size(); j++) {
            candidate.put(problem.candidates().get(j).id(), j);
        }
        Set<String> open = new HashSet<>(result.open());
        assertThat(open).hasSameSizeAs(result.open());
        checkOpenings(problem, open, candidate);
        Map<String, List<Assignment>> byDemand =
                result.assignments().stream().collect(Collectors.groupingBy(Assignment::demand));
        double[] load = new double[problem.candidates().size()];
        double cost = 0;
        double largest = 0;
        double served = 0;
        Map<String, Set<String>> sitesOfGroup = new HashMap<>();
        for (int i = 0; i < problem.demands().size(); i++) {
            Demand demand = problem.demands().get(i);
            List<Assignment> ways = byDemand.getOrDefault(demand.id(), new ArrayList<>());
            double sum = ways.stream().mapToDouble(Assignment::share).sum();
            assertThat(sum).as("shares of " + demand.id()).isLessThan(1 + TOLERANCE);
            boolean unserved = result.unserved().contains(demand.id());
            assertThat(sum < 1 - TOLERANCE).as("unserved " + demand.id()).isEqualTo(unserved);
            if (problem.objective() != Objective.MAX_COVERAGE) {
                assertThat(unserved).as(demand.id() + " is left out").isFalse();
            }
            if (problem.singleSource() || demand.group() != null) {
                assertThat(ways.size()).as("whole " + demand.id()).isLessThanOrEqualTo(1);
            }
            for (Assignment way : ways) {
                int j = candidate.get(way.candidate());
                assertThat(open).contains(way.candidate());
                double distance = distance(problem, i, j);
                assertThat(way.distance()).isCloseTo(distance, within(TOLERANCE));
                assertThat(distance).isFinite();
                if (problem.maxCost() != null) {
                    assertThat(distance).isLessThanOrEqualTo(problem.maxCost());
                }
                double full = fullCost(problem, i, j, distance);
                assertThat(way.cost()).isCloseTo(way.share() * full, within(TOLERANCE * (1 + full)));
                cost += way.share() * full;
                largest = Math.max(largest, full);
                load[j] += way.share() * demand.weight();
                served += way.share() * demand.weight();
                if (demand.group() != null) {
                    sitesOfGroup
                            .computeIfAbsent(demand.group(), g -> new HashSet<>())
                            .add(way.candidate());
                }
            }
        }
        sitesOfGroup.forEach(
                (group, sites) -> assertThat(sites).as("group " + group).hasSize(1));
        checkLoads(problem, result, load, candidate);
        checkValue(problem, result, candidate, cost, largest, served);
    }

    private static void checkOpenings(LocateProblem problem, Set<String> open, Map<String, Integer> candidate) {
        int counted = 0;
        for (String id : open) {
            Role role = problem.candidates().get(candidate.get(id)).role();
            assertThat(role).isNotEqualTo(Role.FORBIDDEN);
            counted += role == Role.EXISTING ? 0 : 1;
        }
        if (problem.p() != null) {
            assertThat(counted).isLessThanOrEqualTo(problem.p());
        }
        for (Candidate each : problem.candidates()) {
            if (each.role() == Role.REQUIRED || each.role() == Role.EXISTING) {
                assertThat(open).contains(each.id());
            }
        }
    }

    private static void checkLoads(
            LocateProblem problem, LocateResult result, double[] load, Map<String, Integer> candidate) {
        assertThat(result.loads().stream().map(SiteLoad::candidate)).containsExactlyElementsOf(result.open());
        for (SiteLoad each : result.loads()) {
            int j = candidate.get(each.candidate());
            double capacity = problem.candidates().get(j).capacity();
            assertThat(each.capacity()).isEqualTo(capacity);
            assertThat(each.load()).isCloseTo(load[j], within(TOLERANCE * (1 + load[j])));
            assertThat(load[j]).as("load of " + each.candidate()).isLessThanOrEqualTo(capacity * (1 + TOLERANCE));
        }
    }

    private static void checkValue(
            LocateProblem problem,
            LocateResult result,
            Map<String, Integer> candidate,
            double cost,
            double largest,
            double served) {
        double fixed = 0;
        int fresh = 0;
        for (String id : result.open()) {
            Candidate each = problem.candidates().get(candidate.get(id));
            fixed += each.role() == Role.EXISTING ? 0 : each.fixedCost();
            fresh += each.role() == Role.EXISTING ? 0 : 1;
        }
        double expected = switch (problem.objective()) {
            case P_MEDIAN -> cost + fixed;
            case MAX_COVERAGE -> served;
            case P_CENTER -> largest;
            case MIN_SITES -> fresh;
        };
        double slack = TOLERANCE * (1 + Math.abs(expected));
        assertThat(result.objective()).isCloseTo(expected, within(slack));
        if (problem.objective() == Objective.MAX_COVERAGE) {
            assertThat(result.bound()).isGreaterThanOrEqualTo(result.objective() - slack);
        } else {
            assertThat(result.bound()).isLessThanOrEqualTo(result.objective() + slack);
        }
        assertThat(result.gap()).isNotNegative();
    }

    private static double distance(LocateProblem problem, int i, int j) {
        if (problem.costs() != null) {
            return problem.costs().cost(i, j);
        }
        Demand from = problem.demands().get(i);
        Candidate to = problem.candidates().get(j);
        double straight = Math.sqrt(Math.pow(from.x() - to.x(), 2) + Math.pow(from.y() - to.y(), 2));
        return problem.metric() == Metric.EUCLIDEAN_FLOOR ? Math.floor(straight) : straight;
    }

    private static double fullCost(LocateProblem problem, int i, int j, double distance) {
        Demand demand = problem.demands().get(i);
        String township = problem.candidates().get(j).township();
        boolean elsewhere = demand.township() != null && township != null && !township.equals(demand.township());
        return distance
                * (elsewhere ? problem.otherTownshipFactor() : 1)
                * (problem.weightCosts() ? demand.weight() : 1);
    }
}
