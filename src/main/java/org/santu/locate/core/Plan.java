package org.santu.locate.core;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which sites are open and who goes where.
 *
 * @param open by site; mandatory sites are always open, another only where somebody is assigned to it
 * @param shares every assignment, by demand and then site; the shares of a demand add up to 1
 * @param cost fixed costs and assignment costs together
 */
public record Plan(boolean[] open, List<Share> shares, double cost) implements Serializable {

    /**
     * A part of a demand served at a site.
     *
     * @param share above 0, at most 1
     */
    public record Share(int demand, int site, double share) implements Serializable {}

    /** The plan in which every demand goes to one site. */
    static Plan of(Instance instance, int[] siteOf) {
        List<Share> shares = new ArrayList<>(siteOf.length);
        for (int i = 0; i < siteOf.length; i++) {
            shares.add(new Share(i, siteOf[i], 1));
        }
        return of(instance, shares);
    }

    /** Opens what is used and adds up the cost, always in the same order. */
    static Plan of(Instance instance, List<Share> shares) {
        boolean[] open = new boolean[instance.sites()];
        double cost = 0;
        for (Share each : shares) {
            open[each.site()] = true;
            cost += each.share() * instance.cost(each.demand(), each.site());
        }
        for (int j = 0; j < open.length; j++) {
            open[j] |= instance.mandatory(j);
            cost += open[j] ? instance.fixedCost(j) : 0;
        }
        return new Plan(open, List.copyOf(shares), cost);
    }

    /** The site that serves most of each demand. */
    int[] mainSites(int demands) {
        int[] siteOf = new int[demands];
        double[] best = new double[demands];
        for (Share each : shares) {
            if (each.share() > best[each.demand()]) {
                best[each.demand()] = each.share();
                siteOf[each.demand()] = each.site();
            }
        }
        return siteOf;
    }
}
