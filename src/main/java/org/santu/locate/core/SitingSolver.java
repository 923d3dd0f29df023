package org.santu.locate.core;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Solves an instance: heuristics for a plan, Lagrangian relaxation for a bound, reduced costs to strike out what cannot be
 * in a better plan, and branch and cut on what is left.
 *
 * <p>Repeats exactly with the same seed unless the time limit cuts a step short. Thread-safe: every call works on its own.
 */
public final class SitingSolver {
    private static final int SEARCH_ITERATIONS = 3000;
    private static final int QUICK_ITERATIONS = 400;
    private static final int PARTS_FROM = 150;
    private static final int ROUNDS = 3;
    private static final int PATIENCE = 20;
    private static final double EXACT_KNAPSACK_EFFORT = 4e6;
    private static final long EXACT_ARCS = 40_000;

    private final Instance instance;
    private final long seed;
    private final SearchRun run;
    private final Incumbent incumbent;
    private final double far;
    private final Set<BitSet> tried = new HashSet<>();
    private Reduction reduction;
    private Plan wholePlan;
    private double[] price;
    private double capacityPrice;

    /**
     * The answer.
     *
     * @param plan the best plan found; null where there is none or none was found
     * @param bound no plan costs less; positive infinity where it is proven that there is no plan
     * @param proven whether the plan is proven to be the best, or proven that there is none
     */
    public record Answer(Plan plan, double bound, boolean proven) {}

    private SitingSolver(Instance instance, long seed, SearchRun run) {
        this.instance = instance;
        this.seed = seed;
        this.run = run;
        this.incumbent = new Incumbent(instance, run);
        this.far = FarCost.of(instance);
        this.reduction = Reduction.none(instance);
    }

    /**
     * Solves an instance as far as the run allows.
     *
     * @param seed varies the random starts; any number
     */
    public static Answer solve(Instance instance, long seed, SearchRun run) {
        return new SitingSolver(instance, seed, run).solve();
    }

    /**
     * A good plan without the last effort for a proof.
     *
     * @param start a plan that is known, or null
     * @return the start or a better one; null where none was found
     */
    public static Plan quick(Instance instance, Plan start, long seed, SearchRun run) {
        SitingSolver solver = new SitingSolver(instance, seed, run.silent());
        if (instance.minOptional() > instance.maxOptional()) {
            return null;
        }
        solver.incumbent.offer(start);
        solver.wholePlan = start;
        if (start == null) {
            solver.findFirstPlans();
        }
        solver.ascend(pricing(instance), QUICK_ITERATIONS, PATIENCE);
        return solver.incumbent.plan();
    }

    private Answer solve() {
        if (instance.minOptional() > instance.maxOptional()) {
            return new Answer(null, Double.POSITIVE_INFINITY, true);
        }
        incumbent.raise(0);
        findFirstPlans();
        ascend(pricing(instance), SEARCH_ITERATIONS, PATIENCE);
        if (!incumbent.proven() && !instance.canSplit() && instance.capacitated()) {
            strengthen();
        }
        improveInRounds();
        if (!incumbent.proven() && reduction.arcs() <= EXACT_ARCS) {
            finish();
        }
        boolean none = !incumbent.hasPlan() && incumbent.bound() == Double.POSITIVE_INFINITY;
        return new Answer(incumbent.plan(), incumbent.bound(), none || incumbent.proven());
    }

    private void findFirstPlans() {
        SplittableRandom random = new SplittableRandom(seed);
        double effort = (double) instance.demands() * instance.sites();
        int starts = (int) Math.max(3, Math.min(40, 2e7 / (effort + 1)));
        for (int k = 0; k < starts && !run.stopped(); k++) {
            int sample = k == 0 ? Integer.MAX_VALUE : 2 + instance.sites() / Math.max(1, instance.maxOptional());
            boolean[] open = SampleGreedy.open(instance, sample, random);
            tryOpening(FastInterchange.improve(instance, open, run));
        }
    }

    /** Makes plans of an opening, once. */
    private void tryOpening(boolean[] open) {
        if (!tried.add(bits(open))) {
            return;
        }
        if (!instance.capacitated()) {
            incumbent.offer(NearestSites.plan(instance, open));
            return;
        }
        Plan plan = SiteSearch.plan(instance, open, run);
        incumbent.offer(plan);
        boolean better = plan != null && (wholePlan == null || plan.cost() < wholePlan.cost());
        if (better) {
            wholePlan = plan;
        }
        boolean cheap = instance.demands() < PARTS_FROM;
        if (instance.canSplit() && (cheap || better || !incumbent.hasPlan()) && !run.stopped()) {
            boolean[] opened = plan == null ? open : plan.open();
            int[] whole = plan == null ? null : plan.mainSites(instance.demands());
            incumbent.offer(SplitAllocation.plan(instance, opened, whole, run));
        }
    }

    private static BitSet bits(boolean[] open) {
        BitSet bits = new BitSet(open.length);
        for (int j = 0; j < open.length; j++) {
            bits.set(j, open[j]);
        }
        return bits;
    }

    private void ascend(SitePricing pricing, int iterations, int patience) {
        Instance current = reduction.instance();
        double[] start = price == null ? firstPrices() : price;
        Subgradient subgradient = new Subgradient(current, pricing, incumbent, start, capacityPrice);
        subgradient.ascend(iterations, patience, run, this::visit);
        price = subgradient.bestPrice();
        capacityPrice = subgradient.bestCapacityPrice();
        if (!incumbent.proven() && !run.stopped()) {
            reduction = new Reduction(current, reduction.site()).by(pricing, price, capacityPrice, incumbent);
        }
    }

    /** With a better plan, more can be struck out at the same prices. */
    private void reduce() {
        Instance current = reduction.instance();
        reduction = reduction.by(pricing(current), price, capacityPrice, incumbent);
    }

    private static SitePricing pricing(Instance instance) {
        return instance.capacitated() ? new FractionalKnapsack(instance) : new OpenPricing(instance);
    }

    private double[] firstPrices() {
        double[] prices = new double[instance.demands()];
        if (incumbent.hasPlan()) {
            incumbent
                    .plan()
                    .shares()
                    .forEach(each -> prices[each.demand()] += each.share() * instance.cost(each.demand(), each.site()));
        } else {
            Arrays.setAll(prices, i -> Arrays.stream(instance.costs(i)).min().orElse(0));
        }
        return prices;
    }

    private void visit(int iteration, boolean improved, double bound, boolean[] selected) {
        if (improved) {
            incumbent.raise(bound > far * (1 + 1e-9) ? Double.POSITIVE_INFINITY : bound);
        }
        boolean turn = iteration % visitEvery() == visitEvery() - 1 || improved && !instance.capacitated();
        if (!turn) {
            return;
        }
        boolean[] open = reduction.lift(selected, instance.sites());
        if (instance.capacitated()) {
            tryOpening(open);
        } else if (tried.add(bits(open))) {
            Plan plan = NearestSites.plan(instance, open);
            if (plan == null || plan.cost() < 1.05 * incumbent.cost()) {
                tryOpening(FastInterchange.improve(instance, open, run));
            }
        }
    }

    /** Plans for large capacitated instances cost as much as forty bounds. */
    private int visitEvery() {
        boolean large = instance.capacitated() && (long) instance.demands() * instance.sites() > 30_000;
        return large ? 40 : instance.capacitated() ? 4 : 10;
    }

    /** The knapsack of a site is solved exactly where that is affordable; each round leaves less to do. */
    private void strengthen() {
        for (int round = 0; round < 3 && !incumbent.proven() && !run.stopped(); round++) {
            long before = reduction.arcs();
            if (IntegerKnapsack.effort(reduction.instance()) > EXACT_KNAPSACK_EFFORT) {
                return;
            }
            ascend(new IntegerKnapsack(reduction.instance()), 400, 10);
            if (reduction.arcs() > 0.9 * before) {
                return;
            }
        }
    }

    /** A better plan strikes out more, and what is left is quicker to bound and shows new plans. */
    private void improveInRounds() {
        int rounds = instance.capacitated() && instance.demands() >= PARTS_FROM ? ROUNDS : 1;
        for (int round = 0; round < rounds && !incumbent.proven(); round++) {
            if (incumbent.hasPlan() && instance.capacitated()) {
                improve(seed + round);
            }
            if (incumbent.proven() || run.stopped()) {
                return;
            }
            if (rounds > 1) {
                ascend(pricing(reduction.instance()), SEARCH_ITERATIONS / 2, PATIENCE);
            } else {
                reduce();
            }
        }
    }

    /** Works on plans with whole demands; where demands may be split, the sites found are assigned anew at the end. */
    private void improve(long partSeed) {
        Plan whole = wholePlan;
        if (whole == null) {
            return;
        }
        if (instance.demands() >= PARTS_FROM) {
            whole = PartSearch.improve(instance, whole, partSeed, run.part(0.7));
        }
        whole = SiteSearch.improve(instance, whole, run.part(0.5));
        wholePlan = whole;
        incumbent.offer(whole);
        if (instance.canSplit() && !run.stopped()) {
            incumbent.offer(SplitAllocation.plan(instance, whole.open(), whole.mainSites(instance.demands()), run));
        }
    }

    private void finish() {
        boolean small = IntegerKnapsack.effort(reduction.instance()) <= EXACT_KNAPSACK_EFFORT;
        if (instance.capacitated() && !instance.canSplit() && small && incumbent.hasPlan()) {
            SiteBranching.search(instance, reduction, price, capacityPrice, incumbent, seed, run);
            return;
        }
        ExactStep.Outcome outcome = ExactStep.solve(reduction.instance(), null, run, seed);
        if (outcome.plan() != null) {
            incumbent.offer(reduction.lift(outcome.plan(), instance));
        }
        incumbent.raise(outcome.bound());
    }
}
