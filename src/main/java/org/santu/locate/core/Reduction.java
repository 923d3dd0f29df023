package org.santu.locate.core;

import java.util.ArrayList;
import java.util.List;

/**
 * A smaller instance that still holds every plan better than the one we have: sites and assignments whose reduced cost
 * lifts the bound to the best cost are struck out, sites that must be open become mandatory.
 *
 * @param instance the smaller instance
 * @param site the index that each of its sites has in the original
 */
record Reduction(Instance instance, int[] site) {

    /** Nothing struck out. */
    static Reduction none(Instance instance) {
        int[] site = new int[instance.sites()];
        for (int j = 0; j < site.length; j++) {
            site[j] = j;
        }
        return new Reduction(instance, site);
    }

    /** Strikes out what the relaxation at these prices excludes. */
    Reduction by(SitePricing pricing, double[] price, double capacityPrice, Incumbent incumbent) {
        Relaxation relaxation = new Relaxation(instance, pricing);
        double bound = relaxation.evaluate(price, capacityPrice);
        boolean[] selected = relaxation.selected();
        double[] penalty = new double[instance.demands()];
        List<Integer> kept = new ArrayList<>();
        List<boolean[]> allowed = new ArrayList<>();
        List<Boolean> mandatory = new ArrayList<>();
        for (int j = 0; j < instance.sites(); j++) {
            double open = bound + (selected[j] ? 0 : relaxation.openingPenalty(j));
            if (incumbent.excludes(open)) {
                continue;
            }
            pricing.price(j, price);
            pricing.penalties(penalty);
            boolean[] mayTake = new boolean[penalty.length];
            boolean any = false;
            for (int i = 0; i < penalty.length; i++) {
                mayTake[i] = instance.allowed(i, j) && !incumbent.excludes(open + penalty[i]);
                any |= mayTake[i];
            }
            boolean must =
                    instance.mandatory(j) || selected[j] && incumbent.excludes(bound + relaxation.closingPenalty(j));
            if (any || must) {
                kept.add(j);
                allowed.add(mayTake);
                mandatory.add(must);
            }
        }
        return rebuilt(kept, allowed, mandatory);
    }

    private Reduction rebuilt(List<Integer> kept, List<boolean[]> allowed, List<Boolean> mandatory) {
        int sites = kept.size();
        double[][] cost = new double[instance.demands()][sites];
        double[] load = new double[instance.demands()];
        boolean[] divisible = new boolean[instance.demands()];
        double[] capacity = new double[sites];
        double[] fixedCost = new double[sites];
        boolean[] must = new boolean[sites];
        int[] original = new int[sites];
        int maxOptional = instance.maxOptional();
        for (int k = 0; k < sites; k++) {
            int j = kept.get(k);
            original[k] = site[j];
            capacity[k] = instance.capacity(j);
            fixedCost[k] = instance.fixedCost(j);
            must[k] = mandatory.get(k);
            maxOptional -= must[k] && !instance.mandatory(j) ? 1 : 0;
        }
        for (int i = 0; i < load.length; i++) {
            load[i] = instance.load(i);
            divisible[i] = instance.divisible(i);
            for (int k = 0; k < sites; k++) {
                cost[i][k] = allowed.get(k)[i] ? instance.cost(i, kept.get(k)) : Double.POSITIVE_INFINITY;
            }
        }
        return new Reduction(
                new Instance(load, divisible, cost, capacity, fixedCost, must, Math.max(0, maxOptional)), original);
    }

    /** The case in which a site is open. */
    Reduction opening(int j) {
        return with(j, true);
    }

    /** The case in which a site stays closed. */
    Reduction closing(int j) {
        return with(j, false);
    }

    private Reduction with(int decided, boolean open) {
        List<Integer> kept = new ArrayList<>();
        List<boolean[]> allowed = new ArrayList<>();
        List<Boolean> mandatory = new ArrayList<>();
        for (int j = 0; j < instance.sites(); j++) {
            if (j != decided || open) {
                boolean[] mayTake = new boolean[instance.demands()];
                for (int i = 0; i < mayTake.length; i++) {
                    mayTake[i] = instance.allowed(i, j);
                }
                kept.add(j);
                allowed.add(mayTake);
                mandatory.add(instance.mandatory(j) || j == decided);
            }
        }
        return rebuilt(kept, allowed, mandatory);
    }

    /** The assignments that are left, a measure of the size. */
    long arcs() {
        long arcs = 0;
        for (int i = 0; i < instance.demands(); i++) {
            for (int j = 0; j < instance.sites(); j++) {
                arcs += instance.allowed(i, j) ? 1 : 0;
            }
        }
        return arcs;
    }

    /** Sites of the smaller instance, as sites of the original. */
    boolean[] lift(boolean[] open, int originalSites) {
        boolean[] lifted = new boolean[originalSites];
        for (int j = 0; j < open.length; j++) {
            lifted[site[j]] = open[j];
        }
        return lifted;
    }

    /** A plan of the smaller instance, as a plan of the original. */
    Plan lift(Plan plan, Instance original) {
        List<Plan.Share> shares = plan.shares().stream()
                .map(each -> new Plan.Share(each.demand(), site[each.site()], each.share()))
                .toList();
        return Plan.of(original, shares);
    }
}
