package org.santu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.StandardColumns;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.store.Stores;

/**
 * What the layer holds already: so that the same file twice changes nothing, and that a row finds the feature it changes. A
 * feature is known by its key where there is one, else by its content. Reads the layer once, when the first row is asked
 * about. For one thread.
 */
final class ExistingRows {
    private final Stores stores;
    private final Caller caller;
    private final LayerDeclaration layer;
    private final ImportKey key;
    private final ImportWriting writing;
    private final ContentHash hash;
    private final Set<Object> inFile = new HashSet<>();
    private final Set<UUID> kept = new HashSet<>();
    /** By key, or by content where there is no key. */
    private Map<Object, Deque<Known>> known;

    /** @param unplaced its content without its place, for rows that leave the place as it is; null without a key */
    private record Known(UUID id, ContentHash.Hash content, ContentHash.Hash unplaced) {}

    /** @param hash of what the file can say about a feature */
    ExistingRows(
            Stores stores,
            Caller caller,
            LayerDeclaration layer,
            ImportKey key,
            ImportWriting writing,
            ContentHash hash) {
        this.stores = stores;
        // Values are compared, never shown: masked ones would make every row look new.
        this.caller = caller.withScope(new Scope(caller.scope().regionPrefix(), PrivacyClass.SENSITIVE));
        this.layer = layer;
        this.key = key;
        this.writing = writing;
        this.hash = hash;
    }

    /** Whether a row changes a feature or is one that is there, and so need not say everything about it. */
    boolean isKnown(Map<String, Object> values) {
        if (writing.mode() == ImportMode.INSERT || key.isNone()) {
            return false;
        }
        if (known == null) {
            known = load();
        }
        return known.containsKey(key.of(values::get));
    }

    /** Whether a row is to change a feature that is not there; then a finding says so. */
    boolean isMissing(long row, Map<String, Object> values, List<Finding> findings) {
        if (writing.mode() != ImportMode.UPDATE || isKnown(values)) {
            return false;
        }
        Object own = key.of(values::get);
        String field = String.join(", ", key.attributes());
        String code = own == null ? "SANTU-IMPORT-KEY-EMPTY" : "SANTU-IMPORT-KEY-UNKNOWN";
        findings.add(Finding.ofRow(code, Action.REJECTED, row, field, own, field));
        return true;
    }

    /**
     * @param values get an {@code id} when the row changes a feature
     * @param findings receives what is wrong with taking this row, if anything
     */
    void check(long row, Map<String, Object> values, List<Finding> findings) {
        if (known == null) {
            known = load();
        }
        if (key.isNone()) {
            checkContent(row, values, findings);
            return;
        }
        Object own = key.of(values::get);
        values.remove(StandardColumns.ID);
        String field = String.join(", ", key.attributes());
        if (own == null) {
            return;
        }
        if (!inFile.add(own)) {
            String code = known.containsKey(own) && writing.mode() == ImportMode.INSERT
                    ? "SANTU-IMPORT-CODE-KNOWN"
                    : "SANTU-IMPORT-CODE-TWICE";
            Action action = code.endsWith("KNOWN") ? Action.DUPLICATE : Action.REJECTED;
            findings.add(Finding.ofRow(code, action, row, field, own, null));
            return;
        }
        Deque<Known> found = known.get(own);
        if (found == null) {
            return;
        }
        take(row, values, findings, own, found, field);
    }

    private void take(
            long row,
            Map<String, Object> values,
            List<Finding> findings,
            Object own,
            Deque<Known> found,
            String field) {
        if (writing.mode() == ImportMode.INSERT) {
            findings.add(Finding.ofRow("SANTU-IMPORT-CODE-KNOWN", Action.DUPLICATE, row, field, own, null));
        } else if (found.size() > 1) {
            findings.add(Finding.ofRow("SANTU-IMPORT-KEY-AMBIGUOUS", Action.REJECTED, row, field, own, found.size()));
        } else if (isSame(values, found.peek())) {
            kept.add(found.peek().id());
            findings.add(Finding.ofRow(
                    "SANTU-IMPORT-CONTENT-KNOWN",
                    Action.DUPLICATE,
                    row,
                    null,
                    values.get(layer.titleAttribute()),
                    null));
        } else {
            kept.add(found.peek().id());
            values.put(StandardColumns.ID, found.peek().id());
        }
    }

    private boolean isSame(Map<String, Object> values, Known feature) {
        return values.get(StandardColumns.GEOMETRY) == null
                ? hash.of(null, values::get).equals(feature.unplaced())
                : content(values).equals(feature.content());
    }

    private void checkContent(long row, Map<String, Object> values, List<Finding> findings) {
        // Rows that are equal within one file are all taken: two poor households may well be written alike.
        Deque<Known> found = known.isEmpty() ? null : known.get(content(values));
        if (found == null || writing.mode() == ImportMode.REPLACE && found.isEmpty()) {
            return;
        }
        if (writing.mode() == ImportMode.REPLACE) {
            kept.add(found.poll().id());
        }
        findings.add(Finding.ofRow(
                "SANTU-IMPORT-CONTENT-KNOWN", Action.DUPLICATE, row, null, values.get(layer.titleAttribute()), null));
    }

    private ContentHash.Hash content(Map<String, Object> values) {
        return hash.of((Geometry) values.get(StandardColumns.GEOMETRY), values::get);
    }

    /** What has to go so that only the rows of the file are left. */
    Collection<UUID> leftOver() {
        if (writing.mode() != ImportMode.REPLACE) {
            return List.of();
        }
        if (known == null) {
            known = load();
        }
        List<UUID> left = new ArrayList<>();
        known.values().forEach(features -> features.forEach(feature -> left.add(feature.id())));
        left.removeIf(kept::contains);
        return left;
    }

    private Map<Object, Deque<Known>> load() {
        Map<Object, Deque<Known>> found = new HashMap<>();
        try {
            SimpleFeatureSource source = stores.open(caller).getFeatureSource(layer.name());
            Query query = new Query(layer.name());
            boolean codesOnly = writing.mode() == ImportMode.INSERT && key.isRegionCode();
            if (codesOnly) {
                query.setPropertyNames(StandardColumns.REGION_CODE);
            }
            try (SimpleFeatureIterator features = source.getFeatures(query).features()) {
                while (features.hasNext()) {
                    SimpleFeature feature = features.next();
                    if (isMeant(feature)) {
                        ContentHash.Hash content = codesOnly
                                ? null
                                : hash.of((Geometry) feature.getDefaultGeometry(), feature::getAttribute);
                        ContentHash.Hash unplaced =
                                codesOnly || key.isNone() ? null : hash.of(null, feature::getAttribute);
                        UUID id = UUID.fromString(
                                feature.getID().substring(feature.getID().lastIndexOf('.') + 1));
                        Function<String, Object> values =
                                name -> name.equals(StandardColumns.ID) ? id : feature.getAttribute(name);
                        Object own = key.isNone() ? content : key.of(values);
                        found.computeIfAbsent(own, one -> new ArrayDeque<>(1)).add(new Known(id, content, unplaced));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private boolean isMeant(SimpleFeature feature) {
        return writing.mode() != ImportMode.REPLACE
                || writing.region() == null
                || String.valueOf(feature.getAttribute(StandardColumns.REGION_CODE))
                        .startsWith(writing.region());
    }
}
