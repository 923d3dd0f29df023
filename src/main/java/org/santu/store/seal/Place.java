package org.santu.store.seal;

import java.util.UUID;

/**
 * Where a sealed text belongs. It can be opened nowhere else, so that nobody can put the number of one household into another.
 *
 * @param layer name of the layer
 * @param feature the row
 * @param path the attribute, and for a field of records the number of the record and the field: {@code members/0/id_number}
 */
public record Place(String layer, UUID feature, String path) {
    String text() {
        return layer + "\n" + feature + "\n" + path;
    }

    /** What values that are compared with each other have in common. */
    String field() {
        return layer + "." + path;
    }
}
