package org.santu.store.http;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.santu.store.SantuDataStore;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/** Finds one feature; one outside the caller's scope is not told from one that never was. */
@Component
public class FeatureLookup {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Stores stores;

    FeatureLookup(Stores stores) {
        this.stores = stores;
    }

    /**
     * @param at null for now
     * @param target reference system of the geometry, x to the east; null for the stored one
     * @throws SantuException SANTU-FEATURE-NOT-FOUND
     */
    SimpleFeature get(Caller caller, LayerDeclaration layer, UUID id, Instant at, CoordinateReferenceSystem target)
            throws IOException {
        SantuDataStore store = stores.open(caller);
        return first(at == null ? store : store.at(at), layer, id, target);
    }

    /** As it is now and as it is stored. */
    SimpleFeature get(Caller caller, LayerDeclaration layer, UUID id) throws IOException {
        return get(caller, layer, id, null, null);
    }

    /**
     * @param target reference system of the geometry, x to the east; null for the stored one
     * @throws SantuException SANTU-FEATURE-NOT-FOUND
     */
    public SimpleFeature getIn(CoordinateReferenceSystem target, Caller caller, LayerDeclaration layer, UUID id)
            throws IOException {
        return first(stores.open(caller), layer, id, target);
    }

    private static SimpleFeature first(
            SantuDataStore store, LayerDeclaration layer, UUID id, CoordinateReferenceSystem target)
            throws IOException {
        Query query = new Query(layer.name(), FILTERS.id(Set.of(FILTERS.featureId(layer.name() + "." + id))));
        if (target != null) {
            query.setCoordinateSystemReproject(target);
        }
        try (SimpleFeatureIterator rows =
                store.getFeatureSource(layer.name()).getFeatures(query).features()) {
            if (!rows.hasNext()) {
                throw new SantuException("SANTU-FEATURE-NOT-FOUND", layer.name(), id.toString());
            }
            return rows.next();
        }
    }

    /**
     * The version of a feature as an {@code ETag}. Who sees less of it gets another tag: a browser keeps the answers of
     * whoever signed in before on the same machine, and a 304 would show them again.
     */
    public static String tag(SimpleFeature feature, Scope scope) {
        String part = scope.isPublicEdition()
                ? ".open"
                : scope.maySee(PrivacyClass.PERSONAL)
                        ? ""
                        : "." + scope.clearance().name().toLowerCase(Locale.ROOT);
        return "\"" + feature.getAttribute(StandardColumns.VERSION) + part + "\"";
    }
}
