package org.santu.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.catalog.RegionCode;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.StandardColumns;
import org.santu.crs.Cgcs2000Zone;
import org.santu.crs.CoordinateSystems;
import org.santu.problem.SantuException;
import org.santu.store.Region;
import org.santu.store.Regions;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/** Finds out about the village or other region of a sheet: what it is called, where it lies, what is known of it. */
@Component
class SheetPlaces {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    /** Around a village of which only a point is known, that many metres are shown on each side. */
    private static final double AROUND_POINT_METRES = 1200;

    private final Stores stores;
    private final Regions regions;

    SheetPlaces(Stores stores, Regions regions) {
        this.stores = stores;
        this.regions = regions;
    }

    /**
     * @param levels that the sheet is for
     * @throws SantuException SANTU-REGION-NOT-FOUND, SANTU-SHEET-NOT-VILLAGE, SANTU-SHEET-LEVEL or SANTU-SHEET-NOWHERE
     */
    SheetPlace get(Caller caller, String code, Set<RegionLevel> levels) {
        Region region = regions.findRegion(caller, code)
                .orElseThrow(() -> new SantuException("SANTU-REGION-NOT-FOUND", code).with("field", "code"));
        if (!levels.contains(region.level())) {
            String problem =
                    levels.equals(Set.of(RegionLevel.VILLAGE)) ? "SANTU-SHEET-NOT-VILLAGE" : "SANTU-SHEET-LEVEL";
            throw new SantuException(problem, code).with("field", "code");
        }
        if (region.point() == null) {
            throw new SantuException("SANTU-SHEET-NOWHERE", region.name(), code);
        }
        Geometry degrees = find(caller, "region", region.code())
                .map(feature -> (Geometry) feature.getDefaultGeometry())
                .orElse(null);
        int epsg = Cgcs2000Zone.at(region.point().x, false).epsg();
        CoordinateReferenceSystem crs = CoordinateSystems.get(epsg);
        MathTransform toZone = CoordinateSystems.toZone(epsg);
        Geometry area = degrees == null ? null : transform(degrees, toZone);
        return new SheetPlace(
                new RegionCode(region.code()),
                region.name(),
                above(caller, region.code()),
                find(caller, "village", region.code())
                        .map(SheetPlaces::attributes)
                        .orElse(Map.of()),
                degrees,
                area,
                region.point(),
                epsg,
                crs,
                toZone,
                area == null ? around(region.point(), toZone) : area.getEnvelopeInternal());
    }

    private List<SheetPlace.Above> above(Caller caller, String code) {
        List<Region> path = regions.path(caller, code);
        return path.stream()
                .limit(Math.max(0, path.size() - 1))
                .map(region -> new SheetPlace.Above(new RegionCode(region.code()), region.name()))
                .toList();
    }

    private Optional<SimpleFeature> find(Caller caller, String layer, String code) {
        Query query =
                new Query(layer, FILTERS.equals(FILTERS.property(StandardColumns.REGION_CODE), FILTERS.literal(code)));
        query.setMaxFeatures(1);
        try (SimpleFeatureIterator found =
                stores.open(caller).getFeatureSource(layer).getFeatures(query).features()) {
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> attributes(SimpleFeature feature) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        feature.getProperties()
                .forEach(property -> attributes.put(property.getName().getLocalPart(), property.getValue()));
        return attributes;
    }

    static Geometry transform(Geometry degrees, MathTransform toZone) {
        try {
            return JTS.transform(degrees, toZone);
        } catch (TransformException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Envelope around(Coordinate point, MathTransform toZone) {
        Geometry place = transform(new GeometryFactory().createPoint(point), toZone);
        Envelope shown = place.getEnvelopeInternal();
        shown.expandBy(AROUND_POINT_METRES);
        return shown;
    }
}
