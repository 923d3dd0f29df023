package org.santu.locate.core;

/**
 * What a site is worth at given prices: the subproblem of the Lagrangian relaxation. Chooses the demands with negative
 * reduced cost (cost minus price) that the site would take. Keeps the answer of the last call; not thread-safe.
 */
interface SitePricing {
    /**
     * Values a site.
     *
     * @param j the site
     * @param price what each demand pays for being served
     * @return the sum of the reduced costs taken, at most 0; a lower bound on what any feasible set of demands gives
     */
    double price(int j, double[] price);

    /** How many demands the last call took. */
    int taken();

    /** The k-th demand taken. */
    int demand(int k);

    /** How much of it was taken, above 0, at most 1. */
    double share(int k);

    /**
     * How much worse the last site gets when it must take a demand as well.
     *
     * @param penalty is filled: a lower bound on the loss for each demand, 0 for those taken, positive infinity where it
     *     is impossible
     */
    void penalties(double[] penalty);
}
