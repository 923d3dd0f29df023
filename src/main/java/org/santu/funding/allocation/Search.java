package org.santu.funding.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.santu.funding.allocation.Programme.Found;
import org.santu.funding.plan.Project;

/** The search for one plan. */
final class Search {
    /** Problems with fewer amounts to find are solved whole. */
    private static final int SMALL = 4_000;

    private static final int CORE = 1_500;
    /** Of so many projects near the prices the best are found in no time. */
    private static final int QUICK_CORE = 60;

    /** Without the relaxation there is nothing to show, so it gets more than a slider waits for; of a province it takes two seconds. */
    private static final double RELAXED_SECONDS = 10;

    private static final double LARGE_ENOUGH_GAP = 2e-4;
    private static final long[] TIGHTER_YUAN = {0, 100, 10_000};
    private static final double NEARLY = 1e-6;
    private static final double TEN_THOUSAND = Programme.UNIT;

    private final Problem problem;
    private final double[] weights;
    private final double limitSeconds;
    private final double wantedGap;
    private final long start = System.nanoTime();
    private Found relaxed;
    private DualBound dual;
    private double bound;
    private Purse purse;

    /** @param wantedGap share of the bound within which a plan is good enough; 0 for the best */
    Search(Problem problem, double[] weights, double limitSeconds, double wantedGap) {
        this.wantedGap = wantedGap;
        this.problem = problem;
        this.weights = weights;
        this.limitSeconds = limitSeconds;
    }

    /** Whether no plan brings more. */
    boolean isProven() {
        return purse != null && Allocation.isProven(points(purse), bound);
    }

    /** The plan; null when there is none. */
    Purse purse() {
        return purse;
    }

    /** No plan brings more. */
    double bound() {
        return bound;
    }

    /** Whether there is a plan. */
    boolean run() {
        try (Programme programme = new Programme(problem, weights, false)) {
            relaxed = programme.solve(Math.max(RELAXED_SECONDS, limitSeconds), 0, 0);
        }
        if (!relaxed.isPlan()) {
            return false;
        }
        dual = new DualBound(problem, weights, relaxed.sidePrices(), relaxed.needPrices());
        bound = wholePoints(dual.bound());
        Purse simple = rounded();
        if (simple != null && bound - points(simple) <= wantedGap * bound) {
            purse = simple;
            return true;
        }
        for (long yuan : TIGHTER_YUAN) {
            Found found = integers(yuan == 0 ? problem : problem.tighter(yuan));
            long[][] split = found == null ? null : new MoneySplit(problem, amounts(found)).find();
            if (split != null) {
                purse = new Purse(problem, split);
                fill(purse);
                break;
            }
            if (found == null) {
                break;
            }
        }
        if (simple != null && (purse == null || points(simple) > points(purse))) {
            purse = simple;
        }
        return purse != null;
    }

    /** What has to be funded, what floors want, what the relaxation funds wholly, then whatever can be paid; null when that misses a floor. */
    private Purse rounded() {
        Purse simple = new Purse(problem, new long[problem.size()][problem.channels()]);
        int[] order = IntStream.range(0, problem.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> -round(relaxed.funded()[k]))
                        .thenComparing(k -> -problem.projects().get(k).pointsPerTenThousand()))
                .mapToInt(Integer::intValue)
                .toArray();
        Arrays.stream(order).filter(k -> problem.required()[k]).forEach(k -> fillWithNeeded(simple, k));
        for (Side side : problem.sides()) {
            if (side.hasFloor()) {
                boolean[] member = new boolean[problem.size()];
                Arrays.stream(side.members()).forEach(k -> member[k] = true);
                Arrays.stream(order)
                        .filter(k -> member[k] && simple.sum(side) < side.least())
                        .forEach(k -> fillWithNeeded(simple, k));
            }
        }
        Arrays.stream(order).filter(k -> relaxed.funded()[k] > 1 - NEARLY).forEach(k -> fillWithNeeded(simple, k));
        fill(simple);
        boolean all = IntStream.range(0, problem.size()).allMatch(k -> !problem.required()[k] || simple.paid(k) > 0);
        return all && MoneySplit.isKept(problem, simple.split()) ? simple : null;
    }

    private void fillWithNeeded(Purse open, int k) {
        for (int other : problem.needed()[k]) {
            open.fill(other, preferred(other));
        }
        open.fill(k, preferred(k));
    }

    private long[] preferred(int k) {
        return Arrays.stream(relaxed.money()[k])
                .mapToLong(each -> (long) Math.floor(each * TEN_THOUSAND + 1e-3))
                .toArray();
    }

    private static double round(double share) {
        return Math.round(share / NEARLY) * NEARLY;
    }

    private double points(Purse of) {
        return IntStream.range(0, problem.size())
                .mapToDouble(
                        k -> weights[k] * of.paid(k) / problem.projects().get(k).needYuan())
                .sum();
    }

    private Found integers(Problem tight) {
        int cells = problem.size() * (problem.channels() + 1);
        if (cells <= SMALL && wantedGap == 0) {
            Found found = integers(tight, 0.8 * left(), Math.max(gapOfWhole(), wantedGap * bound));
            bound = found == null || tight != problem ? bound : Math.min(bound, wholePoints(found.bound()));
            return found;
        }
        double goodEnough = Math.max(LARGE_ENOUGH_GAP, wantedGap) * Math.max(1, bound);
        int first = wantedGap == 0 ? CORE : QUICK_CORE;
        int most = Math.max(first + 1, Math.min(8 * CORE, 2 * problem.size()));
        for (int core = first; core < most; core *= 2) {
            Found found = core(tight, core, goodEnough);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Settles all but those that the relaxation funds by shares and those whose worth is near the prices. */
    private Found core(Problem tight, int size, double goodEnough) {
        boolean[] free = new boolean[problem.size()];
        IntStream.range(0, free.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> Math.abs(dual.margins()[k])))
                .limit(size)
                .forEach(k -> free[k] = true);
        double[] funded = relaxed.funded().clone();
        long[][] settled = new long[funded.length][problem.channels()];
        for (int k = 0; k < funded.length; k++) {
            funded[k] = funded[k] < NEARLY ? 0 : funded[k] > 1 - NEARLY ? 1 : funded[k];
            free[k] |= funded[k] > 0 && funded[k] < 1 || isPartly(k);
            if (!free[k] && funded[k] == 1) {
                double[] yuan = Arrays.stream(relaxed.money()[k])
                        .map(each -> each * TEN_THOUSAND)
                        .toArray();
                settled[k] = MoneySplit.rounded(yuan, problem.projects().get(k).needYuan(), problem.caps()[k]);
            }
        }
        closeOver(free, funded);
        int[] open = IntStream.range(0, free.length).filter(k -> free[k]).toArray();
        double[] worth = Arrays.stream(open).mapToDouble(k -> weights[k]).toArray();
        try (Programme programme = new Programme(tight.rest(open, settled), worth, true)) {
            Found found = programme.solve(left() / 3, goodEnough, 0);
            if (!found.isPlan()) {
                return null;
            }
            double[][] money = relaxed.money().clone();
            for (int k = 0; k < open.length; k++) {
                funded[open[k]] = found.funded()[k];
                money[open[k]] = found.money()[k];
            }
            return new Found(true, false, 0, 0, funded, money, null, null);
        }
    }

    /** Nobody is settled who depends on a project that is not, or on whom one that is not depends. */
    private void closeOver(boolean[] free, double[] funded) {
        boolean again = true;
        while (again) {
            again = false;
            for (int k = 0; k < free.length; k++) {
                for (int other : problem.needed()[k]) {
                    if (free[k] != free[other] && (free[k] || funded[k] == 1)) {
                        free[k] = true;
                        free[other] = true;
                        again = true;
                    }
                }
            }
        }
    }

    private boolean isPartly(int k) {
        Project project = problem.projects().get(k);
        double paid = Arrays.stream(relaxed.money()[k]).sum() * TEN_THOUSAND;
        return project.isDivisible() && paid > 0.5 && paid < project.needYuan() - 0.5;
    }

    private Found integers(Problem tight, double seconds, double absoluteGap) {
        try (Programme programme = new Programme(tight, weights, true)) {
            Found found = programme.solve(seconds, absoluteGap, 0);
            return found.isPlan() ? found : null;
        }
    }

    private long[] amounts(Found found) {
        long[] amounts = new long[problem.size()];
        for (int k = 0; k < amounts.length; k++) {
            Project project = problem.projects().get(k);
            if (found.funded()[k] > 0.5) {
                long paid = (long) Math.floor(Arrays.stream(found.money()[k]).sum() * TEN_THOUSAND + 1e-3);
                amounts[k] = project.isDivisible()
                        ? Math.max(project.leastYuan(), Math.min(paid, project.needYuan()))
                        : project.needYuan();
            }
        }
        return amounts;
    }

    /** What is left goes to whoever brings most for it, until nobody can be paid any more. */
    private void fill(Purse open) {
        int[] order = IntStream.range(0, problem.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        k -> -problem.projects().get(k).pointsPerTenThousand()))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean again = true;
        while (again) {
            again = false;
            for (int k : order) {
                long before = open.paid(k);
                open.fill(k);
                again |= open.paid(k) > before;
            }
        }
    }

    private double left() {
        return Math.max(0.05, limitSeconds - seconds(start));
    }

    /** Points are whole where no project is divisible: a bound that is less than one above a plan proves it best. */
    private double gapOfWhole() {
        return isWhole() ? 0.999 : 0;
    }

    private double wholePoints(double number) {
        return isWhole() ? Math.floor(number * (1 + 1e-9) + 1e-6) : number;
    }

    private boolean isWhole() {
        return problem.projects().stream().noneMatch(Project::isDivisible);
    }

    /** Points that 10,000 yuan more of each channel bring. */
    List<Double> prices() {
        Double[] prices = new Double[problem.channels()];
        Arrays.fill(prices, 0.0);
        for (int s = 0; s < problem.sides().size(); s++) {
            Side side = problem.sides().get(s);
            if (side.kind() == Side.Kind.BUDGET) {
                prices[side.channel()] = Math.max(0, relaxed.sidePrices()[s]);
            }
        }
        return List.of(prices);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
