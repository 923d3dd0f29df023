package org.santu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.santu.locate.Candidate;
import org.santu.locate.Demand;
import org.santu.locate.Locate;
import org.santu.locate.LocateOptions;
import org.santu.locate.LocateProblem;
import org.santu.locate.LocateResult;
import org.santu.locate.Metric;
import org.santu.locate.Objective;

/**
 * Capacitated p-median problems made as Osman and Christofides made theirs (Capacitated clustering problems by hybrid simulated
 * annealing and tabu search, 1994): points in a square, each a demand and a site, a tenth of them to open, one capacity. How long
 * until a plan is proven best; the peer gets the same as one mixed-integer programme, in turn. Who has not proven it counts with
 * its time limit.
 */
final class LocateBenchmark implements Benchmark {
    private static final double LIMIT_SECONDS = 60;
    private static final int SIDE = 100;
    private static final int CAPACITY = 120;
    private static final String PEER = "CBC";

    @Override
    public String name() {
        return "locate";
    }

    @Override
    public Outcome run(BenchSettings settings) {
        Locate.solve(problem(50, 0));
        List<BenchRow> rows = new ArrayList<>();
        for (int size : new int[] {50, 100}) {
            settings.say("%d points ...".formatted(size));
            rows.add(row(size, settings.pick(2, 5)));
        }
        return new Outcome(
                "made-up points in a square of 100, weights of 1 to 20, capacity 120, a tenth of the sites to open",
                List.of(new PlainMedian(PEER).version()
                        + " through OR-Tools, one thread, each assignment bound to its site"),
                rows);
    }

    private static BenchRow row(int size, int instances) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        int provenByPeer = 0;
        int proven = 0;
        for (int instance = 1; instance <= instances; instance++) {
            LocateProblem problem = problem(size, instance);
            LocateResult plan = Locate.solve(problem, LocateOptions.defaults().withTimeLimitSeconds(LIMIT_SECONDS));
            PlainMedian.Answer peer = new PlainMedian(PEER).solve(problem, LIMIT_SECONDS);
            boolean best = plan.status() == LocateResult.Status.OPTIMAL;
            if (best && peer.proven() && Math.abs(plan.objective() - peer.objective()) > 1e-6) {
                throw new IllegalStateException("two best plans: " + plan.objective() + " and " + peer.objective());
            }
            proven += best ? 1 : 0;
            provenByPeer += peer.proven() ? 1 : 0;
            ours.add(plan.seconds());
            theirs.add(peer.seconds());
            ratios.add(peer.seconds() / plan.seconds());
        }
        Map<String, Object> details = new TreeMap<>();
        details.put("instances", instances);
        details.put("proven", proven);
        details.put("peerProven", provenByPeer);
        details.put("seconds", ours);
        details.put("peerSeconds", theirs);
        return new BenchRow(
                "capacitated-" + size, Median.of(ours), PEER, Median.of(theirs), "s", Median.of(ratios), details);
    }

    private static LocateProblem problem(int size, int instance) {
        SplittableRandom random = new SplittableRandom(1000L * size + instance);
        List<Demand> demands = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        int left = size / 10 * CAPACITY * 9 / 10;
        for (int i = 0; i < size; i++) {
            int x = 1 + random.nextInt(SIDE);
            int y = 1 + random.nextInt(SIDE);
            // So that nine tenths of the capacity are used at most.
            int weight = Math.min(1 + random.nextInt(20), left - (size - 1 - i));
            left -= weight;
            demands.add(new Demand("d" + i, weight, x, y));
            candidates.add(new Candidate("s" + i, x, y).withCapacity(CAPACITY));
        }
        return new LocateProblem(
                Objective.P_MEDIAN,
                size / 10,
                true,
                null,
                demands,
                candidates,
                Metric.EUCLIDEAN_FLOOR,
                null,
                false,
                1,
                instance);
    }
}
