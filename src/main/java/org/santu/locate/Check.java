package org.santu.locate;

import org.santu.problem.SantuException;

/** Checks of numbers at the edge of the room. */
final class Check {
    private Check() {}

    static void notNegative(String field, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new SantuException("SANTU-LOCATE-NUMBER", field, String.valueOf(value)).with("field", field);
        }
    }
}
