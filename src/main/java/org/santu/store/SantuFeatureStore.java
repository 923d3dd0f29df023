package org.santu.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.FeatureWriter;
import org.geotools.api.data.Query;
import org.geotools.api.data.QueryCapabilities;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.Filter;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureStore;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.util.factory.Hints;

/** A layer as it is now, for reading and writing. */
final class SantuFeatureStore extends ContentFeatureStore {
    private final LayerReads reads;

    SantuFeatureStore(ContentEntry entry, LayerReads reads) {
        super(entry, Query.ALL);
        this.reads = reads;
    }

    @Override
    protected void addHints(Set<Hints.Key> hints) {
        LayerReads.addHints(hints);
    }

    @Override
    protected SimpleFeatureType buildFeatureType() {
        return reads.type();
    }

    @Override
    protected ReferencedEnvelope getBoundsInternal(Query query) throws IOException {
        return reads.bounds(query, getTransaction());
    }

    @Override
    protected int getCountInternal(Query query) throws IOException {
        return reads.count(query, getTransaction());
    }

    @Override
    protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query) throws IOException {
        return reads.read(query, getTransaction());
    }

    @Override
    protected FeatureWriter<SimpleFeatureType, SimpleFeature> getWriterInternal(Query query, int flags)
            throws IOException {
        Lease lease = reads.store().lease(getTransaction());
        boolean updates = (flags & WRITER_UPDATE) != 0;
        boolean adds = (flags & WRITER_ADD) != 0;
        return new SantuFeatureWriter(reads, lease, updates ? query : null, adds);
    }

    /** One statement where the filter is whole in SQL, feature by feature otherwise. */
    @Override
    public void modifyFeatures(Name[] names, Object[] values, Filter filter) throws IOException {
        FilterSql.Split split = split(filter);
        if (!split.isWhole()) {
            super.modifyFeatures(names, values, filter);
            return;
        }
        Map<String, Object> changes = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            changes.put(names[i].getLocalPart(), values[i]);
        }
        try (Lease lease = reads.store().lease(getTransaction())) {
            writes(lease).updateWhere(split.sql(), FilterNames.of(filter), changes);
            lease.finish();
        }
    }

    /** One statement where the filter is whole in SQL, feature by feature otherwise. */
    @Override
    public void removeFeatures(Filter filter) throws IOException {
        FilterSql.Split split = split(filter);
        if (!split.isWhole()) {
            super.removeFeatures(filter);
            return;
        }
        try (Lease lease = reads.store().lease(getTransaction())) {
            writes(lease).deleteWhere(split.sql(), FilterNames.of(filter));
            lease.finish();
        }
    }

    private FilterSql.Split split(Filter filter) {
        FilterNames.check(reads.layer(), filter);
        return new FilterSql(
                        reads.layer(),
                        SealedColumns.of(reads.seals(), reads.store().scope()))
                .split(FilterGeometries.toStored(filter));
    }

    private RowWrites writes(Lease lease) {
        return new RowWrites(reads.seals(), reads.store().scope(), lease.session());
    }

    @Override
    protected QueryCapabilities buildQueryCapabilities() {
        return new QueryCapabilities() {
            @Override
            public boolean isUseProvidedFIDSupported() {
                return true;
            }
        };
    }

    @Override
    protected boolean canReproject() {
        return true;
    }

    @Override
    protected boolean canLimit(Query query) {
        return true;
    }

    @Override
    protected boolean canOffset(Query query) {
        return true;
    }

    @Override
    protected boolean canFilter(Query query) {
        return true;
    }

    @Override
    protected boolean canRetype(Query query) {
        return true;
    }

    @Override
    protected boolean canSort(Query query) {
        return true;
    }

    @Override
    protected boolean canTransact() {
        return true;
    }
}
