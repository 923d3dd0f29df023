package org.santu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Measures two sides in turn, round by round, so that what disturbs the machine disturbs both. */
final class Versus {
    private final List<Load> ours = new ArrayList<>();
    private final List<Load> theirs = new ArrayList<>();

    /** One round of one side. */
    @FunctionalInterface
    interface Side {
        Load round(int number) throws Exception;
    }

    /** Runs the rounds; who begins changes, since the second finds the database's memory warm. */
    static Versus run(int rounds, Side santu, Side peer) throws Exception {
        Versus versus = new Versus();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                versus.ours.add(good(santu.round(round)));
                versus.theirs.add(good(peer.round(round)));
            } else {
                versus.theirs.add(good(peer.round(round)));
                versus.ours.add(good(santu.round(round)));
            }
        }
        return versus;
    }

    private static Load good(Load load) {
        if (load.failed() > 0 || load.good() == 0) {
            throw new IllegalStateException("not every answer was good, so there is nothing to compare: " + load);
        }
        return load;
    }

    /** The medians of the rounds. The ratio is the median of the rounds' ratios, so that each compares like with like. */
    BenchRow row(String name, String peer, String unit) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i).perSecond() / theirs.get(i).perSecond());
        }
        Map<String, Object> details = new TreeMap<>();
        details.put("rounds", ours.size());
        details.put("p50Millis", median(ours, Load::p50Millis));
        details.put("p99Millis", median(ours, Load::p99Millis));
        details.put("kilobytes", median(ours, Load::kilobytes));
        details.put("peerP50Millis", median(theirs, Load::p50Millis));
        details.put("peerP99Millis", median(theirs, Load::p99Millis));
        details.put("peerKilobytes", median(theirs, Load::kilobytes));
        details.put(
                "santuRounds",
                ours.stream().map(Load::perSecond).map(Versus::whole).toList());
        details.put(
                "peerRounds",
                theirs.stream().map(Load::perSecond).map(Versus::whole).toList());
        return new BenchRow(
                name,
                median(ours, Load::perSecond),
                peer,
                median(theirs, Load::perSecond),
                unit,
                Median.of(ratios),
                details);
    }

    private static double whole(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double median(List<Load> loads, ToDoubleFunction<Load> figure) {
        return Median.of(loads.stream().map(figure::applyAsDouble).toList());
    }
}
