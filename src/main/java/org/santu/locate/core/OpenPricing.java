package org.santu.locate.core;

/** Values sites without capacities: every demand that pays more than it costs is taken. */
final class OpenPricing extends ChosenDemands {
    private double[] price;

    OpenPricing(Instance instance) {
        super(instance);
    }

    @Override
    public double price(int j, double[] price) {
        this.site = j;
        this.price = price;
        count = 0;
        double value = 0;
        double[] cost = instance.costsTo(j);
        for (int i = 0; i < price.length; i++) {
            double reduced = cost[i] - price[i];
            if (reduced < 0) {
                value += reduced;
                taken[count++] = i;
            }
        }
        return value;
    }

    @Override
    public void penalties(double[] penalty) {
        for (int i = 0; i < price.length; i++) {
            penalty[i] = Math.max(0, instance.cost(i, site) - price[i]);
        }
    }
}
