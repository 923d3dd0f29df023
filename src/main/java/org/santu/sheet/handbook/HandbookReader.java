package org.santu.sheet.handbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.santu.access.Caller;
import org.santu.catalog.StandardColumns;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/** Reads what stands in a handbook, in the scope of the reader. Features come in an order that is always the same. */
@Component
class HandbookReader {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Stores stores;

    HandbookReader(Stores stores) {
        this.stores = stores;
    }

    Optional<SimpleFeature> find(Caller caller, String layer, UUID id) throws IOException {
        Filter filter = FILTERS.id(Set.of(FILTERS.featureId(layer + "." + id)));
        return list(caller, layer, filter).stream().findFirst();
    }

    /** The village of a code; the first where several rows have it. */
    Optional<SimpleFeature> findVillage(Caller caller, String code) throws IOException {
        Filter filter = FILTERS.equals(FILTERS.property(StandardColumns.REGION_CODE), FILTERS.literal(code));
        return list(caller, "village", filter).stream().findFirst();
    }

    /** Everything of a layer that the caller may see, by region and then by one of its attributes. */
    List<SimpleFeature> listSorted(Caller caller, String layer, String attribute) throws IOException {
        List<SimpleFeature> features = new ArrayList<>(list(caller, layer, Filter.INCLUDE));
        features.sort(Comparator.comparing((SimpleFeature feature) -> text(feature, StandardColumns.REGION_CODE))
                .thenComparing(feature -> text(feature, attribute))
                .thenComparing(SimpleFeature::getID));
        return features;
    }

    private static String text(SimpleFeature feature, String attribute) {
        Object value =
                feature.getFeatureType().getDescriptor(attribute) == null ? null : feature.getAttribute(attribute);
        return value == null ? "" : value.toString();
    }

    private List<SimpleFeature> list(Caller caller, String layer, Filter filter) throws IOException {
        List<SimpleFeature> features = new ArrayList<>();
        SimpleFeatureCollection found =
                stores.open(caller).getFeatureSource(layer).getFeatures(new Query(layer, filter));
        try (SimpleFeatureIterator rows = found.features()) {
            while (rows.hasNext()) {
                features.add(rows.next());
            }
        }
        features.sort(Comparator.comparing(SimpleFeature::getID));
        return features;
    }
}
