package org.santu.photovoltaic.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Plans that keep every limit, checked by other means, and are as good as trying all plans. */
class QuotaSolverTest {
    private static QuotaTerms terms(double quotaKilowatts) {
        return new QuotaTerms(
                quotaKilowatts, null, null, 18.6, 7400, 0.75, 3000, 80, 5, 25, 300, 50, 0, null, true, 60);
    }

    private static QuotaTerms terms(double quotaKilowatts, Double budget, Double mu, double township) {
        return new QuotaTerms(
                quotaKilowatts, budget, mu, 18.6, 7400, 0.75, 3000, 80, 5, 25, 300, 50, township, 2000.0, true, 60);
    }

    private static List<Application> made(int count, int townships, long seed) {
        Random random = new Random(seed);
        List<Application> list = new ArrayList<>();
        String[] verdicts = {"pass", "pass", "pass", "approval", "forbidden", "unchecked"};
        for (int k = 0; k < count; k++) {
            boolean large = k % 50 == 49;
            double kilowatts = large ? 5000 : 100 + 10 * random.nextInt(40);
            String verdict = verdicts[random.nextInt(verdicts.length)];
            list.add(new Application(
                    "s" + k,
                    "station " + k,
                    String.format("1399%05d%03d", 21_100 + random.nextInt(townships), 1 + k % 900),
                    large ? "centralised" : random.nextInt(10) == 0 ? "joint" : "village",
                    kilowatts,
                    (int) (kilowatts / (large ? 27.5 : 6)) - random.nextInt(5),
                    1200 + random.nextInt(300),
                    random.nextInt(2500),
                    verdict,
                    verdict.equals("forbidden") ? "basic farmland" : null));
        }
        return list;
    }

    /** Knows nothing of the solver: adds up what was given and compares it with what may be given. */
    private static void checkEverything(QuotaPlan plan, List<Application> applications, QuotaTerms terms) {
        assertThat(plan.decisions()).extracting(QuotaPlan.Decision::application).isEqualTo(applications);
        double sum = 0;
        int lifted = 0;
        Map<String, Double> given = new HashMap<>();
        Map<String, Double> possible = new HashMap<>();
        for (QuotaPlan.Decision decision : plan.decisions()) {
            Application station = decision.application();
            double kilowatts = decision.kilowatts();
            sum += kilowatts;
            lifted += decision.households();
            given.merge(station.township(), kilowatts, Double::sum);
            boolean open = station.landVerdict().equals("pass")
                    || station.landVerdict().equals("approval") && terms.approvalAllowed();
            boolean near = terms.mostGridMetres() == null || station.gridMetres() <= terms.mostGridMetres();
            double most = Math.min(station.kilowatts(), station.kind().equals("village") ? 300 : 1e9);
            if (kilowatts > 0) {
                assertThat(open && near).as(station.name()).isTrue();
                assertThat(kilowatts).isBetween(Math.min(50, most) - 1e-6, most + 1e-6);
                double each = Math.max(
                        station.kind().equals("centralised") ? 25 : 5, 3000 / (station.fullLoadHours() * 0.75 * 0.8));
                assertThat(decision.households() * each).isLessThanOrEqualTo(kilowatts + 1e-4);
                assertThat(decision.households()).isLessThanOrEqualTo(station.households());
                if (decision.households() > 0) {
                    assertThat(decision.yuanPerHousehold()).isGreaterThanOrEqualTo(3000 - 1e-3);
                }
            } else {
                assertThat(decision.obstacle()).as(station.name()).isNotNull();
            }
            if (open && near && most >= 50 && station.households() >= 1) {
                possible.merge(station.township(), most, Double::sum);
            }
        }
        assertThat(sum).isLessThanOrEqualTo(terms.quotaKilowatts() + 1e-4);
        assertThat(lifted).isEqualTo(plan.households());
        if (terms.budgetYuan() != null) {
            assertThat(sum * 7400).isLessThanOrEqualTo(terms.budgetYuan() + 1);
        }
        if (terms.landMu() != null) {
            assertThat(sum * 18.6 / (2000.0 / 3)).isLessThanOrEqualTo(terms.landMu() + 1e-4);
        }
        possible.forEach((township, most) -> assertThat(given.getOrDefault(township, 0.0))
                .isGreaterThanOrEqualTo(Math.min(terms.townshipKilowatts(), most) - 1e-4));
    }

    @Test
    void aSmallPlanIsAsGoodAsTheBestOfAllPlans() {
        for (long seed = 0; seed < 12; seed++) {
            List<Application> applications = made(9, 2, seed);
            QuotaTerms terms = terms(700);
            QuotaPlan plan = new QuotaSolver(applications).solve(terms);
            checkEverything(plan, applications, terms);
            assertThat(plan.status()).isEqualTo("optimal");
            assertThat(plan.households()).as("seed %d", seed).isEqualTo(best(applications, terms));
        }
    }

    /** Tries every choice of stations; those chosen get their least, the rest goes where a household costs least. */
    private static int best(List<Application> all, QuotaTerms terms) {
        List<Application> open =
                all.stream().filter(station -> terms.mostKilowatts(station) > 0).toList();
        int best = 0;
        for (int chosen = 0; chosen < 1 << open.size(); chosen++) {
            best = Math.max(best, lifted(open, chosen, 0, terms.quotaKilowatts(), terms));
        }
        return best;
    }

    private static int lifted(List<Application> open, int chosen, int k, double left, QuotaTerms terms) {
        if (left < -1e-9) {
            return Integer.MIN_VALUE;
        }
        double reserved = 0;
        List<double[]> offers = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            if ((chosen & 1 << i) != 0) {
                Application station = open.get(i);
                double each = terms.kilowattsPerHousehold(station);
                double most = terms.mostKilowatts(station);
                reserved += Math.min(most, 50);
                offers.add(new double[] {each, Math.min(station.households(), Math.floor(most / each + 1e-9)), 50});
            }
        }
        if (reserved > left + 1e-9) {
            return Integer.MIN_VALUE;
        }
        return fill(offers, 0, left);
    }

    /** All numbers of households for each chosen station. */
    private static int fill(List<double[]> offers, int k, double left) {
        if (k == offers.size()) {
            return 0;
        }
        double reserved = 0;
        for (int i = k + 1; i < offers.size(); i++) {
            reserved += 50;
        }
        double[] offer = offers.get(k);
        int best = Integer.MIN_VALUE;
        // More of a cheaper household never hurts another but by capacity, so a few sizes around each limit are enough.
        int most = (int) Math.min(offer[1], Math.floor((left - reserved) / offer[0] + 1e-9));
        for (int homes : new int[] {most, Math.max(0, most - 1), (int) Math.min(most, Math.floor(50 / offer[0])), 0}) {
            if (homes >= 0) {
                double size = Math.max(50, homes * offer[0]);
                if (left - size >= reserved - 1e-9) {
                    int rest = fill(offers, k + 1, left - size);
                    best = Math.max(best, rest == Integer.MIN_VALUE ? rest : homes + rest);
                }
            }
        }
        return best;
    }

    @Test
    void aPrefectureOfBaodingsSizeIsProvenOptimal() {
        List<Application> applications = made(1082, 118, 474);
        double applied =
                applications.stream().mapToDouble(Application::kilowatts).sum();
        QuotaTerms terms = terms(applied * 130 / 474, null, null, 300);
        QuotaPlan plan = new QuotaSolver(applications).solve(terms);
        checkEverything(plan, applications, terms);
        assertThat(plan.status()).isEqualTo("optimal");
        assertThat(plan.gap()).isLessThan(0.0001);
        System.out.printf(
                "%.0f kW of %.0f, %d households, %.1f s%n",
                plan.kilowatts(), applied, plan.households(), plan.seconds());
    }

    private static Application station(String kind, double kilowatts, int households) {
        return new Application("s", "一座", "222401101001", kind, kilowatts, households, 1400, 100, "pass", null);
    }

    private static QuotaPlan alone(Application station, double kilowattsPerHousehold) {
        QuotaTerms terms = new QuotaTerms(
                station.kilowatts(),
                null,
                null,
                18.6,
                7400,
                0.75,
                1000,
                100,
                kilowattsPerHousehold,
                kilowattsPerHousehold,
                500,
                30,
                0,
                null,
                true,
                60);
        return new QuotaSolver(List.of(station)).solve(terms);
    }

    /** 300 kW at 5 to 7 kW serve 42 to 60 households; Yanbian's 157 MW serve 8,700 at 18.0 kW; Lingtai's 186 kW take 5.2 mu. */
    @Test
    void theFiguresOfTheArticlesComeOutOfPlans() {
        Application village = station("village", 300, 1000);
        assertThat(alone(village, 7).households()).isEqualTo(42);
        assertThat(alone(village, 5).households()).isEqualTo(60);
        Application yanbian = station("centralised", 157_000, 9000);
        assertThat(alone(yanbian, 18.04).households()).isBetween(8700, 8703);
        assertThat(157_000.0 / 8700).isCloseTo(18.0, within(0.05));
        QuotaPlan lingtai = alone(station("village", 186, 61), 3.04);
        assertThat(lingtai.households()).isEqualTo(61);
        assertThat(lingtai.mu()).isCloseTo(5.2, within(0.02));
        assertThat(lingtai.yuan()).isEqualTo(186 * 7400.0);
    }

    @Test
    void moreOfAnythingNeverLiftsFewerAndASecondLookGivesTheSame() {
        List<Application> applications = made(120, 8, 3);
        QuotaSolver solver = new QuotaSolver(applications);
        QuotaTerms terms = terms(8000, 50e6, 230.0, 200);
        QuotaPlan plan = solver.solve(terms);
        checkEverything(plan, applications, terms);
        assertThat(plan.priceOfMegawatt()).isNotNegative();
        assertThat(plan.priceOfMu()).isNotNegative();
        assertThat(plan.priceOfMillionYuan()).isNotNegative();
        assertThat(solver.solve(terms).decisions()).isEqualTo(plan.decisions());
        assertThat(solver.solve(terms(9000, 60e6, 260.0, 200)).households()).isGreaterThanOrEqualTo(plan.households());
        assertThat(solver.solve(terms(8000, 50e6, 230.0, 0)).households()).isGreaterThanOrEqualTo(plan.households());
    }

    @Test
    void whoIsRefusedCanReadWhy() {
        QuotaPlan plan = new QuotaSolver(made(120, 8, 3)).solve(terms(3000, null, null, 0));
        assertThat(plan.decisions()).allSatisfy(decision -> {
            if (decision.application().landVerdict().equals("forbidden")) {
                assertThat(decision.obstacle()).isEqualTo(Obstacle.LAND_FORBIDDEN);
            }
            if (!decision.answer().equals("yes")) {
                assertThat(decision.obstacle()).isNotNull();
            }
        });
        assertThat(plan.decisions()).extracting(QuotaPlan.Decision::obstacle).contains(Obstacle.SCARCE, Obstacle.GRID);
    }

    @Test
    void floorsThatExceedTheQuotaCannotBeMet() {
        assertThat(new QuotaSolver(made(120, 8, 3))
                        .solve(terms(500, null, null, 300))
                        .status())
                .isEqualTo("infeasible");
    }
}
