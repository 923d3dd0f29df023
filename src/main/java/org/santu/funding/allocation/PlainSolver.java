package org.santu.funding.allocation;

import java.util.List;
import java.util.Set;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Project;

/**
 * The same problem given whole to a mixed-integer solver, without prices, core and whole yuan: what our own search is held against. What was
 * begun competes like all others. Safe for concurrent use.
 */
public final class PlainSolver {
    private final String solver;

    /** @param solver as OR-Tools calls it: SCIP, CBC, HIGHS */
    public PlainSolver(String solver) {
        this.solver = solver;
    }

    /**
     * @param found whether there is a plan within the time
     * @param points that it brings
     * @param seconds that it took
     */
    public record Answer(boolean found, double points, double seconds) {}

    /** @param wantedGap share within which a plan is good enough */
    public Answer solve(FundTerms terms, List<Project> projects, double wantedGap) {
        Problem problem = Problem.of(new Screening(terms, projects, Set.of()), terms);
        double[] weights =
                problem.projects().stream().mapToDouble(Project::points).toArray();
        long start = System.nanoTime();
        try (Programme programme = Programme.by(solver, problem, weights)) {
            Programme.Found found = programme.solve(terms.timeLimitSeconds(), 0, wantedGap);
            return new Answer(found.isPlan(), found.value(), (System.nanoTime() - start) / 1e9);
        }
    }
}
