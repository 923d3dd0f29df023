package org.santu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.StandardColumns;
import org.santu.store.Stores;

/**
 * The features that a layer holds, by key or by content, read when first asked for. Sealed values are dear to open, so most
 * questions about content are answered by a few plain attributes; only what agrees in those is read as a whole. For one
 * thread.
 */
final class ExistingFeatures {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final int PLAIN_ATTRIBUTES = 6;
    /** From here on reading everything once is cheaper than one by one. */
    private static final int MOST_SINGLE_READS = 300;

    private final Stores stores;
    private final Caller caller;
    private final LayerDeclaration layer;
    private final String region;
    private final ContentHash whole;
    private final List<Attribute> plainAttributes;
    private final ContentHash plain;
    private Map<Object, List<UUID>> byKey;
    private Map<ContentHash.Hash, List<UUID>> byPlain;
    private Map<ContentHash.Hash, List<UUID>> byContent;
    private Map<UUID, Long> versions;
    private Map<UUID, Map<String, Object>> values;
    private int singleReads;

    /** @param region beginning of the region codes that count, or null for all in the caller's scope */
    ExistingFeatures(Stores stores, Caller caller, LayerDeclaration layer, String region) {
        this.stores = stores;
        // Values are compared, never shown: masked ones would make every row look new.
        this.caller = caller.withScope(new Scope(caller.scope().regionPrefix(), PrivacyClass.SENSITIVE));
        this.layer = layer;
        this.region = region;
        this.whole = new ContentHash(layer);
        this.plainAttributes = plainAttributes(layer);
        this.plain = new ContentHash(plainAttributes, isPoint());
    }

    private boolean isPoint() {
        return layer.geometryType().equals("Point");
    }

    private static List<Attribute> plainAttributes(LayerDeclaration layer) {
        Attribute title = layer.getAttribute(layer.titleAttribute());
        return Stream.concat(Stream.of(title), layer.attributes().stream())
                .distinct()
                .filter(attribute -> attribute.privacy() != PrivacyClass.SENSITIVE)
                .filter(attribute -> attribute.type() != AttributeType.RECORDS)
                .filter(attribute -> !attribute.name().equals(StandardColumns.REGION_CODE))
                .limit(PLAIN_ATTRIBUTES)
                .toList();
    }

    /** Ids by {@link ImportKey#of}. */
    Map<Object, List<UUID>> byKey(ImportKey key) {
        if (byKey == null) {
            Map<Object, List<UUID>> found = new HashMap<>();
            List<String> names = key.attributes().stream()
                    .filter(name -> !name.equals(StandardColumns.ID))
                    .toList();
            read(names, Filter.INCLUDE, feature -> {
                UUID id = id(feature);
                Object own = key.of(name -> name.equals(StandardColumns.ID) ? id : feature.getAttribute(name));
                found.computeIfAbsent(own, one -> new ArrayList<>(1)).add(id);
            });
            byKey = found;
        }
        return byKey;
    }

    /** The version that a feature has now. */
    long version(UUID id) {
        if (versions == null) {
            Map<UUID, Long> found = new HashMap<>();
            read(List.of(StandardColumns.VERSION), Filter.INCLUDE, feature -> {
                Number version = (Number) feature.getAttribute(StandardColumns.VERSION);
                found.put(id(feature), version.longValue());
            });
            versions = found;
        }
        return versions.getOrDefault(id, 0L);
    }

    /**
     * Some values of a feature.
     *
     * @param attributes the same in each call
     */
    Map<String, Object> values(UUID id, List<Attribute> attributes) {
        if (values == null) {
            Map<UUID, Map<String, Object>> found = new HashMap<>();
            List<String> names = attributes.stream().map(Attribute::name).toList();
            if (!names.isEmpty()) {
                read(names, Filter.INCLUDE, feature -> {
                    Map<String, Object> one = new HashMap<>();
                    names.forEach(name -> one.put(name, feature.getAttribute(name)));
                    found.put(id(feature), one);
                });
            }
            values = found;
        }
        return values.getOrDefault(id, Map.of());
    }

    /** Whether a feature says exactly the same. */
    boolean hasContent(Map<String, Object> values) {
        if (byContent == null) {
            if (byPlain == null) {
                byPlain = readPlain();
            }
            List<UUID> candidates = byPlain.isEmpty()
                    ? null
                    : byPlain.get(plain.of((Geometry) values.get(StandardColumns.GEOMETRY), values::get));
            if (candidates == null) {
                return false;
            }
            singleReads += candidates.size();
            if (singleReads <= MOST_SINGLE_READS) {
                return isAmong(candidates, values);
            }
        }
        return contents().containsKey(hash(values));
    }

    /** Takes a feature that says exactly the same out of the rest. */
    Optional<UUID> takeByContent(Map<String, Object> values) {
        List<UUID> same = contents().get(hash(values));
        return same == null || same.isEmpty() ? Optional.empty() : Optional.of(same.remove(same.size() - 1));
    }

    /** All of them. */
    Collection<UUID> ids() {
        Set<UUID> ids = new HashSet<>();
        if (byKey != null) {
            byKey.values().forEach(ids::addAll);
        } else {
            read(List.of(layer.titleAttribute()), Filter.INCLUDE, feature -> ids.add(id(feature)));
        }
        return ids;
    }

    private ContentHash.Hash hash(Map<String, Object> values) {
        return whole.of((Geometry) values.get(StandardColumns.GEOMETRY), values::get);
    }

    private Map<ContentHash.Hash, List<UUID>> readPlain() {
        Map<ContentHash.Hash, List<UUID>> found = new HashMap<>();
        List<String> names =
                new ArrayList<>(plainAttributes.stream().map(Attribute::name).toList());
        if (isPoint()) {
            names.add(StandardColumns.GEOMETRY);
        }
        read(names, Filter.INCLUDE, feature -> {
            Geometry place = isPoint() ? (Geometry) feature.getDefaultGeometry() : null;
            found.computeIfAbsent(plain.of(place, feature::getAttribute), one -> new ArrayList<>(1))
                    .add(id(feature));
        });
        return found;
    }

    private boolean isAmong(List<UUID> candidates, Map<String, Object> values) {
        ContentHash.Hash wanted = hash(values);
        boolean[] found = {false};
        Filter ids = FILTERS.id(candidates.stream()
                .map(id -> FILTERS.featureId(layer.name() + "." + id))
                .collect(Collectors.toSet()));
        read(
                null,
                ids,
                feature -> found[0] |= whole.of((Geometry) feature.getDefaultGeometry(), feature::getAttribute)
                        .equals(wanted));
        return found[0];
    }

    private Map<ContentHash.Hash, List<UUID>> contents() {
        if (byContent == null) {
            Map<ContentHash.Hash, List<UUID>> found = new HashMap<>();
            read(
                    null,
                    Filter.INCLUDE,
                    feature -> found.computeIfAbsent(
                                    whole.of((Geometry) feature.getDefaultGeometry(), feature::getAttribute),
                                    one -> new ArrayList<>(1))
                            .add(id(feature)));
            byContent = found;
        }
        return byContent;
    }

    /** @param names null for everything */
    private void read(List<String> names, Filter filter, Consumer<SimpleFeature> each) {
        Query query = new Query(layer.name(), filter);
        boolean regional = layer.findAttribute(StandardColumns.REGION_CODE).isPresent();
        if (names != null) {
            Set<String> wanted = new HashSet<>(names);
            if (regional) {
                wanted.add(StandardColumns.REGION_CODE);
            }
            query.setPropertyNames(List.copyOf(wanted));
        }
        try (SimpleFeatureIterator features = stores.open(caller)
                .getFeatureSource(layer.name())
                .getFeatures(query)
                .features()) {
            while (features.hasNext()) {
                SimpleFeature feature = features.next();
                if (region == null
                        || String.valueOf(feature.getAttribute(StandardColumns.REGION_CODE))
                                .startsWith(region)) {
                    each.accept(feature);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID id(SimpleFeature feature) {
        return UUID.fromString(feature.getID().substring(feature.getID().lastIndexOf('.') + 1));
    }
}
