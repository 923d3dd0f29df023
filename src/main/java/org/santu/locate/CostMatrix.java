package org.santu.locate;

import java.io.Serializable;
import java.util.Arrays;

/** Given costs, demands x candidates, such as travel minutes; immutable. */
public final class CostMatrix implements Serializable {
    private final double[][] rows;

    private CostMatrix(double[][] rows) {
        this.rows = rows;
    }

    /**
     * Copies the costs.
     *
     * @param rows one row for every demand in its order, one value for every candidate in its order, at least 0; positive
     *     infinity where the demand cannot be served
     */
    public static CostMatrix of(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
            for (int j = 0; j < copy[i].length; j++) {
                if (copy[i][j] != Double.POSITIVE_INFINITY) {
                    Check.notNegative("costs[" + i + "][" + j + "]", copy[i][j]);
                }
            }
        }
        return new CostMatrix(copy);
    }

    public double cost(int demand, int candidate) {
        return rows[demand][candidate];
    }

    boolean hasShape(int demands, int candidates) {
        return rows.length == demands && Arrays.stream(rows).allMatch(row -> row.length == candidates);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CostMatrix matrix && Arrays.deepEquals(rows, matrix.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(rows);
    }
}
