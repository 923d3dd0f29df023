package org.santu.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.santu.funding.allocation.Library.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.bench.MadeProjects;
import org.santu.funding.plan.BegunRule;
import org.santu.funding.plan.Channel;
import org.santu.funding.plan.FundTerms;
import org.santu.funding.plan.Limit;
import org.santu.funding.plan.Pins;
import org.santu.funding.plan.Project;

/** Who is paid for by whom: small cases worked by hand, laws that hold for all, and a province. */
class AllocationSolverTest {
    private static final String HERE = "139921100001";
    private static final String THERE = "139921200001";

    private static Allocation solve(FundTerms terms, Project... projects) {
        Allocation plan = new AllocationSolver(List.of(projects), Set.of()).solve(terms);
        if (plan.isPlan()) {
            PlanCheck.check(terms, List.of(projects), plan);
            ReasonCheck.check(terms, plan);
        }
        return plan;
    }

    private static Decision of(Allocation plan, String id) {
        return plan.decisions().stream()
                .filter(decision -> decision.project().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Obstacle obstacle(Allocation plan, String id) {
        return of(plan, id).stop() == null ? null : of(plan, id).stop().obstacle();
    }

    private static FundTerms money(long superior, long local) {
        return FundTerms.of(List.of(Channel.of("superior", superior), Channel.of("local", local)));
    }

    @Test
    void twoThatTogetherBringMoreWinOverTheOneThatBringsMostForItsMoney() {
        // 60 for 60 (1.00 each), 50 for 48 (0.96), 50 for 47 (0.94), and 100 to give: 48 + 47 = 95 beats 60
        Allocation plan = solve(
                FundTerms.of(List.of(Channel.of("superior", 100))),
                project("a", "road", 60, 60),
                project("b", "road", 50, 48),
                project("c", "road", 50, 47));
        assertThat(plan.status()).isEqualTo("optimal");
        assertThat(plan.points()).isEqualTo(95);
        assertThat(plan.yuan()).isEqualTo(100);
        assertThat(of(plan, "a").answer()).isEqualTo("no");
        assertThat(obstacle(plan, "a")).isEqualTo(Obstacle.EXHAUSTED);
    }

    @Test
    void allMoneyIsGivenToTheYuanWhenItIsJustEnough() {
        Allocation plan = solve(
                money(1_000_003, 2_000_004),
                project("a", "road", 1_000_001, 3),
                project("b", "road", 1_000_002, 3),
                project("c", "road", 1_000_004, 3));
        assertThat(plan.points()).isEqualTo(9);
        assertThat(plan.yuan(0)).isEqualTo(1_000_003);
        assertThat(plan.yuan(1)).isEqualTo(2_000_004);
    }

    @Test
    void whatIsLeftIsGatheredInTheLastChannelThatMayKeepIt() {
        Allocation plan = solve(
                money(100_000, 100_000),
                project("a", "road", 60_000, 3),
                project("b", "road", 60_000, 3),
                project("c", "road", 60_000, 3));
        assertThat(plan.points()).isEqualTo(9);
        assertThat(plan.yuan(0)).isEqualTo(100_000);
        assertThat(plan.yuan(1)).isEqualTo(80_000);
    }

    @Test
    void aChannelPaysOnlyForItsUsesAndItsShare() {
        Channel industry = Channel.of("finance", 1_000).forKinds("industry");
        Channel half = new Channel(
                "superior", 1_000, Set.of(), "", Set.of(), new BigDecimal("50"), null, null, null, List.of());
        Allocation plan = solve(
                FundTerms.of(List.of(half, industry)),
                project("a", "industry", 401, 10),
                project("b", "road", 100, 10));
        assertThat(of(plan, "a").sum()).isEqualTo(401);
        assertThat(of(plan, "a").yuan().get(0)).isLessThanOrEqualTo(200);
        assertThat(of(plan, "b").stop()).isEqualTo(Stop.of(Obstacle.CHANNEL_SHARE, 50L, 100L));
        Allocation without = solve(FundTerms.of(List.of(industry)), project("b", "road", 100, 10));
        assertThat(obstacle(without, "b")).isEqualTo(Obstacle.CHANNEL);
    }

    @Test
    void anEarmarkIsKeptAlthoughOthersBringMore() {
        Channel marked = Channel.of("superior", 100).withLimits(List.of(Limit.least(Set.of("industry"), "", 40)));
        Allocation plan = solve(
                FundTerms.of(List.of(marked)),
                project("a", "road", 60, 60),
                project("b", "road", 40, 40),
                project("c", "industry", 40, 1));
        assertThat(plan.points()).isEqualTo(61);
        assertThat(of(plan, "b").stop()).isEqualTo(Stop.of(Obstacle.EXHAUSTED, 0L, 40L));
    }

    @Test
    void eachTownshipGetsItsFloorAndNoneMoreThanItsCap() {
        Project[] projects = {
            project("a", HERE, "road", 50, 50, 50, false, "pass"),
            project("b", HERE, "road", 50, 50, 49, false, "pass"),
            project("c", THERE, "road", 50, 50, 5, false, "pass")
        };
        FundTerms terms = FundTerms.of(List.of(Channel.of("superior", 100)));
        assertThat(solve(terms, projects).points()).isEqualTo(99);
        Allocation floor = solve(terms.withTownships(Map.of("139921200", 50L), null), projects);
        assertThat(floor.points()).isEqualTo(55);
        Allocation cap = solve(terms.withTownships(Map.of(), 60L), projects);
        assertThat(cap.points()).isEqualTo(55);
        assertThat(of(cap, "b").stop()).isEqualTo(Stop.of(Obstacle.TOWNSHIP_CAP, 60L, 50L, 50L));
    }

    @Test
    void whatWasBegunIsFinishedFirst() {
        Project[] projects = {
            project("a", HERE, "road", 60, 60, 10, true, "pass"),
            project("b", HERE, "road", 60, 60, 20, true, "pass"),
            project("c", HERE, "road", 60, 60, 99, false, "pass")
        };
        FundTerms terms = FundTerms.of(List.of(Channel.of("superior", 100)));
        assertThat(solve(terms, projects).points()).isEqualTo(99);
        assertThat(solve(terms.withBegun(BegunRule.FIRST), projects).points()).isEqualTo(20);
        Allocation required = solve(terms.withBegun(BegunRule.REQUIRED), projects);
        assertThat(required.status()).isEqualTo("infeasible");
        assertThat(required.shortfalls().stream()
                        .mapToLong(Allocation.Shortfall::missingYuan)
                        .sum())
                .isEqualTo(20);
    }

    @Test
    void aProjectWaitsForThoseItDependsOn() {
        FundTerms terms = FundTerms.of(List.of(Channel.of("superior", 100)));
        Project road = project("a", HERE, "road", 60, 60, 1, false, "pass");
        Project hall = project("b", HERE, "industry", 50, 50, 50, false, "pass", "a");
        Allocation plan = solve(terms, road, hall, project("c", "water", 90, 40));
        assertThat(plan.points()).isEqualTo(40);
        assertThat(of(plan, "b").stop()).isEqualTo(Stop.of(Obstacle.DEPENDENCY_UNFUNDED, "a"));
        Allocation stands = new AllocationSolver(List.of(hall), Set.of("a")).solve(terms);
        assertThat(stands.points()).isEqualTo(50);
        Project forbidden = project("a", HERE, "road", 60, 60, 1, false, "forbidden");
        Allocation never = solve(terms, forbidden, hall);
        assertThat(obstacle(never, "a")).isEqualTo(Obstacle.LAND_FORBIDDEN);
        assertThat(of(never, "b").stop()).isEqualTo(Stop.of(Obstacle.DEPENDENCY, "a"));
    }

    @Test
    void projectsThatWaitForEachOtherAreToldSo() {
        FundTerms terms = FundTerms.of(List.of(Channel.of("superior", 1000)));
        List<Project> ring = List.of(
                project("a", HERE, "road", 60, 60, 9, false, "pass", "b"),
                project("b", HERE, "road", 60, 60, 9, false, "pass", "c"),
                project("c", HERE, "road", 60, 60, 9, false, "pass", "a"),
                project("d", HERE, "road", 60, 60, 9, false, "pass", "d"),
                project("e", HERE, "road", 60, 60, 9, false, "pass", "a"),
                project("f", "road", 90, 40));
        Allocation plan = new AllocationSolver(ring, Set.of()).solve(terms);
        assertThat(plan.points()).isEqualTo(40);
        assertThat(of(plan, "b").stop()).isEqualTo(Stop.of(Obstacle.DEPENDENCY_RING, "c"));
        assertThat(of(plan, "d").stop()).isEqualTo(Stop.of(Obstacle.DEPENDENCY_RING, "d"));
        assertThat(of(plan, "e").stop()).isEqualTo(Stop.of(Obstacle.DEPENDENCY, "a"));
    }

    @Test
    void aPartIsGivenWhereItIsOfUse() {
        Allocation plan = solve(
                FundTerms.of(List.of(Channel.of("superior", 101))),
                project("a", HERE, "road", 60, 60, 60, false, "pass"),
                project("b", HERE, "water", 80, 30, 40, false, "pass"));
        assertThat(of(plan, "b").sum()).isEqualTo(41);
        assertThat(of(plan, "b").stop()).isEqualTo(Stop.of(Obstacle.PART, 41L, 80L));
        assertThat(plan.points()).isEqualTo(60 + 40 * 41 / 80.0);
    }

    @Test
    void theLessUsefulReadsHowUsefulTheLastFundedWas() {
        Allocation plan = solve(
                FundTerms.of(List.of(Channel.of("superior", 100_000))),
                project("a", "road", 50_000, 500),
                project("b", "road", 50_000, 300),
                project("c", "road", 50_000, 200));
        assertThat(of(plan, "c").stop()).isEqualTo(Stop.of(Obstacle.BENEFIT, 40.0, 60.0));
    }

    @Test
    void oneMoreTenThousandIsWorthWhatSolvingAgainFinds() {
        FundTerms terms = FundTerms.of(List.of(
                Channel.of("superior", 100_000).forKinds("road"),
                Channel.of("local", 50_000).forKinds("water")));
        List<Project> projects = List.of(
                project("a", "road", 60_000, 90), project("b", "road", 50_000, 50), project("c", "water", 50_000, 7));
        Allocation plan = new AllocationSolver(projects, Set.of()).solveWithPrices(terms);
        assertThat(plan.solved()).containsExactly(50.0, 0.0);
        assertThat(plan.prices().get(0)).isEqualTo(10, org.assertj.core.data.Offset.offset(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noChoiceOfProjectsIsBetterThanTheOptimum(long seed) {
        List<Project> projects = MadeProjects.make(13, 3, seed).stream()
                .filter(project -> !project.isDivisible())
                .toList();
        FundTerms terms = rich(projects, 3);
        Allocation plan = new AllocationSolver(projects, Set.of()).solve(terms);
        double best = 0;
        Problem problem = Problem.of(new Screening(terms, projects, Set.of()), terms);
        for (int choice = 0; choice < 1 << problem.size(); choice++) {
            int chosen = choice;
            long[] amounts = IntStream.range(0, problem.size())
                    .mapToLong(k -> (chosen >> k & 1) == 0
                            ? 0
                            : problem.projects().get(k).needYuan())
                    .toArray();
            double points = IntStream.range(0, problem.size())
                    .filter(k -> amounts[k] > 0)
                    .mapToDouble(k -> problem.projects().get(k).points())
                    .sum();
            boolean depends = IntStream.range(0, problem.size())
                    .allMatch(k -> amounts[k] == 0
                            || Arrays.stream(problem.needed()[k]).allMatch(n -> amounts[n] > 0));
            if (points > best && depends && new MoneySplit(problem, amounts).find() != null) {
                best = points;
            }
        }
        if (plan.isPlan()) {
            PlanCheck.check(terms, projects, plan);
            ReasonCheck.check(terms, plan);
        }
        assertThat(plan.points()).isEqualTo(best);
        assertThat(plan.isPlan()).isEqualTo(best > 0);
    }

    /** Three channels with uses, shares, earmarks and caps of townships and kinds that cross each other, half of what is wanted. */
    private static FundTerms rich(List<Project> projects, int part) {
        long all = projects.stream().mapToLong(Project::needYuan).sum() / part;
        Channel superior = new Channel(
                "superior",
                all / 2,
                Set.of(),
                "",
                Set.of(),
                new BigDecimal("80"),
                null,
                all / 3,
                all / 4,
                List.of(Limit.least(Set.of("industry", "training"), "", all / 40)));
        Channel finance = Channel.of("finance", all / 4).forKinds("industry", "housing", "road");
        Channel local =
                new Channel("local", all / 4, Set.of(), "", Set.of(2027), null, 700_000L, null, null, List.of());
        return FundTerms.of(List.of(superior, finance, local)).withTimeLimit(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theLawsHold(long seed) {
        List<Project> projects = MadeProjects.make(80, 6, seed);
        FundTerms terms = rich(projects, 3).withTimeLimit(1.5);
        Allocation plan = new AllocationSolver(projects, Set.of()).solve(terms);
        PlanCheck.check(terms, projects, plan);
        ReasonCheck.check(terms, plan);
        assertThat(plan.gap()).isLessThan(0.005);

        List<Project> mixed = new ArrayList<>(projects);
        Collections.shuffle(mixed, new Random(seed));
        Allocation again = new AllocationSolver(mixed, Set.of()).solve(terms);
        if (plan.status().equals("optimal")) {
            assertThat(again.decisions()).isEqualTo(plan.decisions());
        }
        List<Channel> more = terms.channels().stream()
                .map(channel -> channel.withYuan(channel.yuan() * 5 / 4))
                .toList();
        FundTerms richer = terms.withChannels(more);
        Allocation better = new AllocationSolver(projects, Set.of()).solve(richer);
        assertThat(better.bound()).isGreaterThanOrEqualTo(plan.points() - 1e-6);
        assertThat(better.points()).isGreaterThanOrEqualTo(plan.points() * (plan.gap() == 0 ? 1 : 0.995));
    }

    @Test
    void anyPricesGiveABoundAndTheRightOnesATightOne() {
        List<Project> projects = MadeProjects.make(200, 8, 21);
        FundTerms terms = rich(projects, 3).withTimeLimit(1);
        Problem problem = Problem.of(new Screening(terms, projects, Set.of()), terms);
        double[] weights =
                problem.projects().stream().mapToDouble(Project::points).toArray();
        Allocation plan = new AllocationSolver(projects, Set.of()).solve(terms);
        double[][] none = Arrays.stream(problem.needed())
                .map(needed -> new double[needed.length])
                .toArray(double[][]::new);
        Random random = new Random(5);
        for (int k = 0; k < 20; k++) {
            double[] prices = problem.sides().stream()
                    .mapToDouble(side -> side.kind() == Side.Kind.EARMARK ? -random.nextDouble() : random.nextDouble())
                    .toArray();
            assertThat(new DualBound(problem, weights, prices, none).bound()).isGreaterThan(plan.points());
        }
        try (Programme relaxed = new Programme(problem, weights, false)) {
            Programme.Found found = relaxed.solve(10, 0, 0);
            double bound = new DualBound(problem, weights, found.sidePrices(), found.needPrices()).bound();
            assertThat(bound).isCloseTo(found.value(), org.assertj.core.data.Percentage.withPercentage(1e-4));
        }
    }

    /** Money, floors, caps, shares, earmarks, parts and pins at random: whole yuan within every limit, and each reason holds. */
    @Test
    void whateverTheTermsTheYuanAddUpAndEachReasonHolds() {
        Random random = new Random(77);
        for (int run = 0; run < 40; run++) {
            List<Project> projects =
                    MadeProjects.make(10 + random.nextInt(50), 1 + random.nextInt(5), random.nextLong());
            FundTerms terms = rich(projects, 1 + random.nextInt(8)).withTimeLimit(1);
            Project one = projects.get(random.nextInt(projects.size()));
            Project other = projects.get(random.nextInt(projects.size()));
            Set<String> must = run % 3 == 0 ? Set.of(one.id()) : Set.of();
            Set<String> out = run % 2 == 0 ? Set.of(other.number()) : Set.of();
            terms = terms.withPins(new Pins(must, out))
                    .withBegun(BegunRule.values()[run % 2])
                    .withTownships(
                            run % 4 == 0 ? Map.of(one.township(), 300_000L) : Map.of(),
                            random.nextBoolean() ? 3_000_000L + random.nextInt(9_000_000) : null);
            Allocation plan = new AllocationSolver(projects, Set.of()).solve(terms, run % 5 == 0 ? 0.005 : 0);
            if (!plan.isPlan()) {
                assertThat(plan.shortfalls()).as("run %d", run).isNotEmpty();
                continue;
            }
            PlanCheck.check(terms, projects, plan);
            ReasonCheck.check(terms, plan);
            assertThat(plan.yuan())
                    .isEqualTo(
                            plan.decisions().stream().mapToLong(Decision::sum).sum());
            if (run % 3 == 0 && of(plan, one.id()).sum() == 0) {
                assertThat(of(plan, one.id()).stop().obstacle()).isLessThan(Obstacle.DEPENDENCY_UNFUNDED);
            }
            assertThat(run % 2 == 0 ? of(plan, other.id()).sum() : 0).isZero();
        }
    }

    @Test
    void peopleMayDecideBeforehandAndReadWhatItCosts() {
        FundTerms terms = FundTerms.of(List.of(Channel.of("superior", 100)));
        Project[] projects = {project("a", "road", 60, 60), project("b", "road", 50, 48), project("c", "road", 50, 47)};
        Allocation pinned = solve(terms.withPins(new Pins(Set.of("a"), Set.of())), projects);
        assertThat(pinned.points()).isEqualTo(60);
        Allocation out = solve(terms.withPins(new Pins(Set.of(), Set.of("b"))), projects);
        assertThat(out.points()).isEqualTo(60);
        assertThat(obstacle(out, "b")).isEqualTo(Obstacle.LEFT_OUT);
        Allocation both = solve(terms.withPins(new Pins(Set.of("a", "b"), Set.of())), projects);
        assertThat(both.isPlan()).isFalse();
        assertThat(both.shortfalls()).extracting(Allocation.Shortfall::what).contains("pinned");
        assertThat(both.shortfalls().stream()
                        .mapToLong(Allocation.Shortfall::missingYuan)
                        .sum())
                .isEqualTo(10);
    }

    @Test
    void whatProvenMeansIsToldWhereBegunProjectsHadToBeChosenFirst() {
        Project[] projects = {
            project("a", HERE, "road", 60, 60, 10, true, "pass"),
            project("b", HERE, "road", 60, 60, 20, true, "pass"),
            project("c", HERE, "road", 40, 40, 99, false, "pass")
        };
        FundTerms terms = FundTerms.of(List.of(Channel.of("superior", 100))).withBegun(BegunRule.FIRST);
        assertThat(solve(terms, projects).begun()).isEqualTo(new Allocation.Begun(2, 1, true, true));
        FundTerms rich = terms.withChannels(List.of(Channel.of("superior", 120)));
        assertThat(solve(rich, projects).begun()).isEqualTo(new Allocation.Begun(2, 2, false, true));
        assertThat(solve(rich.withBegun(BegunRule.EQUAL), projects).begun()).isNull();
    }

    @Test
    void aProvinceIsSharedOutNearlyProvenBest() {
        List<Project> projects = MadeProjects.make(20_000, 300, 7);
        Map<String, Long> floors =
                projects.stream().collect(Collectors.toMap(Project::township, any -> 5_000_000L, (one, other) -> one));
        FundTerms terms = rich(projects, 3).withTimeLimit(60).withTownships(floors, 60_000_000L);
        Allocation plan = new AllocationSolver(projects, Set.of()).solve(terms);
        PlanCheck.check(terms, projects, plan);
        assertThat(plan.gap()).isLessThan(0.005);
        assertThat(plan.seconds()).isLessThan(60);
    }
}
