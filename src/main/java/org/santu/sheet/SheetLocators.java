package org.santu.sheet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.santu.access.Caller;
import org.santu.access.Scope;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.StandardColumns;
import org.santu.sheet.furniture.Locator;
import org.santu.store.Journal;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/** Keeps the small maps of counties, which all their villages share, until a border changes. Safe for concurrent use. */
@Component
class SheetLocators {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    /** Less than a tenth of a millimetre on a locator map of a county. */
    private static final double TOLERANCE_DEGREES = 0.0008;

    private final Cache<Key, Locator> kept =
            Caffeine.newBuilder().maximumSize(40).build();
    private final Stores stores;
    private final Journal journal;

    private record Key(String county, Scope scope, long sequence) {}

    SheetLocators(Stores stores, Journal journal) {
        this.stores = stores;
        this.journal = journal;
    }

    Locator of(Caller caller, SheetPlace place) {
        String county = place.code().findAt(RegionLevel.COUNTY).orElseThrow().digits();
        Key key = new Key(county, caller.scope(), journal.newestSequence(List.of("region")));
        return kept.get(key, wanted -> read(caller, county));
    }

    private Locator read(Caller caller, String county) {
        Query query = new Query(
                "region",
                FILTERS.and(
                        FILTERS.like(FILTERS.property(StandardColumns.REGION_CODE), county + "%", "%", "_", "\\"),
                        FILTERS.or(
                                FILTERS.equals(FILTERS.property("level"), FILTERS.literal("county")),
                                FILTERS.equals(FILTERS.property("level"), FILTERS.literal("township")))));
        query.setPropertyNames(StandardColumns.REGION_CODE, "name", StandardColumns.GEOMETRY);
        Geometry outline = null;
        String name = "";
        List<Locator.Township> townships = new ArrayList<>();
        try (SimpleFeatureIterator rows = stores.open(caller)
                .getFeatureSource("region")
                .getFeatures(query)
                .features()) {
            while (rows.hasNext()) {
                SimpleFeature row = rows.next();
                if (!(row.getDefaultGeometry() instanceof Geometry geometry)) {
                    continue;
                }
                Geometry simple = TopologyPreservingSimplifier.simplify(geometry, TOLERANCE_DEGREES);
                String code = (String) row.getAttribute(StandardColumns.REGION_CODE);
                if (code.equals(county)) {
                    outline = simple;
                    name = String.valueOf(row.getAttribute("name"));
                } else {
                    townships.add(new Locator.Township(code, simple));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        townships.sort(Comparator.comparing(Locator.Township::code));
        return new Locator(outline, name, townships);
    }
}
