package org.santu.store;

import java.util.Optional;
import java.util.UUID;

/** Feature ids of GeoTools, {@code layer.uuid}, and the UUID in the table. */
final class FeatureIds {
    private FeatureIds() {}

    static String of(String layer, UUID id) {
        return layer + "." + id;
    }

    /** The UUID of a feature id, with or without the layer before it; empty for the id of another layer. */
    static Optional<UUID> find(String layer, String featureId) {
        return parse(featureId.startsWith(layer + ".") ? featureId.substring(layer.length() + 1) : featureId);
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
