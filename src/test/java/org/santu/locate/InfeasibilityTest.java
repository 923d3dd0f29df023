package org.santu.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.santu.locate.Candidate.Role;
import org.santu.locate.LocateResult.Status;

/** Where there is no plan, the numbers say why. */
class InfeasibilityTest {
    private final Demand near = new Demand("near", 40, 0, 0);
    private final Demand middle = new Demand("middle", 50, 10, 0);
    private final Demand far = new Demand("far", 60, 100, 0);
    private final Candidate west = new Candidate("west", 0, 0).withCapacity(70);
    private final Candidate east = new Candidate("east", 10, 0).withCapacity(60);

    @Test
    void tooLittleCapacityNamesBothSums() {
        assertThat(reasons(1, null, List.of(near, middle), List.of(west, east)))
                .anyMatch(line -> line.contains("The largest capacity of 1 site is 70")
                        && line.contains("total demand of 90")
                        && line.contains("at least 2 sites"));
        assertThat(reasons(null, null, List.of(near, middle, far), List.of(west, east)))
                .anyMatch(line -> line.contains("All 2 candidates together hold 130") && line.contains("150"));
    }

    @Test
    void aDemandBeyondTheCutOffIsNamedWithItsNearestCandidate() {
        List<String> reasons = reasons(2, 30.0, List.of(near, far), List.of(west, east));
        assertThat(reasons).anyMatch(line -> line.contains("1 demand may be served by no candidate: far"));
        assertThat(reasons)
                .anyMatch(line -> line.contains("nearest candidate is 90") && line.contains("cut-off of 30"));
    }

    @Test
    void aWholeDemandThatFitsNowhereIsNamed() {
        Candidate small = new Candidate("small", 0, 0).withCapacity(35);
        assertThat(reasons(null, null, List.of(near), List.of(small, small("b"), small("c"))))
                .anyMatch(line -> line.contains("near needs 40 at one site") && line.contains("is 35"));
    }

    @Test
    void moreRequiredSitesThanAllowedAreCounted() {
        List<Candidate> required = List.of(west.withRole(Role.REQUIRED), east.withRole(Role.REQUIRED));
        assertThat(reasons(1, null, List.of(near), required))
                .anyMatch(line -> line.contains("2 candidates are required, but only 1"));
    }

    @Test
    void aGroupWithoutACommonCandidateIsNamed() {
        Demand one = new Demand("one", 1, 0, 0, "clan", null);
        Demand other = new Demand("other", 1, 100, 0, "clan", null);
        Candidate there = new Candidate("there", 100, 0);
        assertThat(reasons(null, 20.0, List.of(one, other), List.of(west, there)))
                .anyMatch(line -> line.contains("2 demands of group clan have no candidate in common"));
    }

    @Test
    void whereOnlyTheRulesTogetherForbidItTheMostThatCanBeServedIsGiven() {
        List<Demand> demands = List.of(new Demand("a", 6, 0, 0), new Demand("b", 6, 0, 0), new Demand("c", 6, 0, 0));
        List<Candidate> candidates =
                List.of(new Candidate("x", 0, 0).withCapacity(9), new Candidate("y", 0, 0).withCapacity(9));
        LocateProblem problem = problem(null, null, demands, candidates);
        LocateResult result = Locate.solve(problem);
        assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(result.explanation().get(1).en()).contains("a weight of 12 can be served (at most 12) of 18");
        assertThat(result.explanation().get(1).zh()).contains("12", "18");
    }

    private static Candidate small(String id) {
        return new Candidate(id, 0, 0).withCapacity(35);
    }

    private static List<String> reasons(Integer p, Double maxCost, List<Demand> demands, List<Candidate> candidates) {
        LocateResult result = Locate.solve(problem(p, maxCost, demands, candidates));
        assertThat(result.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(result.explanation())
                .allSatisfy(each -> assertThat(each.zh()).doesNotStartWith("locate."));
        return result.explanation().stream().map(LocateResult.Explanation::en).toList();
    }

    private static LocateProblem problem(Integer p, Double maxCost, List<Demand> demands, List<Candidate> candidates) {
        return new LocateProblem(
                Objective.P_MEDIAN, p, true, maxCost, demands, candidates, Metric.EUCLIDEAN, null, true, 1, 1);
    }
}
