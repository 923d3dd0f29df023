package org.santu.render;

import java.awt.geom.Rectangle2D;
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

    /**
     * A name that has a place.
     *
     * @param box around its letters, in style pixels from the upper left corner of the label frame, y downwards
     */
    public record Name(String text, Rectangle2D box) {}

    /** What is written where, the most important first. */
    public List<Name> names() {
        return placed.stream()
                .map(label -> new Name(label.text(), label.place().bounds().rectangle()))
                .toList();
    }

    /** How many labels have a place. */
    public int count() {
        return placed.size();
    }
}
