package org.santu.locate.core;

import java.util.Arrays;

/**
 * Improves an assignment to given sites: moves one demand, swaps two, or moves one and pushes another on (an ejection
 * chain of length two, as in Yagiura, Ibaraki and Glover's searches for the generalised assignment problem, INFORMS Journal
 * on Computing 16, 2004). Overload is paid for, so that the search also repairs. Deterministic.
 */
final class AllocationSearch {
    private static final int ASK_EVERY = 500;

    private final Allocation allocation;
    private final Instance instance;
    private final SearchRun run;
    private final double[] longestDetour;
    private final double least;
    private double overloadPrice;

    private AllocationSearch(Allocation allocation, SearchRun run) {
        this.allocation = allocation;
        this.instance = allocation.instance();
        this.run = run;
        this.longestDetour = new double[instance.sites()];
        double cost = 0;
        for (int i = 0; i < instance.demands(); i++) {
            cost += instance.cost(i, allocation.siteOf(i));
        }
        double perLoad = (cost + 1) / Math.max(1e-9, instance.totalLoad());
        this.overloadPrice = 3 * perLoad;
        this.least = 1e-9 * (cost + 1);
    }

    /** Changes the allocation into a local optimum; afterwards it may still be overloaded where nothing helps. */
    static void improve(Allocation allocation, SearchRun run) {
        AllocationSearch search = new AllocationSearch(allocation, run);
        for (int round = 0; round < 6; round++) {
            search.climb();
            if (allocation.overload() == 0 || run.stopped()) {
                return;
            }
            search.overloadPrice *= 5;
        }
    }

    private void climb() {
        boundDetours();
        boolean improved = true;
        while (improved && !run.stopped()) {
            improved = false;
            for (int i = 0; i < instance.demands() && !stopped(i); i++) {
                improved |= shift(i) || swap(i);
            }
            for (int i = 0; !improved && i < instance.demands() && !stopped(i); i++) {
                improved = chain(i);
            }
        }
    }

    /** Asked every so many demands; a pass over thousands may take seconds. */
    private boolean stopped(int i) {
        return i % ASK_EVERY == ASK_EVERY - 1 && run.stopped();
    }

    private void boundDetours() {
        Arrays.fill(longestDetour, 0);
        for (int i = 0; i < instance.demands(); i++) {
            noteDetour(i);
        }
    }

    /** What a demand could gain at most by leaving its site. */
    private void noteDetour(int i) {
        int at = allocation.siteOf(i);
        double detour = instance.cost(i, at) - instance.cost(i, allocation.near(i)[0]);
        longestDetour[at] = Math.max(longestDetour[at], detour);
    }

    private void move(int i, int to) {
        allocation.move(i, to);
        noteDetour(i);
    }

    private boolean shift(int i) {
        int from = allocation.siteOf(i);
        double here = instance.cost(i, from);
        double load = instance.load(i);
        double relief = overloadChange(from, -load);
        for (int to : allocation.near(i)) {
            double change = instance.cost(i, to) - here + relief;
            if (change >= -least) {
                return false;
            }
            if (to != from && change + overloadChange(to, load) < -least) {
                move(i, to);
                return true;
            }
        }
        return false;
    }

    private boolean swap(int i) {
        int from = allocation.siteOf(i);
        double here = instance.cost(i, from);
        double load = instance.load(i);
        double roomFrom = allocation.residual(from);
        double[] costToFrom = instance.costsTo(from);
        for (int to : allocation.near(i)) {
            double change = instance.cost(i, to) - here;
            boolean withinCapacity = roomFrom >= 0 && allocation.residual(to) >= 0;
            if (to == from || withinCapacity && change >= longestDetour[to]) {
                continue;
            }
            double[] costToTo = instance.costsTo(to);
            for (int k = 0; k < allocation.memberCount(to); k++) {
                int other = allocation.member(to, k);
                double sum = change + costToFrom[other] - costToTo[other];
                if (sum >= -least && withinCapacity || sum == Double.POSITIVE_INFINITY) {
                    continue;
                }
                double more = load - instance.load(other);
                if (sum + overloadChange(to, more) + overloadChange(from, -more) < -least) {
                    move(other, from);
                    move(i, to);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean chain(int i) {
        int from = allocation.siteOf(i);
        double load = instance.load(i);
        double relief = -overloadChange(from, -load);
        for (int to : allocation.near(i)) {
            double saved = instance.cost(i, from) - instance.cost(i, to) + relief;
            if (to == from || saved <= least) {
                continue;
            }
            for (int k = 0; k < allocation.memberCount(to); k++) {
                int other = allocation.member(to, k);
                double otherLoad = instance.load(other);
                double entering = overloadChange(to, load - otherLoad);
                if (entering >= saved) {
                    continue;
                }
                for (int on : allocation.near(other)) {
                    double pushed = instance.cost(other, on) - instance.cost(other, to);
                    if (pushed + entering >= saved - least) {
                        break;
                    }
                    if (on != to && on != from && pushed + entering + overloadChange(on, otherLoad) < saved - least) {
                        move(other, on);
                        move(i, to);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What the overload of a site costs more when its load changes. */
    private double overloadChange(int j, double moreLoad) {
        double residual = allocation.residual(j);
        if (Double.isInfinite(residual)) {
            return 0;
        }
        return overloadPrice * (Math.max(0, moreLoad - residual) - Math.max(0, -residual));
    }
}
