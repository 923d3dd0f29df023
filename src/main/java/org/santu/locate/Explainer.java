package org.santu.locate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santu.locate.LocateResult.Explanation;
import org.santu.locate.LocateResult.Status;

/** Says what a plan rests on: proof, sites, what binds, who has the longest way, who is left out. */
final class Explainer {
    private static final double FULL = 0.995;

    private final LocateProblem problem;
    private final LocateResult result;
    private final Sentences sentences = new Sentences();
    private final Map<String, Integer> demandIndex = new HashMap<>();
    private final Map<String, Integer> candidateIndex = new HashMap<>();

    private Explainer(LocateProblem problem, LocateResult result) {
        this.problem = problem;
        this.result = result;
        for (int i = 0; i < problem.demands().size(); i++) {
            demandIndex.put(problem.demands().get(i).id(), i);
        }
        for (int j = 0; j < problem.candidates().size(); j++) {
            candidateIndex.put(problem.candidates().get(j).id(), j);
        }
    }

    /** The sentences about a result that has a plan. */
    static List<Explanation> explain(LocateProblem problem, LocateResult result) {
        Explainer explainer = new Explainer(problem, result);
        explainer.addProof();
        explainer.addSites();
        explainer.addCapacities();
        explainer.addDetours();
        explainer.addWays();
        explainer.addTownships();
        explainer.addUnserved();
        return explainer.sentences.lines();
    }

    private void addProof() {
        String objective = problem.objective().code();
        if (result.status() == Status.OPTIMAL) {
            sentences.add("optimal." + objective, result.objective());
        } else {
            sentences.add("feasible." + objective, result.objective(), result.bound(), 100 * result.gap());
        }
    }

    private void addSites() {
        List<String> fresh = result.open().stream()
                .filter(id -> candidate(id).role() != Candidate.Role.EXISTING)
                .toList();
        double fixedCost =
                fresh.stream().mapToDouble(id -> candidate(id).fixedCost()).sum();
        if (problem.p() == null) {
            sentences.add("sites", fresh.size(), problem.candidates().size());
        } else if (fresh.size() >= problem.p()) {
            sentences.add("sites.all", fresh.size());
        } else {
            sentences.add("sites.fewer", fresh.size(), problem.p());
        }
        if (fixedCost > 0) {
            boolean counted = problem.objective() == Objective.P_MEDIAN;
            sentences.add(counted ? "fixed-cost" : "fixed-cost.ignored", fixedCost);
        }
    }

    private void addCapacities() {
        List<SiteLoad> limited = result.loads().stream()
                .filter(each -> !Double.isInfinite(each.capacity()))
                .toList();
        if (limited.isEmpty()) {
            return;
        }
        double load = limited.stream().mapToDouble(SiteLoad::load).sum();
        double capacity = limited.stream().mapToDouble(SiteLoad::capacity).sum();
        sentences.add("load", load, capacity, capacity > 0 ? 100 * load / capacity : 0);
        List<String> full = limited.stream()
                .filter(each -> each.load() >= FULL * each.capacity())
                .map(SiteLoad::candidate)
                .toList();
        if (!full.isEmpty()) {
            sentences.add("full", full.size(), Sentences.some(full));
        }
    }

    /** What capacities and groups cost: those who pass a cheaper open site. */
    private void addDetours() {
        int passed = 0;
        double extra = 0;
        for (Assignment each : result.assignments()) {
            int i = demandIndex.get(each.demand());
            double cheapest = result.open().stream()
                    .mapToDouble(id -> problem.assignmentCost(i, candidateIndex.get(id)))
                    .min()
                    .orElse(0);
            double here = problem.assignmentCost(i, candidateIndex.get(each.candidate()));
            if (here > cheapest * (1 + 1e-9)) {
                passed++;
                extra += each.share() * (here - cheapest);
            }
        }
        if (passed > 0) {
            sentences.add("detours", passed, extra);
        }
    }

    private void addWays() {
        List<Assignment> longest = result.assignments().stream()
                .sorted(Comparator.comparingDouble(Assignment::distance)
                        .reversed()
                        .thenComparing(Assignment::demand))
                .limit(3)
                .toList();
        if (longest.isEmpty()) {
            return;
        }
        double sum = 0;
        double weight = 0;
        for (Assignment each : result.assignments()) {
            double part = each.share() * demand(each.demand()).weight();
            sum += part * each.distance();
            weight += part;
        }
        Assignment first = longest.get(0);
        sentences.add("longest", first.distance(), first.demand(), first.candidate());
        if (weight > 0) {
            sentences.add("mean", sum / weight);
        }
        if (problem.maxCost() != null && problem.maxCost() < Double.MAX_VALUE) {
            sentences.add("cut-off", problem.maxCost(), 100 * first.distance() / Math.max(1e-9, problem.maxCost()));
        }
    }

    private void addTownships() {
        double own = 0;
        double known = 0;
        for (Assignment each : result.assignments()) {
            String home = demand(each.demand()).township();
            String site = candidate(each.candidate()).township();
            if (home != null && site != null) {
                double part = each.share() * demand(each.demand()).weight();
                known += part;
                own += home.equals(site) ? part : 0;
            }
        }
        if (known > 0) {
            sentences.add("township", 100 * own / known, problem.otherTownshipFactor());
        }
    }

    private void addUnserved() {
        if (result.unserved().isEmpty()) {
            return;
        }
        Set<String> unserved = new HashSet<>(result.unserved());
        double weight = problem.demands().stream()
                .filter(each -> unserved.contains(each.id()))
                .mapToDouble(Demand::weight)
                .sum();
        for (Assignment each : result.assignments()) {
            weight -= unserved.contains(each.demand())
                    ? each.share() * demand(each.demand()).weight()
                    : 0;
        }
        sentences.add("unserved", result.unserved().size(), weight, Sentences.some(result.unserved()));
    }

    private Demand demand(String id) {
        return problem.demands().get(demandIndex.get(id));
    }

    private Candidate candidate(String id) {
        return problem.candidates().get(candidateIndex.get(id));
    }
}
