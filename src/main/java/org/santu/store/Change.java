package org.santu.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;

/**
 * One change of one feature.
 *
 * @param sequence number in the journal; later changes have larger ones
 * @param layer name of the layer
 * @param featureId the feature, without the layer
 * @param operation what happened
 * @param version of the feature after the change; for a deletion the last one
 * @param actor user name of who did it
 * @param at when
 * @param batch the same for all changes of one transaction
 * @param kind what kind of work the transaction was: {@code edit}, {@code import}, {@code undo}, {@code redo}, {@code scenario}
 * @param before values by attribute before the change, null for an insertion and where the caller may not see them
 * @param after values after it, null for a deletion and where the caller may not see them
 * @param geometryBefore EPSG:4490, null when there was none or it may not be seen
 * @param geometryAfter the same after the change
 */
public record Change(
        long sequence,
        String layer,
        UUID featureId,
        Operation operation,
        long version,
        String actor,
        Instant at,
        UUID batch,
        String kind,
        Map<String, Object> before,
        Map<String, Object> after,
        Geometry geometryBefore,
        Geometry geometryAfter) {

    /** What can happen to a feature. */
    public enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }
}
