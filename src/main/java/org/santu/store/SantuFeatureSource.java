package org.santu.store;

import java.io.IOException;
import java.util.Set;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.util.factory.Hints;

/** A layer as it was, for reading only. Its twin for now is {@link SantuFeatureStore}. */
final class SantuFeatureSource extends ContentFeatureSource {
    private final LayerReads reads;

    SantuFeatureSource(ContentEntry entry, LayerReads reads) {
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
