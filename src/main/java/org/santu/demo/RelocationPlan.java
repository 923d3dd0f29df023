package org.santu.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Who moves, and where to: whole natural villages in the hardest places of a county, to twelve sites near towns. */
final class RelocationPlan {
    static final int SITES = 12;
    /** Households of a county that move, about 20,000 people. */
    static final int HOUSEHOLDS = 6_000;

    private static final double CONCENTRATED = 0.764;

    /**
     * @param households how many of its listed households move, from the first on
     * @param site 0 to 11, -1 for dispersed
     * @param before how many others go to the site and were housed before them
     */
    record Move(int households, int site, int before) {}

    private record Hardship(Village village, int hamlet, int households, double degree) {}

    private final Land land;
    private final Map<Long, Move> moves = new HashMap<>();
    /** Households that go to each site of each county. */
    final int[][] demand;
    /** The village near which each site is built. */
    final Village[][] host;

    RelocationPlan(Land land, List<Village> villages) {
        this.land = land;
        int counties = land.spec.counties();
        demand = new int[counties][SITES];
        host = new Village[counties][SITES];
        for (int county = 0; county < counties; county++) {
            List<Village> own =
                    villages.subList(county * VillagePartition.VILLAGES, (county + 1) * VillagePartition.VILLAGES);
            choose(county, own);
        }
    }

    /** The move of a natural village, or null when it stays. */
    Move find(Village village, int hamlet) {
        return moves.get(key(village, hamlet));
    }

    private static long key(Village village, int hamlet) {
        return village.number() * 64L + hamlet;
    }

    private void choose(int county, List<Village> villages) {
        SplittableRandom random = land.spec.random("relocation", county);
        List<Hardship> list = new ArrayList<>();
        for (Village village : villages) {
            int[] listed = village.listedByHamlet();
            for (int hamlet = 0; hamlet < listed.length; hamlet++) {
                if (!village.plain()
                        && listed[hamlet] > 0
                        && village.number() != village.town().seat()) {
                    list.add(new Hardship(village, hamlet, listed[hamlet], degree(village, hamlet)));
                }
            }
        }
        list.sort(Comparator.comparingDouble(Hardship::degree).reversed());
        host[county] = hosts(villages, list);
        int left = HOUSEHOLDS;
        int most = (int) (HOUSEHOLDS * CONCENTRATED / SITES * 1.6);
        for (Hardship place : list) {
            int count = Math.min(left, place.households());
            if (count > 0) {
                boolean together = random.nextDouble() < CONCENTRATED;
                int site = together ? nearestSite(county, place, count, most) : -1;
                if (site >= 0) {
                    demand[county][site] += count;
                }
                int before = site < 0 ? 0 : demand[county][site] - count;
                moves.put(key(place.village(), place.hamlet()), new Move(count, site, before));
                left -= count;
            }
        }
    }

    /**
     * Twelve villages with good ground, one after the other the one that shortens the way of those who move most; the
     * hardest places count until there are enough of them.
     */
    private Village[] hosts(List<Village> villages, List<Hardship> hardest) {
        List<Hardship> movers = new ArrayList<>();
        int people = 0;
        for (Hardship place : hardest) {
            if (people < HOUSEHOLDS) {
                movers.add(place);
                people += place.households();
            }
        }
        List<Village> open = villages.stream()
                .filter(village -> land.roughness[village.cell()] < 3.5)
                .filter(village -> village.town().seat() == village.number() || village.hardship() < 0.5)
                .toList();
        double[] way = new double[movers.size()];
        java.util.Arrays.fill(way, 60_000);
        Village[] chosen = new Village[SITES];
        for (int site = 0; site < SITES; site++) {
            double most = -1;
            for (Village candidate : open) {
                double gain = candidate.town().seat() == candidate.number()
                        ? 1.25 * gain(candidate, movers, way)
                        : gain(candidate, movers, way);
                if (gain > most && !java.util.Arrays.asList(chosen).contains(candidate)) {
                    most = gain;
                    chosen[site] = candidate;
                }
            }
            for (int k = 0; k < way.length; k++) {
                way[k] = Math.min(way[k], metres(chosen[site], movers.get(k)));
            }
        }
        return chosen;
    }

    private double gain(Village candidate, List<Hardship> movers, double[] way) {
        double gain = 0;
        for (int k = 0; k < way.length; k++) {
            gain += Math.max(0, way[k] - metres(candidate, movers.get(k)))
                    * movers.get(k).households();
        }
        return gain;
    }

    private double metres(Village host, Hardship place) {
        return land.metresBetween(host.cell(), place.village().cell());
    }

    private double degree(Village village, int hamlet) {
        int cell = village.hamlets().get(hamlet).cell();
        double away = land.metresBetween(cell, village.cell()) / 2500;
        double steep = land.roughness[cell] / 12;
        double above = land.drainage.aboveStream[cell] / 80;
        return 0.9 * village.hardship() + 0.5 * Math.min(1, away) + 0.25 * steep + 0.25 * above;
    }

    private int nearestSite(int county, Hardship place, int count, int most) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int site = 0; site < SITES; site++) {
            double metres = land.metresBetween(
                    host[county][site].cell(), place.village().cell());
            if (metres < least && demand[county][site] + count <= most) {
                best = site;
                least = metres;
            }
        }
        return best;
    }

    /** Sites are finished from the first to the last: five built, four building, three planned. */
    static String siteStatus(int site) {
        return switch (site % 4) {
            case 0, 1 -> site < 10 ? "built" : "building";
            case 2 -> "building";
            default -> "planned";
        };
    }

    static String siteName(Village host, int site) {
        return host.stem() + new String[] {"新村", "家园", "新苑", "新居"}[site % 4] + "安置点";
    }
}
