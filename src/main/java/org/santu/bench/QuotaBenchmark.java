package org.santu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.santu.photovoltaic.quota.Application;
import org.santu.photovoltaic.quota.QuotaPlan;
import org.santu.photovoltaic.quota.QuotaSolver;
import org.santu.photovoltaic.quota.QuotaTerms;

/**
 * Photovoltaic quotas of a prefecture and of a province, made up: how long until a plan is proven best, and how long an answer for a
 * slider takes. No peer plans quotas; the aim is a gap under 0.5 % within 60 seconds.
 */
final class QuotaBenchmark implements Benchmark {
    private static final double LIMIT_SECONDS = 60;
    /** What one prefecture got of what it applied for. */
    private static final double GIVEN = 130.0 / 474;

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public Outcome run(BenchSettings settings) {
        List<BenchRow> rows = new ArrayList<>();
        int[][] sizes = {{1082, 118}, {5000, 500}};
        for (int[] size : sizes) {
            List<Application> made = made(size[0], size[1]);
            double applied = made.stream().mapToDouble(Application::kilowatts).sum();
            QuotaTerms terms = new QuotaTerms(
                    applied * GIVEN,
                    null,
                    null,
                    18.6,
                    7400,
                    0.75,
                    3000,
                    80,
                    5,
                    25,
                    300,
                    50,
                    300,
                    2000.0,
                    true,
                    LIMIT_SECONDS);
            QuotaSolver solver = new QuotaSolver(made);
            solver.quick(terms);
            QuotaPlan quick = solver.quick(terms);
            rows.add(row(size[0] + "-quick", quick));
            settings.say("%d stations ...".formatted(size[0]));
            List<Double> seconds = new ArrayList<>();
            QuotaPlan plan = null;
            for (int round = 0; round < settings.pick(1, 3); round++) {
                plan = solver.solve(terms, false);
                seconds.add(plan.seconds());
            }
            rows.add(withMedian(row(size[0] + "-proven", plan), seconds));
        }
        return new Outcome("made-up applications of 118 and 500 townships", List.of("OR-Tools, SCIP and GLOP"), rows);
    }

    private static BenchRow row(String name, QuotaPlan plan) {
        Map<String, Object> details = new TreeMap<>();
        details.put("status", plan.status());
        details.put("households", plan.households());
        details.put("bound", plan.bound());
        details.put("gapPercent", 100 * plan.gap());
        details.put("kilowatts", plan.kilowatts());
        return BenchRow.alone(name, plan.seconds(), "s", details);
    }

    private static BenchRow withMedian(BenchRow row, List<Double> seconds) {
        Map<String, Object> details = new TreeMap<>(row.details());
        details.put("seconds", seconds);
        return BenchRow.alone(row.name(), Median.of(seconds), row.unit(), details);
    }

    private static List<Application> made(int count, int townships) {
        SplittableRandom random = new SplittableRandom(count);
        String[] verdicts = {"pass", "pass", "pass", "approval", "forbidden", "unchecked"};
        List<Application> list = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            boolean large = k % 50 == 49;
            double kilowatts = large ? 5000 : 100 + 10 * random.nextInt(40);
            list.add(new Application(
                    "s" + k,
                    null,
                    String.format("1399%05d%03d", 21_100 + random.nextInt(townships), 1 + k % 900),
                    large ? "centralised" : random.nextInt(10) == 0 ? "joint" : "village",
                    kilowatts,
                    (int) (kilowatts / (large ? 27.5 : 6)) - random.nextInt(5),
                    1200 + random.nextInt(300),
                    random.nextInt(2500),
                    verdicts[random.nextInt(verdicts.length)],
                    null));
        }
        return list;
    }
}
