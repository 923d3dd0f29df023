package org.santu.locate.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Improves a plan part by part: a site, its nearest open neighbours and everybody they serve are solved anew as a small
 * instance, until no part gets better (Taillard and Voss's POPMUSIC, 2002; for the capacitated p-median compare Stefanello,
 * de Araújo and Müller, International Transactions in Operational Research 22, 2015). Demands stay whole. Deterministic.
 */
final class PartSearch {
    private static final int[] SITES = {4, 7, 11};
    private static final int RIVALS_PER_SITE = 8;

    private final Instance instance;
    private final long seed;
    private final SearchRun run;
    private int[] siteOf;

    private PartSearch(Instance instance, int[] siteOf, long seed, SearchRun run) {
        this.instance = instance;
        this.siteOf = siteOf;
        this.seed = seed;
        this.run = run;
    }

    /**
     * @param start a plan in which every demand has one site
     * @return a plan that costs no more
     */
    static Plan improve(Instance instance, Plan start, long seed, SearchRun run) {
        PartSearch search = new PartSearch(instance, start.mainSites(instance.demands()), seed, run);
        for (int sites : SITES) {
            search.search(sites);
        }
        return Plan.of(instance, search.siteOf);
    }

    private void search(int partSites) {
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int j = 0; j < instance.sites(); j++) {
            if (serves(j)) {
                waiting.add(j);
            }
        }
        while (!waiting.isEmpty() && !run.stopped()) {
            int centre = waiting.poll();
            if (serves(centre)) {
                for (int changed : solvePart(centre, partSites)) {
                    if (!waiting.contains(changed)) {
                        waiting.add(changed);
                    }
                }
            }
        }
    }

    private boolean serves(int j) {
        for (int each : siteOf) {
            if (each == j) {
                return true;
            }
        }
        return false;
    }

    /** The sites of the part where it got better, else nothing. */
    private Set<Integer> solvePart(int centre, int partSites) {
        List<Integer> sites = nearest(List.of(centre), true, partSites);
        List<Integer> demands = new ArrayList<>();
        for (int i = 0; i < siteOf.length; i++) {
            if (sites.contains(siteOf[i])) {
                demands.add(i);
            }
        }
        List<Integer> all = new ArrayList<>(sites);
        all.addAll(nearest(sites, false, RIVALS_PER_SITE * partSites));
        Instance part = part(demands, sites, all);
        int[] here = new int[demands.size()];
        for (int k = 0; k < here.length; k++) {
            here[k] = all.indexOf(siteOf[demands.get(k)]);
        }
        Plan now = Plan.of(part, here);
        Plan better = SitingSolver.quick(part, now, seed, run);
        if (better == null || better.cost() >= now.cost() - 1e-9 * (1 + now.cost())) {
            return Set.of();
        }
        int[] there = better.mainSites(here.length);
        Set<Integer> changed = new HashSet<>();
        for (int k = 0; k < there.length; k++) {
            siteOf[demands.get(k)] = all.get(there[k]);
            changed.add(all.get(there[k]));
        }
        return changed;
    }

    /** The open (or closed) sites that suit the members of the given sites best; open ones include the given. */
    private List<Integer> nearest(List<Integer> sites, boolean open, int most) {
        boolean[] used = new boolean[instance.sites()];
        for (int each : siteOf) {
            used[each] = true;
        }
        int[] found = new int[instance.sites()];
        double[] key = new double[instance.sites()];
        int count = 0;
        for (int b = 0; b < used.length; b++) {
            boolean fits = open ? used[b] : !used[b] && !instance.mandatory(b);
            if (fits) {
                found[count] = b;
                key[count++] = open && sites.contains(b) ? -1 : meanCost(sites, b);
            }
        }
        List<Integer> result = new ArrayList<>();
        for (int b : Sorting.cheapest(found, key, count, most)) {
            result.add(b);
        }
        return result;
    }

    /** Least, over the given sites, of what their members would pay at another one. */
    private double meanCost(List<Integer> sites, int b) {
        double least = Double.POSITIVE_INFINITY;
        double[] cost = instance.costsTo(b);
        for (int a : sites) {
            double sum = 0;
            int members = 0;
            for (int i = 0; i < siteOf.length; i++) {
                if (siteOf[i] == a && cost[i] < Double.POSITIVE_INFINITY) {
                    sum += cost[i];
                    members++;
                }
            }
            least = Math.min(least, members == 0 ? Double.POSITIVE_INFINITY : sum / members);
        }
        return least;
    }

    private Instance part(List<Integer> demands, List<Integer> openSites, List<Integer> all) {
        double[] load = new double[demands.size()];
        double[][] cost = new double[demands.size()][all.size()];
        for (int k = 0; k < load.length; k++) {
            load[k] = instance.load(demands.get(k));
            for (int s = 0; s < all.size(); s++) {
                cost[k][s] = instance.cost(demands.get(k), all.get(s));
            }
        }
        double[] capacity = new double[all.size()];
        double[] fixedCost = new double[all.size()];
        boolean[] mandatory = new boolean[all.size()];
        for (int s = 0; s < capacity.length; s++) {
            capacity[s] = instance.capacity(all.get(s));
            fixedCost[s] = instance.fixedCost(all.get(s));
            mandatory[s] = instance.mandatory(all.get(s));
        }
        int optional = instance.maxOptional() - optionalOutside(openSites);
        return new Instance(
                load, new boolean[load.length], cost, capacity, fixedCost, mandatory, Math.max(0, optional));
    }

    private int optionalOutside(List<Integer> openSites) {
        Set<Integer> outside = new HashSet<>();
        for (int each : siteOf) {
            if (!instance.mandatory(each) && !openSites.contains(each)) {
                outside.add(each);
            }
        }
        return outside.size();
    }
}
