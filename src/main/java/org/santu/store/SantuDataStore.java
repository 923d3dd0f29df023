package org.santu.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;

/**
 * The layers of the catalog as a GeoTools data store, seen by one caller.
 *
 * <p>Everything read or counted is inside the caller's scope and masked; everything written is checked against both. Feature
 * ids are {@code layer.uuid}; geometry is in EPSG:4490 as longitude, latitude. Safe for concurrent reading; a
 * {@link Transaction} belongs to one thread at a time, as always in GeoTools.
 */
public final class SantuDataStore extends ContentDataStore {
    private final Stores stores;
    private final Caller caller;
    private final Instant at;

    SantuDataStore(Stores stores, Caller caller, Instant at) {
        this.stores = stores;
        this.caller = Objects.requireNonNull(caller, "caller");
        this.at = at;
    }

    /** The same layers as they were at an instant, for reading only. Changes made at the instant itself are in. */
    public SantuDataStore at(Instant instant) {
        return new SantuDataStore(stores, caller, Objects.requireNonNull(instant, "instant"));
    }

    /**
     * Single edits with an expected version.
     *
     * @throws org.santu.catalog.UnknownLayerException for a layer that the catalog does not have
     */
    public FeatureEdits edits(String layer) {
        return new FeatureEdits(this, stores.catalog().getLayer(layer));
    }

    public Caller caller() {
        return caller;
    }

    Stores stores() {
        return stores;
    }

    Scope scope() {
        return caller.scope();
    }

    /** The instant that is shown, or null for now. */
    Instant at() {
        return at;
    }

    LayerDeclaration layer(String name) {
        return stores.catalog().getLayer(name);
    }

    LayerSeals seals(LayerDeclaration layer) {
        return stores.seals(layer);
    }

    SimpleFeatureType type(LayerDeclaration layer) {
        return stores.type(layer);
    }

    /** The session of a transaction, made when it is first used; for auto-commit a new one that the taker closes. */
    Lease lease(Transaction transaction) {
        if (transaction == null || transaction == Transaction.AUTO_COMMIT) {
            return new Lease(stores.newSession(caller), true);
        }
        TransactionSession state = (TransactionSession) transaction.getState(this);
        if (state == null) {
            state = new TransactionSession(stores.newSession(caller));
            transaction.putState(this, state);
        }
        return new Lease(state.session(), false);
    }

    @Override
    protected List<Name> createTypeNames() {
        return stores.catalog().layers().stream()
                .map(layer -> name(layer.name()))
                .toList();
    }

    @Override
    protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
        LayerDeclaration layer = layer(entry.getTypeName());
        LayerReads reads = new LayerReads(this, layer);
        return at == null ? new SantuFeatureStore(entry, reads) : new SantuFeatureSource(entry, reads);
    }
}
