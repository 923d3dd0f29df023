package org.santu.terrain;

import org.santu.problem.SantuException;

/** Published mean consistency indices of random judgements. Tables differ, so a ratio is worth nothing without its table. */
public enum RandomIndex {
    /** T. L. Saaty, "The Analytic Hierarchy Process", McGraw-Hill 1980. */
    SAATY_1980("Saaty (1980)", 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59),
    /** H. A. Donegan, F. J. Dodd, "A note on Saaty's random indexes", Mathematical and Computer Modelling 15(10), 1991. */
    DONEGAN_DODD_1991(
            "Donegan & Dodd (1991)",
            0.4914,
            0.8286,
            1.0591,
            1.1797,
            1.2519,
            1.3171,
            1.3733,
            1.4055,
            1.4213,
            1.4497,
            1.4643,
            1.4822,
            1.4969);

    private static final int FIRST = 3;

    private final String source;
    private final double[] values;

    RandomIndex(String source, double... values) {
        this.source = source;
        this.values = values;
    }

    /** The name of the table as it is to stand beside a ratio. */
    public String source() {
        return source;
    }

    /**
     * @param factors 3 to 15
     * @throws SantuException SANTU-TERRAIN-AHP-MANY beyond the table
     */
    public double of(int factors) {
        if (factors < FIRST || factors >= FIRST + values.length) {
            throw new SantuException("SANTU-TERRAIN-AHP-MANY", factors, FIRST + values.length - 1);
        }
        return values[factors - FIRST];
    }
}
