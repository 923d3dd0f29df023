package org.santu.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.FeatureWriter;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.geotools.util.factory.Hints;
import org.santu.catalog.StandardColumns;

/**
 * Writes features one by one: first those of the query, then new ones.
 *
 * <p>Of a changed feature only the attributes that differ from what was read are written, and only while it still has the
 * version that was read. On auto-commit everything becomes permanent together when the writer is closed, and nothing if a
 * write has failed.
 */
final class SantuFeatureWriter implements FeatureWriter<SimpleFeatureType, SimpleFeature> {
    private final LayerReads reads;
    private final Lease lease;
    private final RowWrites writes;
    private final boolean adds;
    private final FeatureReader<SimpleFeatureType, SimpleFeature> reader;
    private final SimpleFeatureType type;
    private List<Object> original;
    private SimpleFeature current;
    private boolean failed;
    private boolean closed;

    /** @param query the features to change, or null to add only */
    SantuFeatureWriter(LayerReads reads, Lease lease, Query query, boolean adds) throws IOException {
        this.reads = reads;
        this.lease = lease;
        this.adds = adds;
        this.writes = new RowWrites(reads.seals(), reads.store().scope(), lease.session());
        this.type = reads.type();
        try {
            this.reader = query == null ? null : reads.read(wholeFeatures(query), new Lease(lease.session(), false));
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private static Query wholeFeatures(Query query) {
        Query whole = new Query(query);
        whole.setPropertyNames(Query.ALL_NAMES);
        whole.setCoordinateSystemReproject(null);
        whole.setHints(new Hints());
        return whole;
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return type;
    }

    @Override
    public boolean hasNext() throws IOException {
        return reader != null && reader.hasNext();
    }

    @Override
    public SimpleFeature next() throws IOException {
        if (hasNext()) {
            current = reader.next();
            original = List.copyOf(current.getAttributes().stream()
                    .map(java.util.Optional::ofNullable)
                    .toList());
            return current;
        }
        if (!adds) {
            throw new NoSuchElementException();
        }
        original = null;
        UUID id = UUID.randomUUID();
        Object[] values = new Object[type.getAttributeCount()];
        current = new SimpleFeatureImpl(
                values, type, new FeatureIdImpl(FeatureIds.of(reads.layer().name(), id)), false);
        return current;
    }

    @Override
    public void write() throws IOException {
        SimpleFeature feature = requireCurrent();
        guard(() -> {
            if (original == null) {
                writes.insert(id(feature), values(feature));
            } else {
                Map<String, Object> changes = changes(feature);
                if (!changes.isEmpty()) {
                    writes.update(id(feature), version(), changes);
                }
            }
        });
        current = null;
    }

    @Override
    public void remove() throws IOException {
        SimpleFeature feature = requireCurrent();
        if (original != null) {
            guard(() -> writes.delete(id(feature), version()));
        }
        current = null;
    }

    private void guard(Runnable work) {
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            failed |= !done;
        }
    }

    private SimpleFeature requireCurrent() throws IOException {
        if (current == null) {
            throw new IOException("no feature to write: call next() first");
        }
        return current;
    }

    private UUID id(SimpleFeature feature) {
        String id = feature.getID();
        return FeatureIds.find(reads.layer().name(), id)
                .or(() -> FeatureIds.parse(id))
                .orElseThrow(() -> new org.santu.problem.SantuException("SANTU-STORE-ID", id));
    }

    private OptionalLong version() {
        int place = type.indexOf(StandardColumns.VERSION);
        Object version = ((java.util.Optional<?>) original.get(place)).orElse(null);
        return OptionalLong.of((Long) version);
    }

    private Map<String, Object> values(SimpleFeature feature) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < type.getAttributeCount(); i++) {
            if (feature.getAttribute(i) != null) {
                values.put(type.getDescriptor(i).getLocalName(), feature.getAttribute(i));
            }
        }
        return values;
    }

    private Map<String, Object> changes(SimpleFeature feature) {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (int i = 0; i < type.getAttributeCount(); i++) {
            Object before = ((java.util.Optional<?>) original.get(i)).orElse(null);
            Object after = feature.getAttribute(i);
            if (!isSame(before, after)) {
                changes.put(type.getDescriptor(i).getLocalName(), after);
            }
        }
        return changes;
    }

    private static boolean isSame(Object before, Object after) {
        return before instanceof org.locationtech.jts.geom.Geometry was
                        && after instanceof org.locationtech.jts.geom.Geometry is
                ? was == is || was.equalsExact(is)
                : Objects.equals(before, after);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (lease) {
            if (reader != null) {
                reader.close();
            }
            if (!failed) {
                lease.finish();
            }
        }
    }
}
