package org.santu.store;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One change of one feature that is still to be made. Values are given as {@link FeatureEdits} takes them: by attribute name, the
 * geometry (EPSG:4490, longitude first) as {@code geom}.
 */
public sealed interface FeatureChange {
    /** Name of the layer. */
    String layer();

    /** Of the feature, without the layer. */
    UUID id();

    /** @param id of the new feature; one that was there before and is gone may come back */
    record Added(String layer, UUID id, Map<String, Object> values) implements FeatureChange {
        public Added {
            Objects.requireNonNull(layer, "layer");
            Objects.requireNonNull(id, "id");
        }
    }

    /** @param values attributes that are not given stay as they are, null empties one */
    record Changed(String layer, UUID id, Map<String, Object> values) implements FeatureChange {
        public Changed {
            Objects.requireNonNull(layer, "layer");
            Objects.requireNonNull(id, "id");
        }
    }

    /** The feature goes. */
    record Removed(String layer, UUID id) implements FeatureChange {
        public Removed {
            Objects.requireNonNull(layer, "layer");
            Objects.requireNonNull(id, "id");
        }
    }
}
