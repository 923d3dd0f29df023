package org.santu.theme;

/** How numbers are split into classes. */
enum ClassMethod {
    /** Classes of the same width. */
    EQUAL,
    /** Classes with the same count of numbers, as far as equal numbers allow. */
    QUANTILE,
    /** Classes that differ as little as possible inside, see {@link NaturalBreaks}. */
    JENKS
}
