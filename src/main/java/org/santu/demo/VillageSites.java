package org.santu.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Chooses where the villages of a county stand: on gentle ground above the stream, close on the plain, far apart above. */
final class VillageSites {
    private static final int CANDIDATES = 60_000;

    private final Land land;
    private final int[] countyOf;

    VillageSites(Land land, int[] countyOf) {
        this.land = land;
        this.countyOf = countyOf;
    }

    private record Candidate(int cell, double rank, double spacing) {}

    /** Cells of {@code count} villages; the most inviting places first. */
    int[] choose(int county, int count, SplittableRandom random) {
        List<Candidate> candidates = candidates(county, random);
        List<Candidate> chosen = new ArrayList<>();
        for (double ease = 1.5; chosen.size() < count; ease *= 0.95) {
            if (ease < 0.05) {
                throw new IllegalStateException("county " + county + " has no room for " + count + " villages");
            }
            for (Candidate candidate : candidates) {
                if (chosen.size() < count && isFree(candidate, chosen, ease)) {
                    chosen.add(candidate);
                }
            }
        }
        return chosen.stream().mapToInt(Candidate::cell).toArray();
    }

    private List<Candidate> candidates(int county, SplittableRandom random) {
        int[] cells = new int[countyOf.length];
        int size = 0;
        for (int i = 0; i < countyOf.length; i++) {
            if (countyOf[i] == county) {
                cells[size++] = i;
            }
        }
        List<Candidate> result = new ArrayList<>();
        for (int k = 0; k < CANDIDATES; k++) {
            int i = cells[random.nextInt(size)];
            double rank = random.nextDouble();
            double valley = land.drainage.streamSquareKilometres[i];
            boolean plain = land.roughness[i] < 0.7;
            if (isLivable(i) && isInside(i, county)) {
                double size10 = Math.log10(Math.max(1, valley));
                double invite = plain ? 0.9 : 0.35 + 0.3 * size10 - 0.05 * land.roughness[i];
                double spacing = plain ? 2500 : 2600 + 500 * rank - 300 * size10;
                result.add(new Candidate(i, rank * invite, spacing));
            }
        }
        result.sort(Comparator.comparingDouble(Candidate::rank).reversed().thenComparingInt(Candidate::cell));
        return result;
    }

    private boolean isLivable(int i) {
        return land.roughness[i] < 9
                && land.slopeDegrees[i] < 8
                && land.drainage.aboveStream[i] > 1
                && land.drainage.aboveStream[i] < 45
                && land.drainage.metresToWater[i] > 90;
    }

    private boolean isInside(int i, int county) {
        int reach = 9;
        int column = i % land.columns;
        int row = i / land.columns;
        for (int k = 0; k < 8; k++) {
            int c = column + reach * FlowRouter.RIGHT[k];
            int r = row + reach * FlowRouter.DOWN[k];
            if (c < 0 || r < 0 || c >= land.columns || r >= land.rows || countyOf[r * land.columns + c] != county) {
                return false;
            }
        }
        return true;
    }

    private boolean isFree(Candidate candidate, List<Candidate> chosen, double ease) {
        for (Candidate other : chosen) {
            double needed = (candidate.spacing + other.spacing) / 2 * ease;
            if (land.metresBetween(candidate.cell, other.cell) < needed) {
                return false;
            }
        }
        return true;
    }

    /** The towns: {@code count} of the villages, in wide open places and well apart; indexes into {@code villages}. */
    int[] chooseTowns(int[] villages, int count) {
        float[] openness = new float[villages.length];
        for (int k = 0; k < villages.length; k++) {
            openness[k] = openness(villages[k]);
        }
        Integer[] order = new Integer[villages.length];
        Arrays.setAll(order, k -> k);
        double[] spacing = new double[villages.length];
        for (int k = 0; k < villages.length; k++) {
            int here = villages[k];
            double[] away = Arrays.stream(villages)
                    .mapToDouble(there -> land.metresBetween(here, there))
                    .sorted()
                    .toArray();
            spacing[k] = away[Math.min(10, away.length - 1)];
        }
        // The county seat comes first: the most open place in the middle of the county.
        double[] offCentre = offCentre(villages);
        Arrays.sort(order, Comparator.comparingDouble((Integer k) -> -openness[k]));
        int seat = Arrays.stream(order)
                .filter(k -> offCentre[k] < 11_000)
                .findFirst()
                .orElse(order[0]);
        List<Integer> ranked = new ArrayList<>(List.of(order));
        ranked.remove(Integer.valueOf(seat));
        ranked.add(0, seat);
        for (double apart = 4; ; apart *= 0.97) {
            List<Integer> towns = new ArrayList<>();
            for (int k : ranked) {
                double factor = apart / 2;
                if (towns.size() < count
                        && towns.stream()
                                .allMatch(t -> land.metresBetween(villages[t], villages[k])
                                        >= factor * (spacing[t] + spacing[k]))) {
                    towns.add(k);
                }
            }
            if (towns.size() == count) {
                return towns.stream().mapToInt(Integer::intValue).toArray();
            }
        }
    }

    private double[] offCentre(int[] villages) {
        double column =
                Arrays.stream(villages).map(v -> v % land.columns).average().orElseThrow();
        double row =
                Arrays.stream(villages).map(v -> v / land.columns).average().orElseThrow();
        return Arrays.stream(villages)
                .mapToDouble(v -> DemoSpec.CELL_METRES * Math.hypot(v % land.columns - column, v / land.columns - row))
                .toArray();
    }

    /** Share of gentle ground within two kilometres, with a bonus for a big river. */
    private float openness(int i) {
        int gentle = 0;
        int reach = 33;
        for (int dr = -reach; dr <= reach; dr += 3) {
            for (int dc = -reach; dc <= reach; dc += 3) {
                int c = i % land.columns + dc;
                int r = i / land.columns + dr;
                if (c >= 0 && r >= 0 && c < land.columns && r < land.rows) {
                    int n = r * land.columns + c;
                    gentle += land.slopeDegrees[n] < 5 && countyOf[n] == countyOf[i] ? 1 : 0;
                }
            }
        }
        return gentle / 529f + (float) Math.log10(Math.max(1, land.drainage.streamSquareKilometres[i])) * 0.12f;
    }
}
