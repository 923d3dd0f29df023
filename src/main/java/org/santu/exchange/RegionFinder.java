package org.santu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.santu.access.Caller;
import org.santu.catalog.StandardColumns;
import org.santu.store.Stores;

/** Finds the region in which a place lies, from the polygons of layer region that the caller may see. For one thread. */
final class RegionFinder {
    private static final String LAYER = "region";

    private final Stores stores;
    private final Caller caller;
    private STRtree regions;

    RegionFinder(Stores stores, Caller caller) {
        this.stores = stores;
        this.caller = caller;
    }

    private record Area(String code, IndexedPointInAreaLocator locator) {}

    /** The code of the deepest region around a geometry in EPSG:4490, judged by a point on it. */
    Optional<String> findDeepest(Geometry geometry) {
        if (regions == null) {
            regions = load();
        }
        Coordinate place = geometry.getDimension() == 0
                ? geometry.getCoordinate()
                : geometry.getInteriorPoint().getCoordinate();
        List<?> around = regions.query(new Envelope(place));
        return around.stream()
                .map(Area.class::cast)
                .sorted(Comparator.comparingInt((Area area) -> area.code().length())
                        .reversed()
                        .thenComparing(Area::code))
                .filter(area -> area.locator().locate(place) != Location.EXTERIOR)
                .map(Area::code)
                .findFirst();
    }

    private STRtree load() {
        STRtree tree = new STRtree();
        try {
            SimpleFeatureSource source = stores.open(caller).getFeatureSource(LAYER);
            Query query = new Query(LAYER);
            query.setPropertyNames(StandardColumns.GEOMETRY, StandardColumns.REGION_CODE);
            try (SimpleFeatureIterator features = source.getFeatures(query).features()) {
                while (features.hasNext()) {
                    SimpleFeature feature = features.next();
                    String code = (String) feature.getAttribute(StandardColumns.REGION_CODE);
                    if (code != null && feature.getDefaultGeometry() instanceof Geometry area) {
                        tree.insert(area.getEnvelopeInternal(), new Area(code, new IndexedPointInAreaLocator(area)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tree.build();
        return tree;
    }
}
