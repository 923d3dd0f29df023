package org.santu.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.santu.demo.Hamlets.Hamlet;
import org.santu.demo.Village.Town;

/** Gives towns and villages their codes, names and numbers of people. */
final class Places {
    static final String CITY_CODE = "1399";
    /** Registered and monitored households of a county. */
    static final int LISTED = 21_000;

    private static final int FIRST_COUNTY = 139_921;

    private final VillagePartition partition;
    private final Land land;

    private Places(VillagePartition partition) {
        this.partition = partition;
        land = partition.land;
    }

    /** All villages; the index is {@link Village#number}. */
    static List<Village> name(VillagePartition partition, List<List<Hamlet>> hamlets) {
        Places places = new Places(partition);
        List<Village> result = new ArrayList<>();
        for (int county = 0; county < partition.land.spec.counties(); county++) {
            result.addAll(places.county(county, hamlets));
        }
        return result;
    }

    private List<Town> towns(int county) {
        List<String> names = NameBook.towns(county);
        String countyCode = Integer.toString(FIRST_COUNTY + county);
        List<Town> result = new ArrayList<>();
        for (int t = 0; t < VillagePartition.TOWNS; t++) {
            boolean isTown = names.get(t).endsWith("镇");
            int townsBefore = (int) names.subList(0, t).stream()
                    .filter(name -> name.endsWith("镇") == isTown)
                    .count();
            String code = countyCode + (isTown ? 100 + townsBefore : 200 + townsBefore);
            int number = county * VillagePartition.TOWNS + t;
            result.add(new Town(number, county, countyCode, code, names.get(t), partition.seat[number]));
        }
        return result;
    }

    private List<Village> county(int county, List<List<Hamlet>> hamlets) {
        List<Town> towns = towns(county);
        int first = county * VillagePartition.VILLAGES;
        double[] weights = new double[VillagePartition.VILLAGES];
        int[] households = new int[weights.length];
        double[] hardship = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            int v = first + k;
            SplittableRandom random = land.spec.random("size", v);
            hardship[k] = hardship(v);
            int places = hamlets.get(v).size();
            double base = isPlain(v) ? 330 + 300 * random.nextDouble() : 90 + 34 * places + 130 * random.nextDouble();
            boolean seat = towns.stream().anyMatch(town -> town.seat() == v);
            households[k] = (int) (seat ? base * 1.6 : base);
            weights[k] = households[k] * (0.10 + 0.62 * hardship[k]) * (0.7 + 0.6 * random.nextDouble());
        }
        int[] listed = Shares.whole(LISTED, weights);
        int[] nextCode = new int[partition.seat.length];
        Set<String> taken = new HashSet<>();
        List<Village> result = new ArrayList<>();
        int number = 1;
        for (int k = 0; k < weights.length; k++) {
            int v = first + k;
            SplittableRandom random = land.spec.random("village", v);
            Town town = towns.get(partition.townOf[v] - county * VillagePartition.TOWNS);
            String code = town.code() + String.format("%03d", villageCode(nextCode, town));
            String name =
                    town.seat() == v ? town.name().substring(0, 2) + "街村" : NameBook.village(isPlain(v), random, taken);
            int all = Math.max(households[k], listed[k] * 10 / 7);
            result.add(new Village(
                    v,
                    town,
                    code,
                    name,
                    partition.site[v],
                    partition.polygons[v],
                    hamlets.get(v),
                    hamletNames(v, name, hamlets.get(v).size(), random),
                    isPlain(v),
                    Math.round(land.metres[partition.site[v]]),
                    hardship[k],
                    all,
                    (int) (all * (2.9 + 0.5 * random.nextDouble())),
                    listed[k],
                    number));
            number += listed[k];
        }
        return result;
    }

    /** Village parts run 200, 201 ... as in real codes. */
    private static int villageCode(int[] next, Town town) {
        return 200 + next[town.number()]++;
    }

    private List<String> hamletNames(int v, String village, int count, SplittableRandom random) {
        Set<String> taken = new HashSet<>();
        List<String> result = new ArrayList<>();
        taken.add(village);
        for (int k = 0; k < count; k++) {
            result.add(k == 0 ? village.replaceAll("[村庄]$", "") : NameBook.hamlet(isPlain(v), random, taken));
        }
        return result;
    }

    private boolean isPlain(int v) {
        return land.roughness[partition.site[v]] < 0.7;
    }

    private double hardship(int v) {
        int cell = partition.site[v];
        int seat = partition.site[partition.seat[partition.townOf[v]]];
        double steep = 0;
        int reach = 20;
        int count = 0;
        for (int dr = -reach; dr <= reach; dr += 4) {
            for (int dc = -reach; dc <= reach; dc += 4) {
                int r = Math.min(Math.max(cell / land.columns + dr, 0), land.rows - 1);
                int c = Math.min(Math.max(cell % land.columns + dc, 0), land.columns - 1);
                steep += land.slopeDegrees[r * land.columns + c];
                count++;
            }
        }
        double far = land.metresBetween(cell, seat) / 11_000;
        double high = (land.metres[cell] - 150) / 900;
        double sum = 0.4 * Math.min(1, steep / count / 24) + 0.3 * Math.min(1, far) + 0.3 * Math.min(1, high);
        return Math.min(1, Math.max(0.02, sum));
    }
}
