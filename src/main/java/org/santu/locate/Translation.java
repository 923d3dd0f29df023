package org.santu.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.santu.locate.core.Instance;
import org.santu.locate.core.Plan;

/**
 * A problem as numbers: demands of a group become one unit, forbidden candidates drop out, and everything is sorted by id,
 * so that the order of the input changes nothing.
 */
final class Translation {
    private final LocateProblem problem;
    private final List<List<Integer>> units;
    private final List<Integer> sites;
    private final double[] load;

    Translation(LocateProblem problem) {
        this.problem = problem;
        this.units = units(problem);
        this.sites = IntStream.range(0, problem.candidates().size())
                .boxed()
                .filter(j -> problem.candidates().get(j).role() != Candidate.Role.FORBIDDEN)
                .sorted(Comparator.comparing(j -> problem.candidates().get(j).id()))
                .toList();
        this.load = units.stream()
                .mapToDouble(unit -> unit.stream()
                        .mapToDouble(i -> problem.demands().get(i).weight())
                        .sum())
                .toArray();
    }

    private static List<List<Integer>> units(LocateProblem problem) {
        List<Demand> demands = problem.demands();
        Map<String, List<Integer>> byGroup = new LinkedHashMap<>();
        List<List<Integer>> units = new ArrayList<>();
        IntStream.range(0, demands.size())
                .boxed()
                .sorted(Comparator.comparing(i -> demands.get(i).id()))
                .forEach(i -> {
                    String group = demands.get(i).group();
                    List<Integer> unit = group == null ? null : byGroup.get(group);
                    if (unit == null) {
                        unit = new ArrayList<>();
                        units.add(unit);
                        if (group != null) {
                            byGroup.put(group, unit);
                        }
                    }
                    unit.add(i);
                });
        return units;
    }

    int unitCount() {
        return units.size();
    }

    /** The demands of a unit, by their index in the problem. */
    List<Integer> unit(int u) {
        return units.get(u);
    }

    int siteCount() {
        return sites.size();
    }

    /** The index of a site in the problem. */
    int candidateIndex(int s) {
        return sites.get(s);
    }

    Candidate candidate(int s) {
        return problem.candidates().get(sites.get(s));
    }

    double load(int u) {
        return load[u];
    }

    boolean divisible(int u) {
        return !problem.singleSource()
                && units.get(u).size() == 1
                && problem.demands().get(units.get(u).get(0)).group() == null;
    }

    /** What serving a unit at a site costs, every member counted; positive infinity where one member must not. */
    double cost(int u, int s) {
        double sum = 0;
        for (int i : units.get(u)) {
            sum += problem.assignmentCost(i, sites.get(s));
        }
        return sum;
    }

    /** The largest assignment cost within a unit. */
    double largestCost(int u, int s) {
        double largest = 0;
        for (int i : units.get(u)) {
            largest = Math.max(largest, problem.assignmentCost(i, sites.get(s)));
        }
        return largest;
    }

    /** Least cost with the fixed costs of the problem: the p-median in all its forms. */
    Instance leastCost() {
        return instance(this::cost, true);
    }

    /** The same assignments with costs of the caller's, without fixed costs. */
    Instance withCosts(UnitCost cost) {
        return instance(cost, false);
    }

    /** The cost of serving a unit at a site. */
    @FunctionalInterface
    interface UnitCost {
        double of(int unit, int site);
    }

    private Instance instance(UnitCost cost, boolean fixedCosts) {
        double[] fixed = new double[siteCount()];
        for (int s = 0; s < fixed.length; s++) {
            Candidate candidate = candidate(s);
            fixed[s] = fixedCosts && candidate.role() != Candidate.Role.EXISTING ? candidate.fixedCost() : 0;
        }
        return instance(cost, fixed);
    }

    /** Every new site costs 1, every assignment nothing. */
    Instance fewestSites() {
        double[] fixed = new double[siteCount()];
        for (int s = 0; s < fixed.length; s++) {
            fixed[s] = candidate(s).role() == Candidate.Role.EXISTING ? 0 : 1;
        }
        return instance((u, s) -> Double.isInfinite(cost(u, s)) ? Double.POSITIVE_INFINITY : 0, fixed);
    }

    private Instance instance(UnitCost unitCost, double[] fixed) {
        double[][] cost = new double[unitCount()][siteCount()];
        boolean[] divisible = new boolean[unitCount()];
        for (int u = 0; u < cost.length; u++) {
            divisible[u] = divisible(u);
            for (int s = 0; s < siteCount(); s++) {
                cost[u][s] = unitCost.of(u, s);
            }
        }
        return new Instance(load, divisible, cost, capacities(), fixed, mandatory(), maxOptional());
    }

    /**
     * Maximal coverage as least cost: one more site, far away and without limits, takes everybody who is not served and
     * costs their weight; all others cost nothing.
     */
    Instance leastUncovered() {
        int last = siteCount();
        double[][] cost = new double[unitCount()][last + 1];
        boolean[] divisible = new boolean[unitCount()];
        double[] capacity = Arrays.copyOf(capacities(), last + 1);
        boolean[] mandatory = Arrays.copyOf(mandatory(), last + 1);
        capacity[last] = Double.POSITIVE_INFINITY;
        mandatory[last] = true;
        for (int u = 0; u < cost.length; u++) {
            divisible[u] = divisible(u);
            for (int s = 0; s < last; s++) {
                cost[u][s] = Double.isInfinite(cost(u, s)) ? Double.POSITIVE_INFINITY : 0;
            }
            cost[u][last] = load[u];
        }
        return new Instance(load, divisible, cost, capacity, new double[last + 1], mandatory, maxOptional());
    }

    /** The assignments of a coverage plan with their real costs; whoever it leaves out stays out. */
    Instance sameCoverage(Plan plan) {
        int last = siteCount();
        boolean[] out = new boolean[unitCount()];
        plan.shares().forEach(each -> out[each.demand()] |= each.site() == last);
        Instance coverage = leastUncovered();
        double[][] cost = new double[unitCount()][last + 1];
        boolean[] divisible = new boolean[unitCount()];
        double[] capacity = new double[last + 1];
        boolean[] mandatory = new boolean[last + 1];
        for (int s = 0; s <= last; s++) {
            capacity[s] = coverage.capacity(s);
            mandatory[s] = coverage.mandatory(s);
        }
        for (int u = 0; u < cost.length; u++) {
            divisible[u] = divisible(u);
            for (int s = 0; s < last; s++) {
                cost[u][s] = out[u] ? Double.POSITIVE_INFINITY : cost(u, s);
            }
            cost[u][last] = out[u] ? 0 : Double.POSITIVE_INFINITY;
        }
        return new Instance(load, divisible, cost, capacity, new double[last + 1], mandatory, maxOptional());
    }

    private double[] capacities() {
        return IntStream.range(0, siteCount())
                .mapToDouble(s -> candidate(s).capacity())
                .toArray();
    }

    private boolean[] mandatory() {
        boolean[] mandatory = new boolean[siteCount()];
        for (int s = 0; s < mandatory.length; s++) {
            Candidate.Role role = candidate(s).role();
            mandatory[s] = role == Candidate.Role.REQUIRED || role == Candidate.Role.EXISTING;
        }
        return mandatory;
    }

    /** How many sites may open besides required and existing ones; negative where more are required than allowed. */
    int maxOptional() {
        return problem.p() == null ? Integer.MAX_VALUE : problem.p() - count(Candidate.Role.REQUIRED);
    }

    int count(Candidate.Role role) {
        return (int) IntStream.range(0, siteCount())
                .filter(s -> candidate(s).role() == role)
                .count();
    }
}
