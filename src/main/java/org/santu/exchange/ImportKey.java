package org.santu.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;

/**
 * By what features are told apart: attributes of the layer, its own id, or nothing but their content.
 *
 * @param attributes empty when there is no key
 */
record ImportKey(List<String> attributes) {
    /**
     * The key that is asked for, else the one that the layer has by nature.
     *
     * @param filled attributes that the file fills
     * @throws SantuException SANTU-IMPORT-KEY-NEEDED, SANTU-IMPORT-KEY-MISSING, SANTU-IMPORT-MAP-ATTRIBUTE
     */
    static ImportKey of(LayerDeclaration layer, ImportWriting writing, Set<String> filled) {
        List<String> wanted = writing.key();
        if (wanted.isEmpty() && layer.isKnownByCode()) {
            wanted = List.of(StandardColumns.REGION_CODE);
        }
        boolean needed = writing.mode() == ImportMode.UPDATE || writing.mode() == ImportMode.UPSERT;
        if (wanted.isEmpty() && needed) {
            if (!filled.contains(StandardColumns.ID)) {
                throw new SantuException("SANTU-IMPORT-KEY-NEEDED", layer.name());
            }
            wanted = List.of(StandardColumns.ID);
        }
        for (String attribute : wanted) {
            if (!attribute.equals(StandardColumns.ID)
                    && layer.findAttribute(attribute).isEmpty()) {
                throw new SantuException("SANTU-IMPORT-MAP-ATTRIBUTE", layer.name(), attribute);
            }
            if (!filled.contains(attribute) && needed) {
                throw new SantuException("SANTU-IMPORT-KEY-MISSING", attribute);
            }
        }
        return new ImportKey(wanted);
    }

    boolean isNone() {
        return attributes.isEmpty();
    }

    /** @return null when a part of the key is empty */
    Object of(Function<String, Object> values) {
        List<Object> parts = new ArrayList<>(attributes.size());
        for (String attribute : attributes) {
            Object value = values.apply(attribute);
            if (value == null) {
                return null;
            }
            parts.add(ContentHash.text(value));
        }
        return parts.size() == 1 ? parts.get(0) : parts;
    }
}
