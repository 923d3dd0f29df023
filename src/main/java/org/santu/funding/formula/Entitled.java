package org.santu.funding.formula;

/**
 * Who takes part when money is shared out by formula.
 *
 * @param code of the place
 * @param weight at least 0; in proportion to it
 * @param leastYuan it gets at least
 * @param mostYuan it gets at most; {@code Long.MAX_VALUE} for no limit
 */
public record Entitled(String code, double weight, long leastYuan, long mostYuan) {
    public Entitled {
        if (!(weight >= 0) || Double.isInfinite(weight) || leastYuan < 0 || mostYuan < leastYuan) {
            throw new IllegalArgumentException(code + ": " + weight + ", " + leastYuan + " to " + mostYuan);
        }
    }

    public static Entitled of(String code, double weight) {
        return new Entitled(code, weight, 0, Long.MAX_VALUE);
    }
}
