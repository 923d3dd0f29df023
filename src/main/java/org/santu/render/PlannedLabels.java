package org.santu.render;

import java.util.List;

/**
 * Where the labels of a label frame stand. The plan depends on the frame, its features and the styles alone, so pictures of the
 * same frame share one. Immutable, safe for concurrent use.
 */
public final class PlannedLabels {
    private final List<LabelPlanner.Placed> placed;
    private final int dropped;

    PlannedLabels(List<LabelPlanner.Placed> placed, int dropped) {
        this.placed = List.copyOf(placed);
        this.dropped = dropped;
    }

    List<LabelPlanner.Placed> placed() {
        return placed;
    }

    int dropped() {
        return dropped;
    }

    /** How many labels have a place. */
    public int count() {
        return placed.size();
    }
}
