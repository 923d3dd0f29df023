package org.santu.network;

/** How high the ground is. */
@FunctionalInterface
public interface Ground {
    /** Metres above the sea at a place of the plane of the roads; NaN where unknown, which counts as level. */
    double metres(double x, double y);

    /** Level ground. */
    static Ground level() {
        return (x, y) -> 0;
    }
}
