package org.santu.store;

import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.geotools.api.data.Transaction;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;

/**
 * Edits of single features by a person or a program that says which version it has seen. Each edit is its own transaction.
 *
 * <p>Values are given by attribute name, the geometry (EPSG:4490, longitude first) as {@code geom}; attributes that are not
 * given stay as they are, null empties one. Version, time and author are set by the database and ignored here.
 */
public final class FeatureEdits {
    private final SantuDataStore store;
    private final LayerDeclaration layer;

    FeatureEdits(SantuDataStore store, LayerDeclaration layer) {
        this.store = store;
        this.layer = layer;
    }

    /**
     * @return the id of the new feature, without the layer
     * @throws org.santu.problem.SantuException {@code SANTU-STORE-OUT-OF-SCOPE}, {@code SANTU-STORE-MASKED},
     *     {@code SANTU-STORE-VALUE}, {@code SANTU-STORE-CODE-EXISTS} and others when it is refused
     */
    public UUID insert(Map<String, Object> values) {
        UUID id = UUID.randomUUID();
        run(id, values, writes -> writes.insert(id, values));
        return id;
    }

    /**
     * @param expectedVersion the version that was shown to who made the change
     * @throws org.santu.problem.SantuException as for {@link #insert}, {@code SANTU-STORE-CONFLICT} when the feature has
     *     another version by now, {@code SANTU-STORE-NOT-FOUND} when the caller sees no such feature
     */
    public void update(UUID id, long expectedVersion, Map<String, Object> changes) {
        run(id, changes, writes -> writes.update(id, OptionalLong.of(expectedVersion), changes));
    }

    /**
     * Writes values that the caller does not see: attributes as a whole, records as described at {@link HiddenValues}. Nothing that
     * is there leaves the store. Whether the caller may do so is for who calls this to ask.
     *
     * @throws org.santu.problem.SantuException as for {@link #update}; {@code SANTU-STORE-SHOWN} for what the caller sees,
     *     {@code SANTU-STORE-MASKED} when a mask was given for a value
     */
    public void replaceHidden(UUID id, long expectedVersion, Map<String, Object> wanted) {
        Scope seen = store.scope();
        Scope whole = new Scope(seen.regionPrefix(), PrivacyClass.SENSITIVE);
        try (Lease lease = store.lease(Transaction.AUTO_COMMIT)) {
            RowWrites writes = new RowWrites(store.seals(layer), whole, lease.session());
            Map<String, Object> present = writes.read(id, wanted.keySet());
            writes.update(
                    id, OptionalLong.of(expectedVersion), new HiddenValues(layer, seen).together(wanted, present));
            lease.finish();
        }
    }

    /** @throws org.santu.problem.SantuException {@code SANTU-STORE-CONFLICT} or {@code SANTU-STORE-NOT-FOUND} */
    public void delete(UUID id, long expectedVersion) {
        run(id, Map.of(), writes -> writes.delete(id, OptionalLong.of(expectedVersion)));
    }

    private void run(UUID id, Map<String, Object> values, Consumer<RowWrites> edit) {
        try (Lease lease = store.lease(Transaction.AUTO_COMMIT)) {
            new OnePerCode(layer, store.scope(), lease.session()).require(id, values);
            edit.accept(new RowWrites(store.seals(layer), store.scope(), lease.session()));
            lease.finish();
        }
    }
}
