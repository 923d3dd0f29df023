package org.santu.terrain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.santu.problem.SantuException;

/**
 * How good every cell is: first what is ruled out, then a weighted score of what is left. Keeps which mask ruled a cell out
 * and what every factor gave to its score, so that each figure can be defended. Immutable once built, safe for concurrent
 * reading.
 */
public final class Suitability {
    private static final int MOST_MASKS = 63;

    private final GridFrame frame;
    private final List<Mask> masks;
    private final List<Factor> factors;
    private final double weightSum;
    private final long[] ruledOut;
    private final float[] scores;

    /**
     * What is ruled out, such as slopes above 25 degrees.
     *
     * @param name unique
     * @param excluded one flag for each cell; handed over, not copied
     */
    public record Mask(String name, boolean[] excluded) {}

    /**
     * What makes a place better, such as a short way to a road.
     *
     * @param name unique
     * @param weight at least 0; weights are divided by their sum
     * @param scores 0 to 1 for each cell, NaN where unknown, which rules the cell out; handed over, not copied
     */
    public record Factor(String name, double weight, float[] scores) {}

    private Suitability(GridFrame frame, List<Mask> masks, List<Factor> factors) {
        this.frame = frame;
        this.masks = List.copyOf(masks);
        this.factors = List.copyOf(factors);
        this.weightSum = factors.stream().mapToDouble(Factor::weight).sum();
        this.ruledOut = new long[frame.cells()];
        this.scores = new float[frame.cells()];
    }

    /**
     * Puts masks and factors together.
     *
     * @param masks at most 63, none allowed
     * @param factors at least one of weight above 0
     * @throws SantuException SANTU-TERRAIN-WEIGHTS where no factor counts
     */
    public static Suitability of(GridFrame frame, List<Mask> masks, List<Factor> factors) {
        Suitability suitability = new Suitability(frame, masks, factors);
        if (masks.size() > MOST_MASKS) {
            throw new IllegalArgumentException(masks.size() + " masks");
        }
        if (!(suitability.weightSum > 0) || factors.stream().anyMatch(each -> !(each.weight() >= 0))) {
            throw new SantuException("SANTU-TERRAIN-WEIGHTS");
        }
        IntStream.range(0, frame.rows()).parallel().forEach(suitability::addRow);
        return suitability;
    }

    private void addRow(int row) {
        int start = row * frame.columns();
        for (int cell = start; cell < start + frame.columns(); cell++) {
            for (int mask = 0; mask < masks.size(); mask++) {
                if (masks.get(mask).excluded()[cell]) {
                    ruledOut[cell] |= 1L << mask;
                }
            }
            double score = 0;
            for (Factor factor : factors) {
                score += factor.weight() * factor.scores()[cell];
            }
            scores[cell] = ruledOut[cell] != 0 ? Float.NaN : (float) (score / weightSum);
        }
    }

    public GridFrame frame() {
        return frame;
    }

    public List<Factor> factors() {
        return factors;
    }

    /** 0 to 1; NaN where the cell is ruled out or a factor is unknown. */
    public float score(int cell) {
        return scores[cell];
    }

    /** All scores, by cell; a copy. */
    public float[] scores() {
        return scores.clone();
    }

    /** What a factor gives to the score of a cell: its share of the weights times its own score, also where ruled out. */
    public double contribution(int factor, int cell) {
        return factors.get(factor).weight() * factors.get(factor).scores()[cell] / weightSum;
    }

    /** The names of the masks that rule a cell out. */
    public List<String> reasons(int cell) {
        List<String> names = new ArrayList<>();
        for (int mask = 0; mask < masks.size(); mask++) {
            if ((ruledOut[cell] >>> mask & 1) != 0) {
                names.add(masks.get(mask).name());
            }
        }
        return names;
    }

    /** How many cells each mask rules out, alone or with others, in the order of the masks. */
    public Map<String, Integer> excludedCells() {
        return excludedCells(cell -> true);
    }

    /** As {@link #excludedCells()}, of some of the cells. */
    public Map<String, Integer> excludedCells(IntPredicate among) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int mask = 0; mask < masks.size(); mask++) {
            int bit = mask;
            counts.put(masks.get(mask).name(), (int) IntStream.range(0, ruledOut.length)
                    .filter(i -> (ruledOut[i] >>> bit & 1) != 0 && among.test(i))
                    .count());
        }
        return counts;
    }

    /** How many cells have a score. */
    public int allowedCells() {
        return (int) IntStream.range(0, scores.length)
                .filter(i -> !Float.isNaN(scores[i]))
                .count();
    }
}
