package org.santu.theme;

import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;

/**
 * One number out of the features of a region, such as the sum of an attribute.
 *
 * @param function how the features are put together
 * @param layer whose features
 * @param attribute a numeric attribute, or for COUNT any attribute that must be present; null to count all features
 */
record Aggregate(Function function, LayerDeclaration layer, Attribute attribute) {

    enum Function {
        SUM,
        MEAN,
        MIN,
        MAX,
        COUNT;

        /** Whether a region without features has the number zero rather than none. */
        boolean isZeroForNothing() {
            return this == SUM || this == COUNT;
        }
    }

    /** On the columns of a scoped relation. */
    String sql() {
        String column = attribute == null ? "*" : '"' + attribute.name() + '"';
        String name = function == Function.MEAN ? "avg" : function.name().toLowerCase(java.util.Locale.ROOT);
        return name + "(" + column + ")::float8";
    }
}
