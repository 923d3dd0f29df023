package org.santu.locate.core;

import java.util.Arrays;

/**
 * Raises the Lagrangian bound by subgradient steps with the deflection of Camerini, Fratta and Maffioli (Mathematical
 * Programming Study 3, 1975) and the step length of Held, Wolfe and Crowder (1974). Deterministic.
 */
final class Subgradient {
    private static final double FIRST_STEP = 1.5;
    private static final double LAST_STEP = 2e-4;
    private static final double DEFLECTION = 1.5;

    /** Sees every evaluated relaxation, to make plans of it. */
    @FunctionalInterface
    interface Visitor {
        void visit(int iteration, boolean improved, double bound, boolean[] selected);
    }

    private final Instance instance;
    private final Relaxation relaxation;
    private final Incumbent incumbent;
    private final double[] price;
    private final double[] direction;
    private final double[] bestPrice;
    private double capacityPrice;
    private double capacityDirection;
    private double bestCapacityPrice;
    private double best = Double.NEGATIVE_INFINITY;

    /** @param incumbent its cost is what the bound is to reach; it is only read */
    Subgradient(
            Instance instance,
            SitePricing pricing,
            Incumbent incumbent,
            double[] startPrice,
            double startCapacityPrice) {
        this.instance = instance;
        this.relaxation = new Relaxation(instance, pricing);
        this.incumbent = incumbent;
        this.price = startPrice.clone();
        this.bestPrice = startPrice.clone();
        this.direction = new double[startPrice.length];
        this.capacityPrice = startCapacityPrice;
        this.bestCapacityPrice = startCapacityPrice;
    }

    /** Climbs until the steps are tiny, nothing better than the plan can be left, the iterations are used up or the run is stopped. */
    void ascend(int iterations, int patience, SearchRun run, Visitor visitor) {
        double step = FIRST_STEP;
        int idle = 0;
        for (int iteration = 0; iteration < iterations && step > LAST_STEP; iteration++) {
            double value = relaxation.evaluate(price, capacityPrice);
            boolean improved = value > best;
            idle = value > best + 1e-5 * Math.abs(best) ? 0 : idle + 1;
            if (improved) {
                best = value;
                System.arraycopy(price, 0, bestPrice, 0, price.length);
                bestCapacityPrice = capacityPrice;
            }
            visitor.visit(iteration, improved, value, relaxation.selected());
            if (incumbent.excludes(best) || run.stopped()) {
                return;
            }
            if (idle >= patience) {
                idle = 0;
                step /= 2;
                System.arraycopy(bestPrice, 0, price, 0, price.length);
                capacityPrice = bestCapacityPrice;
                Arrays.fill(direction, 0);
                capacityDirection = 0;
                relaxation.evaluate(price, capacityPrice);
                value = best;
            }
            if (!move(step, value)) {
                return;
            }
        }
    }

    private boolean move(double step, double value) {
        double[] served = relaxation.served();
        double capacitySlope = capacitySlope();
        double dot = capacitySlope * capacityDirection;
        double norm = capacityDirection * capacityDirection;
        for (int i = 0; i < served.length; i++) {
            dot += (1 - served[i]) * direction[i];
            norm += direction[i] * direction[i];
        }
        double memory = norm > 0 ? Math.max(0, -DEFLECTION * dot / norm) : 0;
        capacityDirection = capacitySlope + memory * capacityDirection;
        double length = capacityDirection * capacityDirection;
        for (int i = 0; i < served.length; i++) {
            direction[i] = 1 - served[i] + memory * direction[i];
            length += direction[i] * direction[i];
        }
        if (length < 1e-12) {
            return false;
        }
        double target = incumbent.hasPlan() ? incumbent.cost() : Math.abs(value) * 1.1 + 1;
        double factor = step * Math.max(target - value, 1e-4 * Math.abs(target)) / length;
        for (int i = 0; i < price.length; i++) {
            price[i] = Math.max(0, price[i] + factor * direction[i]);
        }
        capacityPrice = Math.max(0, capacityPrice + factor * capacityDirection * scale());
        return true;
    }

    /** Slope of the bound in the capacity price, per unit of {@link #scale}. */
    private double capacitySlope() {
        if (!instance.capacitated()) {
            return 0;
        }
        double slope = instance.totalLoad();
        for (int j = 0; j < instance.sites(); j++) {
            slope -= relaxation.selected()[j] ? relaxation.usableCapacity(j) : 0;
        }
        return slope * scale();
    }

    /** Makes one unit of the capacity price weigh as much as one price of a demand. */
    private double scale() {
        return instance.totalLoad() > 0 ? instance.demands() / instance.totalLoad() : 0;
    }

    double[] bestPrice() {
        return bestPrice;
    }

    double bestCapacityPrice() {
        return bestCapacityPrice;
    }

    /** The best bound reached. */
    double best() {
        return best;
    }
}
