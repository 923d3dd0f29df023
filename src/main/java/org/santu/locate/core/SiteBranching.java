package org.santu.locate.core;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Branch and bound for single-source problems: the bound is the Lagrangian one with exact knapsacks, which is much stronger
 * than the linear programme when few demands fill a site; the branching is on sites, best bound first. Where the sites are
 * (nearly) decided, the rest is a generalised assignment problem, which branch and cut solves at once. Compare Ceselli and
 * Righini's branch-and-price (Networks 45, 2005), which works with the same bound. Deterministic.
 */
final class SiteBranching {
    private static final int ITERATIONS = 150;
    private static final int PATIENCE = 6;

    private final Instance instance;
    private final Incumbent incumbent;
    private final long seed;
    private final SearchRun run;
    private final PriorityQueue<Node> waiting =
            new PriorityQueue<>(Comparator.comparingDouble(Node::bound).thenComparingLong(Node::number));
    private long nodes;

    private record Node(double bound, long number, Reduction reduction, double[] price, double capacityPrice) {}

    private SiteBranching(Instance instance, Incumbent incumbent, long seed, SearchRun run) {
        this.instance = instance;
        this.incumbent = incumbent;
        this.seed = seed;
        this.run = run;
    }

    /**
     * Searches what is left; raises the bound of the incumbent as it goes, to the end when the run allows.
     *
     * @param incumbent has a plan
     */
    static void search(
            Instance instance,
            Reduction root,
            double[] price,
            double capacityPrice,
            Incumbent incumbent,
            long seed,
            SearchRun run) {
        SiteBranching branching = new SiteBranching(instance, incumbent, seed, run);
        branching.waiting.add(new Node(incumbent.bound(), 0, root, price, capacityPrice));
        branching.search();
    }

    private void search() {
        while (!waiting.isEmpty()) {
            incumbent.raise(waiting.peek().bound());
            if (incumbent.proven() || run.stopped()) {
                return;
            }
            if (!expand(waiting.poll())) {
                return;
            }
        }
        incumbent.raise(incumbent.cost());
    }

    /** False where the run was stopped in the middle, so that the node must not count as done. */
    private boolean expand(Node node) {
        Instance current = node.reduction().instance();
        if (current.minOptional() > current.maxOptional()) {
            return true;
        }
        IntegerKnapsack pricing = new IntegerKnapsack(current);
        double[] often = new double[current.sites()];
        Subgradient subgradient = new Subgradient(current, pricing, incumbent, node.price(), node.capacityPrice());
        subgradient.ascend(ITERATIONS, PATIENCE, run, (iteration, improved, bound, selected) -> {
            for (int j = 0; j < often.length; j++) {
                often[j] += 0.1 * ((selected[j] ? 1 : 0) - often[j]);
            }
        });
        double bound = Math.max(node.bound(), subgradient.best());
        if (incumbent.excludes(bound)) {
            return true;
        }
        if (run.stopped()) {
            return false;
        }
        Reduction left =
                node.reduction().by(pricing, subgradient.bestPrice(), subgradient.bestCapacityPrice(), incumbent);
        return decided(left) ? finish(left) : branch(left, node, bound, subgradient, often);
    }

    private static boolean decided(Reduction left) {
        return left.instance().maxOptional() == 0
                || left.instance().sites() == 0
                || left.arcs() <= 1.5 * left.instance().demands();
    }

    private boolean finish(Reduction left) {
        ExactStep.Outcome outcome = ExactStep.solve(left.instance(), null, run, seed);
        if (outcome.plan() != null) {
            incumbent.offer(left.lift(outcome.plan(), instance));
        }
        return incumbent.excludes(outcome.bound()) || outcome.bound() == Double.POSITIVE_INFINITY;
    }

    private boolean branch(Reduction left, Node node, double bound, Subgradient subgradient, double[] often) {
        double[] frequency = new double[instance.sites()];
        for (int j = 0; j < often.length; j++) {
            frequency[node.reduction().site()[j]] = often[j];
        }
        int best = -1;
        double closest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < left.instance().sites(); j++) {
            double distance = Math.abs(frequency[left.site()[j]] - 0.6);
            if (!left.instance().mandatory(j) && distance < closest) {
                closest = distance;
                best = j;
            }
        }
        if (best < 0) {
            return finish(left);
        }
        add(bound, left.opening(best), subgradient);
        add(bound, left.closing(best), subgradient);
        return true;
    }

    private void add(double bound, Reduction reduction, Subgradient subgradient) {
        waiting.add(new Node(bound, ++nodes, reduction, subgradient.bestPrice(), subgradient.bestCapacityPrice()));
    }
}
