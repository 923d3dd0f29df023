package org.santu.relocation.siting;

import org.santu.terrain.GridFrame;

/** What land is judged by, cell by cell. Arrays are shared and not to be changed. Safe for concurrent use. */
public interface LandMeasures {
    /** Whose cells. */
    GridFrame frame();

    /**
     * Degrees or metres by cell; positive infinity where there is none of the kind, NaN where unknown.
     *
     * @param factor {@code slope}, {@code altitude}, {@code road}, {@code homes}, or a kind of facility
     */
    float[] of(String factor);

    /** Which cells are inside the region; null where all are. */
    boolean[] inside();

    /** Which cells are protected land of a kind. */
    boolean[] covered(String kind);

    /** Metres to the nearest protected land of a kind, 0 on it. */
    float[] metresToLand(String kind);
}
