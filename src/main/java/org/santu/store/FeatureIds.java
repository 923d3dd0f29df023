package org.santu.store;

import java.util.Optional;
import java.util.UUID;

/** Feature ids of GeoTools, {@code layer.uuid}, and the UUID in the table. */
final class FeatureIds {
    private FeatureIds() {}

    static String of(String layer, UUID id) {
        return layer + "." + id;
    }

    /** The UUID of a feature id; empty for the id of another layer and for every other spelling. */
    static Optional<UUID> find(String layer, String featureId) {
        return featureId.startsWith(layer + ".") ? parse(featureId.substring(layer.length() + 1)) : Optional.empty();
    }

    /** A UUID in its one canonical spelling. */
    static Optional<UUID> parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
