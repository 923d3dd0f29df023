package org.santu.locate.core;

import java.util.Arrays;

/**
 * Local search for sites with capacities: each cluster moves to the best site for its members (Cooper's alternation,
 * Operations Research 1964, for candidate sites), and open sites are swapped with closed ones, after each of which
 * {@link AllocationSearch} reassigns. Deterministic.
 */
final class SiteSearch {
    private final Instance instance;
    private final SearchRun run;
    private int[] siteOf;
    private double cost;

    private SiteSearch(Instance instance, SearchRun run) {
        this.instance = instance;
        this.run = run;
    }

    /**
     * A good plan with (about) these open sites.
     *
     * @return null where no plan within the capacities was found
     */
    static Plan plan(Instance instance, boolean[] open, SearchRun run) {
        SiteSearch search = new SiteSearch(instance, run);
        return search.start(open) && search.alternate() ? Plan.of(instance, search.siteOf) : null;
    }

    /** The plan after swapping sites while that pays. */
    static Plan improve(Instance instance, Plan start, SearchRun run) {
        SiteSearch search = new SiteSearch(instance, run);
        search.siteOf = start.mainSites(instance.demands());
        search.cost = start.cost();
        boolean improved = true;
        while (improved && !run.stopped()) {
            improved = search.swapSites();
        }
        return Plan.of(instance, search.siteOf);
    }

    private boolean start(boolean[] open) {
        Allocation allocation = Allocation.byRegret(instance, open);
        return allocation != null && settle(allocation);
    }

    private boolean settle(Allocation allocation) {
        AllocationSearch.improve(allocation, run);
        if (allocation.overload() > 0) {
            return false;
        }
        siteOf = allocation.sites();
        cost = Plan.of(instance, siteOf).cost();
        return true;
    }

    private boolean alternate() {
        for (int round = 0; round < 50 && !run.stopped(); round++) {
            int[] before = siteOf;
            double costBefore = cost;
            if (!recentre()) {
                return true;
            }
            int[] recentred = siteOf;
            double costRecentred = Plan.of(instance, recentred).cost();
            settle(Allocation.from(instance, opened(recentred), recentred));
            if (cost > costRecentred) {
                siteOf = recentred;
                cost = costRecentred;
            }
            if (cost >= costBefore) {
                siteOf = before;
                cost = costBefore;
                return true;
            }
        }
        return true;
    }

    /** Moves whole clusters; true where one moved. */
    private boolean recentre() {
        boolean[] open = opened(siteOf);
        int[] moved = siteOf.clone();
        boolean any = false;
        for (int a = 0; a < open.length; a++) {
            if (!open[a] || instance.mandatory(a)) {
                continue;
            }
            int best = bestHome(a, open);
            if (best != a) {
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = siteOf[i] == a ? best : moved[i];
                }
                open[a] = false;
                open[best] = true;
                any = true;
            }
        }
        siteOf = moved;
        return any;
    }

    private int bestHome(int a, boolean[] open) {
        double load = 0;
        for (int i = 0; i < siteOf.length; i++) {
            load += siteOf[i] == a ? instance.load(i) : 0;
        }
        int best = a;
        double bestCost = homeCost(a, a, Double.POSITIVE_INFINITY);
        for (int b = 0; b < open.length; b++) {
            if (!open[b] && instance.capacity(b) >= load) {
                double there = homeCost(a, b, bestCost);
                if (there < bestCost - 1e-9 * (1 + bestCost)) {
                    best = b;
                    bestCost = there;
                }
            }
        }
        return best;
    }

    private double homeCost(int a, int b, double limit) {
        double sum = instance.fixedCost(b);
        double[] cost = instance.costsTo(b);
        for (int i = 0; i < siteOf.length && sum < limit; i++) {
            sum += siteOf[i] == a ? cost[i] : 0;
        }
        return sum;
    }

    /** Tries to close each open site in favour of one of the closed sites that suit its members; true where one paid. */
    private boolean swapSites() {
        boolean[] open = opened(siteOf);
        for (int a = 0; a < open.length; a++) {
            if (!open[a] || instance.mandatory(a)) {
                continue;
            }
            for (int b : rivals(a, open)) {
                if (run.stopped()) {
                    return false;
                }
                if (trySwap(open, a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int[] rivals(int a, boolean[] open) {
        int[] sites = new int[open.length];
        double[] key = new double[open.length];
        int count = 0;
        for (int b = 0; b < open.length; b++) {
            if (!open[b]) {
                double there = homeCost(a, b, Double.POSITIVE_INFINITY);
                if (there < Double.POSITIVE_INFINITY) {
                    sites[count] = b;
                    key[count++] = there;
                }
            }
        }
        return Sorting.cheapest(sites, key, count, 6);
    }

    private boolean trySwap(boolean[] open, int a, int b) {
        int[] before = siteOf;
        double costBefore = cost;
        boolean[] swapped = open.clone();
        swapped[a] = false;
        swapped[b] = true;
        int[] handed = siteOf.clone();
        for (int i = 0; i < handed.length; i++) {
            handed[i] = handed[i] == a && instance.allowed(i, b) ? b : handed[i];
        }
        Allocation allocation = Allocation.from(instance, swapped, handed);
        if (allocation != null && settle(allocation) && alternate() && cost < costBefore * (1 - 1e-9)) {
            return true;
        }
        siteOf = before;
        cost = costBefore;
        return false;
    }

    private boolean[] opened(int[] sites) {
        boolean[] open = new boolean[instance.sites()];
        for (int j = 0; j < open.length; j++) {
            open[j] = instance.mandatory(j);
        }
        Arrays.stream(sites).forEach(j -> open[j] = true);
        return open;
    }
}
