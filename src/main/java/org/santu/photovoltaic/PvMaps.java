package org.santu.photovoltaic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.santu.photovoltaic.quota.QuotaPlan.Decision;
import org.santu.photovoltaic.siting.PvSite;
import tools.jackson.databind.json.JsonMapper;

/** Stations and sites as GeoJSON, in degrees with seven decimals. */
final class PvMaps {
    private static final double DECIMALS = 1e7;

    private final PvOutcome outcome;

    PvMaps(PvOutcome outcome) {
        this.outcome = outcome;
    }

    /** What becomes of each application that has an outline. */
    String stations() {
        Reasons reasons = new Reasons(outcome);
        List<Map<String, Object>> features = new ArrayList<>();
        for (Decision decision : outcome.listed()) {
            Geometry shape = outcome.shapes().get(decision.application().id());
            if (shape != null) {
                Map<String, Object> properties = new LinkedHashMap<>();
                properties.put("name", decision.application().name());
                properties.put("answer", decision.answer());
                properties.put("applied", decision.application().kilowatts());
                properties.put("kilowatts", decision.kilowatts());
                properties.put("households", decision.households());
                properties.put("reasonZh", reasons.of(decision, Locale.CHINESE));
                properties.put("reasonEn", reasons.of(decision, Locale.ENGLISH));
                features.add(feature(decision.application().id(), shape, properties));
            }
        }
        return collection(features);
    }

    /** Sites that were found, with those that are out and why. */
    String sites() {
        SitesJson json = new SitesJson(outcome.sites());
        List<Map<String, Object>> features = new ArrayList<>();
        for (PvSite site : outcome.sites().result().sites()) {
            features.add(feature(site.id(), outcome.sites().plane().degrees(site.shape()), json.of(site)));
        }
        return collection(features);
    }

    private static String collection(List<Map<String, Object>> features) {
        return JsonMapper.shared().writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
    }

    private static Map<String, Object> feature(String id, Geometry shape, Map<String, Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", id);
        feature.put("geometry", geometry(shape));
        feature.put("properties", properties);
        return feature;
    }

    private static Map<String, Object> geometry(Geometry shape) {
        if (shape instanceof Point point) {
            return Map.of("type", "Point", "coordinates", place(point.getCoordinate()));
        }
        List<Object> polygons = new ArrayList<>();
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            if (shape.getGeometryN(part) instanceof Polygon polygon) {
                List<Object> rings = new ArrayList<>();
                rings.add(ring(polygon.getExteriorRing().getCoordinates()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(ring(polygon.getInteriorRingN(hole).getCoordinates()));
                }
                polygons.add(rings);
            }
        }
        return Map.of("type", "MultiPolygon", "coordinates", polygons);
    }

    private static List<Object> ring(Coordinate[] points) {
        List<Object> ring = new ArrayList<>();
        for (Coordinate point : points) {
            ring.add(place(point));
        }
        return ring;
    }

    private static List<Double> place(Coordinate point) {
        return List.of(Math.rint(point.x * DECIMALS) / DECIMALS, Math.rint(point.y * DECIMALS) / DECIMALS);
    }
}
