package org.santu.locate.core;

/** What every way of pricing keeps of its last call: the site, and the demands that it took, wholly unless a subclass says otherwise. */
abstract class ChosenDemands implements SitePricing {
    final Instance instance;
    final int[] taken;
    int count;
    int site;

    ChosenDemands(Instance instance) {
        this.instance = instance;
        this.taken = new int[instance.demands()];
    }

    @Override
    public final int taken() {
        return count;
    }

    @Override
    public final int demand(int k) {
        return taken[k];
    }

    @Override
    public double share(int k) {
        return 1;
    }
}
