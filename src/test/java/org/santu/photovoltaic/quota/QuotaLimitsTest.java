package org.santu.photovoltaic.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.santu.photovoltaic.quota.QuotaTerms.NearGrid;

/** What nobody has told is never taken for plenty, and what cannot be met is named. */
class QuotaLimitsTest {
    private static Application station(String id, double kilowatts, double hours, Integer metres, String point) {
        return new Application(
                id, id, "139921101001", "village", kilowatts, 80, hours, metres, "pass", null, point, 0, List.of());
    }

    private static QuotaTerms terms(double quota, Double budget, double floor, Double mostMetres, NearGrid near) {
        return new QuotaTerms(
                quota,
                budget,
                null,
                18.6,
                7400,
                0.75,
                3000,
                100,
                5,
                25,
                300,
                30,
                floor,
                mostMetres,
                true,
                10,
                Objective.HOUSEHOLDS,
                null,
                near);
    }

    private static List<Obstacle> obstacles(QuotaPlan plan) {
        return plan.decisions().stream().map(QuotaPlan.Decision::obstacle).toList();
    }

    @Test
    void threeHundredKilowattsAreTheMostAndFiveHundredNearTheGrid() {
        List<Application> asked = List.of(
                station("near", 600, 1300, 500, null),
                station("far", 600, 1300, 501, null),
                station("unknown", 600, 1300, null, null));
        QuotaPlan plan = new QuotaSolver(asked).solve(terms(5000, null, 0, null, new NearGrid(500, 500)));
        assertThat(plan.decisions()).extracting(QuotaPlan.Decision::kilowatts).containsExactly(500.0, 300.0, 300.0);
        assertThat(obstacles(plan)).containsOnly(Obstacle.RULE_SIZE);
    }

    @Test
    void aLimitOfTheWayToTheGridTurnsAwayWhatNobodyHasMeasured() {
        QuotaPlan plan = new QuotaSolver(
                        List.of(station("a", 200, 1300, null, null), station("b", 200, 1300, 900, null)))
                .solve(terms(5000, null, 0, 1000.0, null));
        assertThat(obstacles(plan)).containsExactly(Obstacle.GRID_UNKNOWN, null);
    }

    @Test
    void aPointOfUnknownCapacityAndAStationOfUnknownYieldReadSo() {
        List<Application> asked =
                List.of(station("a", 200, 1300, 100, Application.UNKNOWN_POINT), station("b", 200, 0, 100, null));
        assertThat(obstacles(new QuotaSolver(asked).solve(terms(5000, null, 0, null, null))))
                .containsExactly(Obstacle.GRID_UNKNOWN, Obstacle.HOURS);
    }

    /** A floor is meant as far as it can be had: also where the grid is what is short. */
    @Test
    void aFloorThatTheGridCannotTakeIsLoweredToWhatItTakes() {
        QuotaTerms terms = terms(5000, null, 500, null, null);
        List<Application> two = List.of(station("a", 200, 1300, 100, "p"), station("b", 200, 1300, 100, "p"));
        QuotaPlan shared = new QuotaSolver(two, Map.of("p", 150.0)).solve(terms);
        assertThat(shared.kilowatts()).isEqualTo(150.0, org.assertj.core.api.Assertions.within(1e-3));
        QuotaPlan full = new QuotaSolver(two, Map.of("p", 20.0)).solve(terms);
        assertThat(obstacles(full)).containsExactly(Obstacle.GRID_FULL, Obstacle.GRID_FULL);
    }

    @Test
    void whyThereIsNoPlanIsToldByWhatIsTooLittle() {
        List<Application> asked = List.of(station("a", 300, 1300, 100, "p"), station("b", 300, 1300, 100, "q"));
        QuotaSolver solver = new QuotaSolver(asked, Map.of("p", 300.0, "q", 300.0));
        QuotaTerms money = terms(5000, 1e6, 500, null, null);
        assertThat(solver.solve(money).status()).isEqualTo("infeasible");
        assertThat(solver.shortage(money)).isEqualTo(new Shortage(Shortage.Kind.FLOORS, 500, List.of("budget"), 0));
        assertThat(solver.shortage(terms(400, null, 500, null, null)).limits()).containsExactly("quota");
        assertThat(solver.shortage(terms(400, 1e6, 500, null, null)).limits()).containsExactly("budget", "quota");
        QuotaTerms many = terms(400, null, 0, null, null).aimingAt(Objective.COST, 100);
        assertThat(solver.solve(many).status()).isEqualTo("infeasible");
        assertThat(solver.shortage(many)).isEqualTo(new Shortage(Shortage.Kind.HOUSEHOLDS, 0, List.of(), 80));
    }
}
