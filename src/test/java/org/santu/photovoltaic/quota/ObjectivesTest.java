package org.santu.photovoltaic.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plans for households, for income and for little money; grid points, joint stations, prices, and answers within a blink. */
class ObjectivesTest {
    private static QuotaTerms terms(double quota, Double budget, Double mu, double township) {
        return new QuotaTerms(
                quota, budget, mu, 18.6, 7400, 0.75, 3000, 80, 5, 25, 300, 50, township, 2000.0, true, 60);
    }

    private static final List<Application> MADE = QuotaCase.made(150, 10, 5);
    private static final Map<String, Double> SPARE = QuotaCase.spare(MADE);
    private static final QuotaTerms TERMS = terms(9000, 80e6, 240.0, 100);

    private static QuotaPlan solve(Objective objective, Integer households) {
        return new QuotaSolver(MADE, SPARE).solve(TERMS.aimingAt(objective, households));
    }

    @Test
    void eachObjectiveIsBestAtWhatItAimsAt() {
        QuotaPlan households = solve(Objective.HOUSEHOLDS, null);
        QuotaPlan income = solve(Objective.INCOME, null);
        QuotaPlan cost = solve(Objective.COST, null);
        for (QuotaPlan plan : List.of(households, income, cost)) {
            QuotaCase.check(plan, MADE, SPARE, TERMS);
            assertThat(plan.status()).as(plan.objective().code()).isEqualTo("optimal");
        }
        assertThat(households.households()).isGreaterThanOrEqualTo(income.households());
        assertThat(income.incomeYuan()).isGreaterThanOrEqualTo(households.incomeYuan() * (1 - 1e-4));
        assertThat(cost.households()).isGreaterThanOrEqualTo(households.households());
        assertThat(cost.yuan()).isLessThanOrEqualTo(households.yuan() * (1 + 1e-4));
        QuotaPlan fewer = solve(Objective.COST, 300);
        assertThat(fewer.households()).isGreaterThanOrEqualTo(300);
        assertThat(fewer.yuan()).isLessThan(cost.yuan());
    }

    @Test
    void oneMoreOfWhatIsScarceBettersThePlanByItsPrice() {
        QuotaPlan plan = solve(Objective.HOUSEHOLDS, null);
        QuotaSolver solver = new QuotaSolver(MADE, SPARE);
        assertThat(solver.solve(TERMS.with(1000, 0, 0)).households())
                .isEqualTo(plan.households() + plan.priceOfMegawatt().intValue());
        assertThat(solver.solve(TERMS.with(0, 1, 0)).households())
                .isEqualTo(plan.households() + plan.priceOfMu().intValue());
        assertThat(solver.solve(TERMS.with(0, 0, 1e6)).households())
                .isEqualTo(plan.households() + plan.priceOfMillionYuan().intValue());
        assertThat(plan.priceOfMegawatt() + plan.priceOfMu() + plan.priceOfMillionYuan())
                .isPositive();
    }

    @Test
    void aFullGridPointTurnsStationsAwayAndMoreSpareNeverLiftsFewer() {
        Application one = station("a", 300, 60, "p", List.of());
        Application other = station("b", 300, 60, "p", List.of());
        QuotaPlan plan = new QuotaSolver(List.of(one, other), Map.of("p", 320.0)).solve(terms(2000, null, null, 0));
        assertThat(plan.kilowatts()).isCloseTo(320, within(1e-3));
        assertThat(plan.decisions()).extracting(QuotaPlan.Decision::obstacle).containsOnly(Obstacle.GRID_FULL);
        QuotaPlan none = new QuotaSolver(List.of(one), Map.of("p", 20.0)).solve(terms(2000, null, null, 0));
        assertThat(none.decisions().get(0).obstacle()).isEqualTo(Obstacle.GRID_FULL);
        QuotaPlan narrow = new QuotaSolver(List.of(one), Map.of("p", 200.0)).solve(terms(2000, null, null, 0));
        assertThat(narrow.decisions().get(0).answer()).isEqualTo("partly");
        assertThat(narrow.decisions().get(0).obstacle()).isEqualTo(Obstacle.GRID_FULL);
        assertThat(plan.households()).isGreaterThanOrEqualTo(narrow.households());
    }

    private static Application station(String id, double kilowatts, int households, String point, List<Share> shares) {
        return new Application(
                id,
                id,
                "139921101001",
                shares.isEmpty() ? "village" : "joint",
                kilowatts,
                households,
                1300,
                100,
                "pass",
                null,
                point,
                0,
                shares);
    }

    @Test
    void aJointStationIsSharedToTheLastHousehold() {
        Application joint = station(
                "j",
                1000,
                200,
                null,
                List.of(
                        new Share("139921101001", "甲", 50),
                        new Share("139921101002", "乙", 30),
                        new Share("139921102001", "丙", 20)));
        QuotaPlan plan = new QuotaSolver(List.of(joint)).solve(terms(777, null, null, 100));
        QuotaPlan.Decision decision = plan.decisions().get(0);
        assertThat(decision.parts()).extracting(QuotaPlan.Part::households).containsExactly(78L, 46L, 31L);
        assertThat(decision.households()).isEqualTo(155);
        assertThat(decision.parts().get(1).kilowatts()).isCloseTo(777 * 0.3, within(1e-3));
        Application wrong = station("w", 1000, 200, null, List.of(new Share("139921101001", "甲", 90)));
        assertThat(new QuotaSolver(List.of(wrong))
                        .solve(terms(777, null, null, 0))
                        .decisions()
                        .get(0)
                        .obstacle())
                .isEqualTo(Obstacle.SHARES);
    }

    /** DOMAIN section 4: 5 to 7 kW for each household, so 300 kW serve 42 to 60. */
    @Test
    void threeHundredKilowattsServeFortyTwoToSixtyHouseholds() {
        for (int each : new int[] {5, 7}) {
            QuotaTerms terms =
                    new QuotaTerms(1000, null, null, 18.6, 7400, 0.75, 3000, 100, each, 25, 300, 50, 0, null, true, 60);
            QuotaPlan plan = new QuotaSolver(List.of(station("a", 300, 999, null, List.of()))).solve(terms);
            assertThat(plan.households()).isEqualTo(each == 5 ? 60 : 42);
            assertThat(plan.mu() * 2000 / 3 / plan.kilowatts()).isCloseTo(18.6, within(1e-9));
        }
    }

    /** 1,082 villages of 118 townships apply for 474 MW, 130 MW are to be given: 27.4 %. */
    @Test
    void aPrefectureOfBaodingsSizeIsProvenWithGridSharesMoneyAndLand() {
        List<Application> made = QuotaCase.made(1082, 118, 1);
        double sum = made.stream().mapToDouble(Application::kilowatts).sum();
        List<Application> scaled = made.stream()
                .map(each -> new Application(
                        each.id(),
                        each.name(),
                        each.region(),
                        each.kind(),
                        each.kilowatts() * 474_000 / sum,
                        each.households(),
                        each.fullLoadHours(),
                        each.gridMetres(),
                        each.landVerdict(),
                        each.landReason(),
                        each.gridPoint(),
                        each.connectionYuan(),
                        each.shares()))
                .toList();
        Map<String, Double> spare = QuotaCase.spare(scaled);
        QuotaTerms terms = terms(130_000, 1000e6, 3700.0, 200);
        QuotaPlan plan = new QuotaSolver(scaled, spare).solve(terms, false);
        QuotaCase.check(plan, scaled, spare, terms);
        assertThat(terms.quotaKilowatts() / 474_000 * 100).isCloseTo(27.4, within(0.05));
        assertThat(plan.status()).isEqualTo("optimal");
        assertThat(plan.gap()).isZero();
        assertThat(plan.decisions())
                .allSatisfy(decision -> assertThat(decision.obstacle() == null
                                || !decision.answer().equals("yes"))
                        .isTrue());
    }

    @Test
    void anAnswerWithinABlinkKeepsTheLimitsAndTheBoundHolds() {
        List<Application> many = QuotaCase.made(1082, 118, 474);
        Map<String, Double> spare = QuotaCase.spare(many);
        QuotaSolver solver = new QuotaSolver(many, spare);
        QuotaTerms terms = terms(60_000, 500e6, 1500.0, 0);
        solver.quick(terms);
        QuotaPlan quick = solver.quick(terms);
        QuotaCase.check(quick, many, spare, terms);
        assertThat(quick.seconds()).isLessThan(1.5);
        assertThat((double) quick.households()).isLessThanOrEqualTo(quick.bound());
        assertThat(quick.households()).isGreaterThan((int) (0.97 * quick.bound()));
        assertThat(quick.status()).isEqualTo("quick");
        QuotaPlan floored = new QuotaSolver(QuotaCase.made(300, 40, 9)).quick(terms(20_000, null, null, 300));
        assertThat((double) floored.households()).isLessThanOrEqualTo(floored.bound() + 1e-6);
        QuotaPlan cheap = solver.quick(terms.aimingAt(Objective.COST, 2000));
        assertThat(cheap.households()).isGreaterThanOrEqualTo(2000);
        assertThat(cheap.bound()).isLessThanOrEqualTo(cheap.value() + 1);
    }
}
