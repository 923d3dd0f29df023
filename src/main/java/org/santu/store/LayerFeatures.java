package org.santu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.santu.catalog.StandardColumns;

/** Reads features of one caller as something else, a few attributes at a time. */
public final class LayerFeatures {
    public static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    public static final String REGION = StandardColumns.REGION_CODE;

    private final SantuDataStore store;

    public LayerFeatures(SantuDataStore store) {
        this.store = store;
    }

    /** @param query with the attributes that are needed; what the function answers null for is left out */
    public <T> List<T> read(Query query, Function<SimpleFeature, T> function) {
        List<T> found = new ArrayList<>();
        try (SimpleFeatureIterator features =
                store.getFeatureSource(query.getTypeName()).getFeatures(query).features()) {
            while (features.hasNext()) {
                T one = function.apply(features.next());
                if (one != null) {
                    found.add(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** A query in a stable order. */
    public static Query query(String layer, Filter filter, String... attributes) {
        List<String> names = new ArrayList<>(List.of(StandardColumns.GEOMETRY));
        names.addAll(List.of(attributes));
        Query query = new Query(layer, filter, names.toArray(String[]::new));
        query.setSortBy(org.geotools.api.filter.sort.SortBy.NATURAL_ORDER);
        return query;
    }

    /** Features of a region and of those below it. */
    public static Filter within(String regionCode) {
        return FILTERS.like(FILTERS.property(REGION), regionCode + "%", "%", "_", "\\");
    }

    /** Features whose extent meets that of a box in degrees. */
    public static Filter box(Envelope degrees) {
        return FILTERS.bbox(
                StandardColumns.GEOMETRY,
                degrees.getMinX(),
                degrees.getMinY(),
                degrees.getMaxX(),
                degrees.getMaxY(),
                null);
    }

    /** In degrees, longitude first; null when there is none. */
    public static Geometry geometry(SimpleFeature feature) {
        return (Geometry) feature.getDefaultGeometry();
    }

    /** Null when there is none. */
    public static String text(SimpleFeature feature, String attribute) {
        Object value = feature.getAttribute(attribute);
        return value == null ? null : value.toString();
    }

    /** Null when there is none. */
    public static Integer count(SimpleFeature feature, String attribute) {
        return feature.getAttribute(attribute) instanceof Number number ? number.intValue() : null;
    }
}
