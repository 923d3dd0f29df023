package org.santu.sheet.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.santu.access.Caller;
import org.santu.catalog.RegionCode;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.StandardColumns;
import org.santu.store.Region;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/** Reads the borders that the map of an atlas shows, as far as the caller may see them. */
@Component
class AtlasLands {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    /** A fifth of a millimetre where a county of 50 km fills a page. */
    private static final double TOLERANCE_DEGREES = 0.0005;

    private final Stores stores;

    AtlasLands(Stores stores) {
        this.stores = stores;
    }

    /** @param villages of the atlas */
    AtlasLand read(Caller caller, String region, List<Region> villages) {
        Query query = new Query(
                "region", FILTERS.like(FILTERS.property(StandardColumns.REGION_CODE), region + "%", "%", "_", "\\"));
        query.setPropertyNames(StandardColumns.REGION_CODE, "name", StandardColumns.GEOMETRY);
        List<AtlasLand.Township> townships = new ArrayList<>();
        Map<String, Geometry> areas = new HashMap<>();
        try (SimpleFeatureIterator rows = stores.open(caller)
                .getFeatureSource("region")
                .getFeatures(query)
                .features()) {
            while (rows.hasNext()) {
                SimpleFeature row = rows.next();
                RegionCode code = new RegionCode((String) row.getAttribute(StandardColumns.REGION_CODE));
                if (row.getDefaultGeometry() instanceof Geometry geometry) {
                    Geometry simple = TopologyPreservingSimplifier.simplify(geometry, TOLERANCE_DEGREES);
                    if (code.level() == RegionLevel.TOWNSHIP) {
                        townships.add(new AtlasLand.Township(
                                code.digits(), String.valueOf(row.getAttribute("name")), simple));
                    } else if (code.level() == RegionLevel.VILLAGE) {
                        areas.put(code.digits(), simple);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        townships.sort(Comparator.comparing(AtlasLand.Township::code));
        Map<String, Coordinate> points = new HashMap<>();
        villages.stream()
                .filter(village -> village.point() != null)
                .forEach(village -> points.put(village.code(), village.point()));
        return new AtlasLand(townships, areas, points);
    }
}
