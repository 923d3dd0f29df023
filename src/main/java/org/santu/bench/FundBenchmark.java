package org.santu.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.santu.funding.allocation.Allocation;
import org.santu.funding.allocation.AllocationSolver;
import org.santu.funding.allocation.PlainSolver;
import org.santu.funding.plan.BegunRule;
import org.santu.funding.plan.Channel;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Limit;
import org.santu.funding.plan.Project;

/**
 * Three channels of money for the projects of a county and of a province, made up: how long until a plan is within half a percent of the
 * bound, how near it comes in a minute, and how long an answer for a slider takes. The peer gets the same problem as one mixed-integer
 * programme.
 */
final class FundBenchmark implements Benchmark {
    private static final double LIMIT_SECONDS = 60;
    private static final double GOOD_ENOUGH = 0.005;
    private static final int PROJECTS_OF_A_TOWNSHIP = 67;
    private static final String PEER = "HIGHS";

    @Override
    public String name() {
        return "funding";
    }

    @Override
    public Outcome run(BenchSettings settings) {
        List<BenchRow> rows = new ArrayList<>();
        for (int size : new int[] {1_000, 20_000}) {
            List<Project> made = MadeProjects.make(size, Math.max(1, size / PROJECTS_OF_A_TOWNSHIP), size);
            FundTerms terms = terms(made);
            AllocationSolver solver = new AllocationSolver(made, Set.of());
            solver.quick(terms);
            rows.add(row(size + "-quick", solver.quick(terms)));
            settings.say("%d projects ...".formatted(size));
            rows.add(row(size + "-best", solver.solve(terms)));
            rows.add(row(size + "-begun-first", solver.solve(terms.withBegun(BegunRule.FIRST))));
            Allocation near = solver.solve(terms, GOOD_ENOUGH);
            settings.say("%d projects by %s ...".formatted(size, PEER));
            PlainSolver.Answer peer = new PlainSolver(PEER).solve(terms, made, GOOD_ENOUGH);
            rows.add(against(size + "-within-half-percent", near, peer));
        }
        return new Outcome(
                "made-up projects, 67 for each township; 3 channels with uses, shares, caps, an earmark; floor and cap of each township",
                List.of("OR-Tools, SCIP and GLOP", "HiGHS 1.12.0 through OR-Tools"),
                rows);
    }

    private static BenchRow row(String name, Allocation plan) {
        return BenchRow.alone(name, plan.seconds(), "s", details(plan));
    }

    private static BenchRow against(String name, Allocation plan, PlainSolver.Answer peer) {
        Map<String, Object> details = details(plan);
        details.put("peerPoints", peer.points());
        details.put("peerGapPercent", peer.found() ? 100 * (plan.bound() - peer.points()) / peer.points() : null);
        return new BenchRow(name, plan.seconds(), PEER, peer.seconds(), "s", peer.seconds() / plan.seconds(), details);
    }

    private static Map<String, Object> details(Allocation plan) {
        Map<String, Object> details = new TreeMap<>();
        details.put("status", plan.status());
        details.put("points", plan.points());
        details.put("bound", plan.bound());
        details.put("gapPercent", 100 * plan.gap());
        details.put("yuan", plan.yuan());
        return details;
    }

    /** A third of what is wanted, with uses, shares, caps and an earmark that cross each other. */
    private static FundTerms terms(List<Project> made) {
        long all = made.stream().mapToLong(Project::needYuan).sum() / 3;
        Channel superior = new Channel(
                "superior",
                all / 2,
                Set.of(),
                "",
                Set.of(),
                new BigDecimal("80"),
                null,
                null,
                all / 4,
                List.of(Limit.least(Set.of("industry", "training"), "", all / 5)));
        Channel finance = Channel.of("finance", all / 4).forKinds("industry", "housing", "road");
        Channel local =
                new Channel("local", all / 4, Set.of(), "", Set.of(2027), null, 700_000L, null, null, List.of());
        Map<String, Long> floors = new TreeMap<>();
        made.forEach(project -> floors.put(project.township(), 5_000_000L));
        return FundTerms.of(List.of(superior, finance, local))
                .withTownships(floors, 60_000_000L)
                .withTimeLimit(LIMIT_SECONDS);
    }
}
