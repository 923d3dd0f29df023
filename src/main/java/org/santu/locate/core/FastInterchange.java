package org.santu.locate.core;

import java.util.Arrays;

/**
 * Local search for sites without capacities: opens, closes or swaps one site at a time while that pays.
 *
 * <p>After Resende and Werneck, "A fast swap-based local search procedure for location problems" (Annals of OR 150, 2007):
 * {@code gain} of opening a site, {@code loss} of closing one and the {@code extra} of doing both are kept up to date, and
 * a move touches only the demands whose nearest or second nearest open site changes. Fixed costs are counted in, so the
 * same search serves the p-median and the fixed-charge problem (their 2006 paper). Not thread-safe.
 */
final class FastInterchange {
    private final Instance instance;
    private final int demands;
    private final int sites;
    private final double far;
    private final boolean[] open;
    private final int[] nearest;
    private final int[] second;
    private final double[] gain;
    private final double[] loss;
    private final double[][] extra;
    private int optionalOpen;

    private FastInterchange(Instance instance, boolean[] start) {
        this.instance = instance;
        this.demands = instance.demands();
        this.sites = instance.sites();
        this.far = FarCost.of(instance);
        this.open = start.clone();
        this.nearest = new int[demands];
        this.second = new int[demands];
        this.gain = new double[sites];
        this.loss = new double[sites];
        this.extra = new double[sites][];
        for (int j = 0; j < sites; j++) {
            open[j] |= instance.mandatory(j);
            optionalOpen += open[j] && !instance.mandatory(j) ? 1 : 0;
        }
        Arrays.fill(nearest, -1);
        Arrays.fill(second, -1);
        for (int i = 0; i < demands; i++) {
            findTwoNearest(i);
            count(i, 1);
        }
    }

    /**
     * The local optimum reached from an opening.
     *
     * @param start at most {@link Instance#maxOptional()} optional sites
     */
    static boolean[] improve(Instance instance, boolean[] start, SearchRun run) {
        FastInterchange search = new FastInterchange(instance, start);
        while (!run.stopped() && search.step()) {
            // each step is one move that pays
        }
        return search.open;
    }

    private boolean step() {
        double best = 1e-9 * far;
        int in = -1;
        int out = -1;
        boolean room = optionalOpen < instance.maxOptional();
        for (int j = 0; j < sites; j++) {
            if (open[j]) {
                double profit = instance.fixedCost(j) - loss[j];
                if (!instance.mandatory(j) && profit > best) {
                    best = profit;
                    in = -1;
                    out = j;
                }
                continue;
            }
            double opening = gain[j] - instance.fixedCost(j);
            if (room && opening > best) {
                best = opening;
                in = j;
                out = -1;
            }
            for (int r = 0; r < sites; r++) {
                if (open[r] && !instance.mandatory(r)) {
                    double profit = opening + instance.fixedCost(r) - loss[r] + (extra[r] == null ? 0 : extra[r][j]);
                    if (profit > best) {
                        best = profit;
                        in = j;
                        out = r;
                    }
                }
            }
        }
        if (in < 0 && out < 0) {
            return false;
        }
        move(in, out);
        return true;
    }

    /** A demand that is not touched adds nothing for either site, since both are beyond its second nearest. */
    private void move(int in, int out) {
        boolean[] touched = new boolean[demands];
        for (int i = 0; i < demands; i++) {
            touched[i] = out >= 0 && (nearest[i] == out || second[i] == out)
                    || in >= 0 && distance(i, in) < distance(i, second[i]);
            if (touched[i]) {
                count(i, -1);
            }
        }
        if (out >= 0) {
            open[out] = false;
            optionalOpen--;
            extra[out] = null;
            loss[out] = 0;
        }
        if (in >= 0) {
            open[in] = true;
            optionalOpen++;
            gain[in] = 0;
            loss[in] = 0;
        }
        for (int i = 0; i < demands; i++) {
            if (touched[i]) {
                findTwoNearest(i);
                count(i, 1);
            }
        }
    }

    /** Adds (sign 1) or takes back (sign -1) what one demand contributes. */
    private void count(int i, int sign) {
        double first = distance(i, nearest[i]);
        double next = distance(i, second[i]);
        int site = nearest[i];
        double[] extraOfSite = null;
        if (site >= 0) {
            loss[site] += sign * (next - first);
            if (extra[site] == null) {
                extra[site] = new double[sites];
            }
            extraOfSite = extra[site];
        }
        for (int j = 0; j < sites; j++) {
            if (open[j]) {
                continue;
            }
            double distance = distance(i, j);
            if (distance < next) {
                if (distance < first) {
                    gain[j] += sign * (first - distance);
                }
                if (extraOfSite != null) {
                    extraOfSite[j] += sign * (next - Math.max(distance, first));
                }
            }
        }
    }

    private double distance(int i, int j) {
        return j < 0 ? far : Math.min(far, instance.cost(i, j));
    }

    private void findTwoNearest(int i) {
        int first = -1;
        int next = -1;
        double[] row = instance.costs(i);
        for (int j = 0; j < sites; j++) {
            if (open[j]) {
                if (first < 0 || row[j] < row[first]) {
                    next = first;
                    first = j;
                } else if (next < 0 || row[j] < row[next]) {
                    next = j;
                }
            }
        }
        nearest[i] = first;
        second[i] = next;
    }
}
