package org.santu.theme;

import java.util.Map;

/**
 * The numbers of a theme as one scope sees them.
 *
 * @param byRegion region code to number, null for no data; empty when features show their own numbers
 * @param values every number that there is
 * @param missing how many regions or features have none
 */
record ThemeNumbers(Map<String, Double> byRegion, double[] values, long missing) {

    /** How many numbers lie in a class. */
    long count(ClassBreaks breaks, int index) {
        long count = 0;
        for (double value : values) {
            count += breaks.find(value) == index ? 1 : 0;
        }
        return count;
    }

    double largest() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
