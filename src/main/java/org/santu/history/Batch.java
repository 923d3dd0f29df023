package org.santu.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All changes of one transaction, as far as the caller may know of them.
 *
 * @param batch what an undo takes
 * @param sequence number of its newest change, for paging
 * @param kind {@code edit}, {@code import}, {@code undo}, {@code redo} or {@code scenario}
 * @param layers counts by layer
 * @param undone whether it has been taken back and not redone
 * @param canUndo whether the caller may try to take it back: they have the right, it lies wholly in their region, it stands
 * @param own whether the caller made it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Batch(
        UUID batch,
        long sequence,
        String kind,
        String by,
        Instant at,
        List<LayerCount> layers,
        boolean undone,
        boolean canUndo,
        boolean own) {

    record LayerCount(String layer, long inserted, long updated, long deleted) {}
}
