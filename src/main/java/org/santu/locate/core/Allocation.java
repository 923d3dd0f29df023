package org.santu.locate.core;

import java.util.Arrays;

/**
 * Who goes where among given open sites with capacities, every demand to one site; may overload sites for a while.
 * Mutable, kept consistent by {@link #move}.
 */
final class Allocation {
    private static final int NEAR = 15;

    private final Instance instance;
    private final int[][] near;
    private final int[] siteOf;
    private final double[] residual;
    private final int[][] members;
    private final int[] memberCount;
    private final int[] position;

    private Allocation(Instance instance, boolean[] open) {
        this.instance = instance;
        this.near = nearLists(instance, open);
        this.siteOf = new int[instance.demands()];
        this.position = new int[instance.demands()];
        this.residual = new double[instance.sites()];
        this.members = new int[instance.sites()][];
        this.memberCount = new int[instance.sites()];
        Arrays.fill(siteOf, -1);
        for (int j = 0; j < open.length; j++) {
            residual[j] = instance.capacity(j);
            members[j] = open[j] ? new int[16] : new int[0];
        }
    }

    /**
     * Fills the sites, those with most to lose first (Martello and Toth's regret).
     *
     * @return null where a demand is allowed at none of the open sites
     */
    static Allocation byRegret(Instance instance, boolean[] open) {
        Allocation allocation = new Allocation(instance, open);
        int demands = instance.demands();
        double[] regret = new double[demands];
        for (int i = 0; i < demands; i++) {
            int[] sites = allocation.near[i];
            if (sites.length == 0) {
                return null;
            }
            regret[i] = sites.length == 1 ? Double.MAX_VALUE : instance.cost(i, sites[1]) - instance.cost(i, sites[0]);
        }
        for (int i : Sorting.byDescending(regret)) {
            allocation.place(i, allocation.firstWithRoom(i));
        }
        return allocation;
    }

    /** Takes over an assignment; demands whose site is not open go where there is room. */
    static Allocation from(Instance instance, boolean[] open, int[] start) {
        Allocation allocation = new Allocation(instance, open);
        for (int i = 0; i < start.length; i++) {
            if (allocation.near[i].length == 0) {
                return null;
            }
            if (open[start[i]]) {
                allocation.place(i, start[i]);
            }
        }
        double[] load = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            load[i] = instance.load(i);
        }
        for (int i : Sorting.byDescending(load)) {
            if (allocation.siteOf[i] < 0) {
                allocation.place(i, allocation.firstWithRoom(i));
            }
        }
        return allocation;
    }

    private static int[][] nearLists(Instance instance, boolean[] open) {
        int[][] near = new int[instance.demands()][];
        int[] sites = new int[open.length];
        double[] cost = new double[open.length];
        for (int i = 0; i < near.length; i++) {
            int count = 0;
            for (int j = 0; j < open.length; j++) {
                if (open[j] && instance.allowed(i, j)) {
                    sites[count] = j;
                    cost[count++] = instance.cost(i, j);
                }
            }
            near[i] = Sorting.cheapest(sites, cost, count, NEAR);
        }
        return near;
    }

    private int firstWithRoom(int i) {
        int roomiest = near[i][0];
        for (int j : near[i]) {
            if (residual[j] >= instance.load(i)) {
                return j;
            }
            if (residual[j] > residual[roomiest]) {
                roomiest = j;
            }
        }
        return roomiest;
    }

    private void place(int i, int j) {
        siteOf[i] = j;
        residual[j] -= instance.load(i);
        if (memberCount[j] == members[j].length) {
            members[j] = Arrays.copyOf(members[j], 2 * memberCount[j] + 4);
        }
        position[i] = memberCount[j];
        members[j][memberCount[j]++] = i;
    }

    void move(int i, int to) {
        int from = siteOf[i];
        residual[from] += instance.load(i);
        int last = members[from][--memberCount[from]];
        members[from][position[i]] = last;
        position[last] = position[i];
        place(i, to);
    }

    Instance instance() {
        return instance;
    }

    /** The open sites a demand may go to, cheapest first, the nearest few. */
    int[] near(int i) {
        return near[i];
    }

    int siteOf(int i) {
        return siteOf[i];
    }

    double residual(int j) {
        return residual[j];
    }

    int memberCount(int j) {
        return memberCount[j];
    }

    int member(int j, int k) {
        return members[j][k];
    }

    /** A copy. */
    int[] sites() {
        return siteOf.clone();
    }

    /** Load beyond capacity, all sites together; rounding aside. */
    double overload() {
        double sum = 0;
        for (double each : residual) {
            sum += Math.max(0, -each);
        }
        return sum <= 1e-9 * instance.totalLoad() ? 0 : sum;
    }
}
