package org.santu.locate.core;

/** Sends every demand to its cheapest open site: the best assignment where capacities do not bind. */
final class NearestSites {
    private NearestSites() {}

    /**
     * @param open by site
     * @return null where some demand is allowed at no open site
     */
    static int[] assign(Instance instance, boolean[] open) {
        int[] siteOf = new int[instance.demands()];
        for (int i = 0; i < siteOf.length; i++) {
            double[] row = instance.costs(i);
            int best = -1;
            for (int j = 0; j < row.length; j++) {
                if (open[j] && row[j] < (best < 0 ? Double.POSITIVE_INFINITY : row[best])) {
                    best = j;
                }
            }
            if (best < 0) {
                return null;
            }
            siteOf[i] = best;
        }
        return siteOf;
    }

    /** The plan of an opening without capacities; null where it serves not everybody. */
    static Plan plan(Instance instance, boolean[] open) {
        int[] siteOf = assign(instance, open);
        return siteOf == null ? null : Plan.of(instance, siteOf);
    }
}
