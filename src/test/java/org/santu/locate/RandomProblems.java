package org.santu.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.santu.locate.Candidate.Role;

/** Small problems with every feature, and large ones of the size that a prefecture has. */
final class RandomProblems {
    private RandomProblems() {}

    /** Small enough for {@link Enumeration}; not always solvable. */
    static LocateProblem small(Objective objective, long seed, boolean singleSource) {
        SplittableRandom random = new SplittableRandom(seed * 31 + objective.ordinal());
        int sites = random.nextInt(2, 5);
        List<Demand> demands = new ArrayList<>();
        double total = 0;
        for (int i = random.nextInt(2, 7); i > 0; i--) {
            String group = random.nextInt(4) == 0 ? "g" + random.nextInt(2) : null;
            String township = random.nextInt(3) == 0 ? null : "t" + random.nextInt(2);
            double weight = random.nextInt(1, 9);
            total += weight;
            demands.add(new Demand("d" + i, weight, random.nextInt(20), random.nextInt(20), group, township));
        }
        boolean capacitated = random.nextBoolean();
        List<Candidate> candidates = new ArrayList<>();
        for (int j = 0; j < sites; j++) {
            double capacity = capacitated && random.nextInt(5) > 0
                    ? Math.round(total * (0.3 + random.nextDouble()))
                    : Double.POSITIVE_INFINITY;
            Role role = random.nextInt(3) == 0 ? Role.values()[random.nextInt(4)] : Role.OPTIONAL;
            candidates.add(new Candidate(
                    "c" + j,
                    capacity,
                    random.nextInt(3) * 10,
                    random.nextInt(20),
                    random.nextInt(20),
                    role,
                    "t" + random.nextInt(2)));
        }
        boolean cutOff = objective == Objective.MAX_COVERAGE || random.nextInt(3) == 0;
        return new LocateProblem(
                objective,
                random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(1, sites + 1)),
                singleSource,
                cutOff ? Double.valueOf(random.nextInt(8, 20)) : null,
                demands,
                candidates,
                random.nextBoolean() ? Metric.EUCLIDEAN : Metric.EUCLIDEAN_FLOOR,
                null,
                random.nextBoolean(),
                1 + random.nextInt(2) * 0.5,
                seed);
    }

    /** Demands and candidates over a square of 100 x 100 with capacities around what p sites need. */
    static LocateProblem large(long seed, int demands, int candidates, int p, double tightness, boolean singleSource) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Demand> from = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < demands; i++) {
            double weight = random.nextInt(1, 100);
            total += weight;
            from.add(new Demand("d" + i, weight, random.nextDouble() * 100, random.nextDouble() * 100));
        }
        List<Candidate> to = new ArrayList<>();
        for (int j = 0; j < candidates; j++) {
            double capacity = Math.round(total / p / tightness * (0.5 + random.nextDouble()));
            to.add(new Candidate("c" + j, random.nextDouble() * 100, random.nextDouble() * 100).withCapacity(capacity));
        }
        return new LocateProblem(
                Objective.P_MEDIAN, p, singleSource, null, from, to, Metric.EUCLIDEAN, null, true, 1, seed);
    }
}
