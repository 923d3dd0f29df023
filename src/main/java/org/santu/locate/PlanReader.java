package org.santu.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.santu.locate.core.Plan;

/** A plan in numbers as assignments, loads and unserved demands with their ids. */
final class PlanReader {
    private static final double WHOLE = 1 - 1e-6;

    private final List<String> open = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<SiteLoad> loads = new ArrayList<>();
    private final List<String> unserved = new ArrayList<>();

    /** A share of a site beyond those of the problem (the one for maximal coverage) counts as not served. */
    PlanReader(LocateProblem problem, Translation translation, Plan plan) {
        double[] load = new double[translation.siteCount()];
        double[] served = new double[translation.unitCount()];
        for (Plan.Share share : plan.shares()) {
            int site = share.site();
            if (site >= translation.siteCount()) {
                continue;
            }
            load[site] += share.share() * translation.load(share.demand());
            served[share.demand()] += share.share();
            for (int i : translation.unit(share.demand())) {
                int j = translation.candidateIndex(site);
                assignments.add(new Assignment(
                        problem.demands().get(i).id(),
                        problem.candidates().get(j).id(),
                        share.share(),
                        share.share() * problem.assignmentCost(i, j),
                        problem.distance(i, j)));
            }
        }
        assignments.sort(Comparator.comparing(Assignment::demand).thenComparing(Assignment::candidate));
        Set<String> missing = new TreeSet<>();
        for (int u = 0; u < served.length; u++) {
            if (served[u] < WHOLE) {
                translation
                        .unit(u)
                        .forEach(i -> missing.add(problem.demands().get(i).id()));
            }
        }
        unserved.addAll(missing);
        for (int s = 0; s < load.length; s++) {
            Candidate candidate = translation.candidate(s);
            boolean stands = candidate.role() != Candidate.Role.OPTIONAL;
            if (stands || plan.open()[s]) {
                open.add(candidate.id());
                loads.add(new SiteLoad(candidate.id(), load[s], candidate.capacity()));
            }
        }
    }

    List<String> open() {
        return open;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    List<SiteLoad> loads() {
        return loads;
    }

    List<String> unserved() {
        return unserved;
    }
}
