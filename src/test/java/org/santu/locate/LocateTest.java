package org.santu.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.santu.locate.Candidate.Role;
import org.santu.locate.LocateResult.Status;

/** Every objective against the enumeration of all plans, and the laws that hold between related problems. */
class LocateTest {
    private static final int PROBLEMS = 60;
    private static final double TOLERANCE = 1e-6;

    @ParameterizedTest
    @EnumSource(Objective.class)
    void theOptimumIsThatOfTryingEverything(Objective objective) {
        int solved = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            LocateProblem problem = RandomProblems.small(objective, seed, true);
            LocateResult result = Locate.solve(problem);
            double expected = Enumeration.optimum(problem);
            if (Double.isNaN(expected)) {
                assertThat(result.status()).as(objective + " " + seed).isEqualTo(Status.INFEASIBLE);
                assertThat(result.explanation()).as("reasons of " + seed).isNotEmpty();
                continue;
            }
            assertThat(result.status()).as(objective + " " + seed).isEqualTo(Status.OPTIMAL);
            PlanChecker.check(problem, result);
            assertThat(result.objective()).as(objective + " " + seed).isCloseTo(expected, within(TOLERANCE));
            solved++;
        }
        assertThat(solved).isGreaterThan(PROBLEMS / 3);
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void splittingNeverCostsMoreAndIsCheckedToo(Objective objective) {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            LocateProblem whole = RandomProblems.small(objective, seed, true);
            LocateProblem split = RandomProblems.small(objective, seed, false);
            LocateResult relaxed = Locate.solve(split);
            LocateResult strict = Locate.solve(whole);
            assertNotWorse(objective, relaxed, strict, "split " + seed);
            if (relaxed.hasPlan()) {
                PlanChecker.check(split, relaxed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void aNewCandidateNeverWorsensTheOptimum(Objective objective) {
        for (int seed = 100; seed < 100 + PROBLEMS / 2; seed++) {
            LocateProblem problem = RandomProblems.small(objective, seed, true);
            List<Candidate> more = new ArrayList<>(problem.candidates());
            more.add(new Candidate("new", 9, 0, 10, 10, Role.OPTIONAL, null));
            assertNotWorse(objective, solve(problem, problem.demands(), more), Locate.solve(problem), "new " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void moreCapacityNeverWorsensTheOptimum(Objective objective) {
        for (int seed = 200; seed < 200 + PROBLEMS / 2; seed++) {
            LocateProblem problem = RandomProblems.small(objective, seed, true);
            List<Candidate> larger = problem.candidates().stream()
                    .map(each -> each.withCapacity(each.capacity() * 1.5))
                    .toList();
            assertNotWorse(objective, solve(problem, problem.demands(), larger), Locate.solve(problem), "room " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void theOrderOfTheInputDoesNotMatter(Objective objective) {
        for (int seed = 300; seed < 300 + PROBLEMS / 2; seed++) {
            LocateProblem problem = RandomProblems.small(objective, seed, true);
            List<Demand> demands = new ArrayList<>(problem.demands());
            List<Candidate> candidates = new ArrayList<>(problem.candidates());
            Collections.shuffle(demands, new Random(seed));
            Collections.shuffle(candidates, new Random(seed + 1));
            LocateResult one = Locate.solve(problem);
            LocateResult other = solve(problem, demands, candidates);
            assertThat(other.status()).isEqualTo(one.status());
            assertThat(other.open()).as("order " + seed).isEqualTo(one.open());
            assertThat(other.assignments()).isEqualTo(one.assignments());
        }
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void withoutGroupsOneMoreSiteOrNoCutOffNothingGetsWorse(Objective objective) {
        for (int seed = 400; seed < 400 + PROBLEMS / 2; seed++) {
            LocateProblem problem = RandomProblems.small(objective, seed, true);
            LocateResult strict = Locate.solve(problem);
            List<Demand> alone = problem.demands().stream()
                    .map(each -> new Demand(each.id(), each.weight(), each.x(), each.y(), null, each.township()))
                    .toList();
            assertNotWorse(objective, solve(problem, alone, problem.candidates()), strict, "alone " + seed);
            Double further = problem.maxCost() == null ? null : Double.valueOf(problem.maxCost() * 2);
            Integer oneMore = problem.p() == null ? null : Integer.valueOf(problem.p() + 1);
            LocateProblem relaxed = new LocateProblem(
                    objective,
                    oneMore,
                    true,
                    further,
                    problem.demands(),
                    problem.candidates(),
                    problem.metric(),
                    null,
                    problem.weightCosts(),
                    problem.otherTownshipFactor(),
                    problem.seed());
            assertNotWorse(objective, Locate.solve(relaxed), strict, "relaxed " + seed);
        }
    }

    private static LocateResult solve(LocateProblem problem, List<Demand> demands, List<Candidate> candidates) {
        return Locate.solve(new LocateProblem(
                problem.objective(),
                problem.p(),
                problem.singleSource(),
                problem.maxCost(),
                demands,
                candidates,
                problem.metric(),
                null,
                problem.weightCosts(),
                problem.otherTownshipFactor(),
                problem.seed()));
    }

    private static void assertNotWorse(Objective objective, LocateResult relaxed, LocateResult strict, String name) {
        if (!strict.hasPlan()) {
            return;
        }
        assertThat(relaxed.status()).as(name).isEqualTo(Status.OPTIMAL);
        double slack = TOLERANCE * (1 + Math.abs(strict.objective()));
        if (objective == Objective.MAX_COVERAGE) {
            assertThat(relaxed.objective()).as(name).isGreaterThanOrEqualTo(strict.objective() - slack);
        } else {
            assertThat(relaxed.objective()).as(name).isLessThanOrEqualTo(strict.objective() + slack);
        }
    }
}
