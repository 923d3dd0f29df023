package org.santu.photovoltaic.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up applications, and a check of plans that knows nothing of the solver. */
public final class QuotaCase {
    private QuotaCase() {}

    /** With joint stations of three villages, connections that cost and grid points that are shared. */
    static List<Application> made(int count, int townships, long seed) {
        Random random = new Random(seed);
        List<Application> list = new ArrayList<>();
        String[] verdicts = {"pass", "pass", "pass", "approval", "forbidden", "unchecked"};
        for (int k = 0; k < count; k++) {
            boolean large = k % 50 == 49;
            boolean joint = !large && random.nextInt(10) == 0;
            double kilowatts = large ? 5000 : joint ? 1200 : 100 + 10 * random.nextInt(40);
            int town = random.nextInt(townships);
            List<Share> shares = new ArrayList<>();
            for (int village = 0; joint && village < 3; village++) {
                String code = String.format("1399%05d%03d", 21_100 + (town + village) % townships, 1 + k % 900);
                shares.add(new Share(code, "village " + code, village == 2 ? 34 : 33));
            }
            list.add(new Application(
                    "s" + k,
                    "station " + k,
                    String.format("1399%05d%03d", 21_100 + town, 1 + k % 900),
                    large ? "centralised" : joint ? "joint" : "village",
                    kilowatts,
                    (int) (kilowatts / (large ? 27.5 : 6)) - random.nextInt(5),
                    1200 + random.nextInt(300),
                    random.nextInt(2500),
                    verdicts[random.nextInt(verdicts.length)],
                    null,
                    large ? null : "p" + k / 4,
                    20_000 + 1000 * random.nextInt(200),
                    shares));
        }
        return list;
    }

    static Map<String, Double> spare(List<Application> applications) {
        Map<String, Double> spare = new HashMap<>();
        Random random = new Random(applications.size());
        applications.stream()
                .map(Application::gridPoint)
                .filter(point -> point != null)
                .sorted()
                .forEach(point -> spare.computeIfAbsent(point, any -> 100.0 + random.nextInt(900)));
        return spare;
    }

    /** Adds up what was given and compares it with what may be given. */
    public static void check(
            QuotaPlan plan, List<Application> applications, Map<String, Double> spare, QuotaTerms terms) {
        assertThat(plan.decisions()).extracting(QuotaPlan.Decision::application).isEqualTo(applications);
        double kilowatts = 0;
        double mu = 0;
        double yuan = 0;
        double income = 0;
        int lifted = 0;
        Map<String, Double> points = new HashMap<>();
        Map<String, Double> townships = new HashMap<>();
        for (QuotaPlan.Decision decision : plan.decisions()) {
            Application station = decision.application();
            double given = decision.kilowatts();
            kilowatts += given;
            lifted += decision.households();
            mu += given * 18.6 * 3 / 2000;
            yuan += given * terms.yuanPerKilowatt() + (given > 0 ? station.connectionYuan() : 0);
            double perKilowatt = station.fullLoadHours() * terms.yuanPerKilowattHour() * terms.householdPercent() / 100;
            income += given * perKilowatt;
            if (given <= 0) {
                assertThat(decision.obstacle()).as(station.name()).isNotNull();
                continue;
            }
            assertThat(station.landVerdict()).isIn("pass", "approval");
            double most = station.kind().equals("village") ? terms.mostVillageKilowatts() : station.kilowatts();
            assertThat(given).isLessThanOrEqualTo(Math.min(most, station.kilowatts()) + 1e-4);
            assertThat(given).isGreaterThanOrEqualTo(Math.min(terms.leastKilowatts(), most) - 1e-4);
            double each = Math.max(station.kind().equals("centralised") ? 25 : 5, terms.incomeLineYuan() / perKilowatt);
            assertThat(decision.households() * each).isLessThanOrEqualTo(given + 1e-3);
            assertThat(decision.households()).isLessThanOrEqualTo(station.households());
            if (station.gridPoint() != null) {
                points.merge(station.gridPoint(), given, Double::sum);
            }
            long parts = decision.parts().stream()
                    .mapToLong(QuotaPlan.Part::households)
                    .sum();
            assertThat(parts).isEqualTo(station.shares().isEmpty() ? 0 : decision.households());
            if (station.shares().isEmpty()) {
                townships.merge(station.township(), given, Double::sum);
            }
            decision.parts()
                    .forEach(part ->
                            townships.merge(part.share().region().substring(0, 9), part.kilowatts(), Double::sum));
        }
        assertThat(kilowatts).isLessThanOrEqualTo(terms.quotaKilowatts() + 1e-3);
        assertThat(mu).isLessThanOrEqualTo(terms.landMu() == null ? Double.MAX_VALUE : terms.landMu() + 1e-3);
        assertThat(yuan).isLessThanOrEqualTo(terms.budgetYuan() == null ? Double.MAX_VALUE : terms.budgetYuan() + 10);
        points.forEach((point, given) -> assertThat(given).as(point).isLessThanOrEqualTo(spare.get(point) + 1e-3));
        assertThat(plan.households()).isEqualTo(lifted);
        assertThat(plan.yuan()).isCloseTo(yuan, org.assertj.core.data.Offset.offset(1.0));
        assertThat(plan.incomeYuan()).isCloseTo(income, org.assertj.core.data.Offset.offset(1.0));
    }
}
