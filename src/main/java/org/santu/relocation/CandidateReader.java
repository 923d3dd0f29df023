package org.santu.relocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.santu.crs.Plane;
import org.santu.locate.Candidate;
import org.santu.problem.SantuException;
import org.santu.relocation.siting.SitingInput.GivenSite;
import org.santu.store.LayerFeatures;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads candidates from the layer relocation_candidate or from a GeoJSON file of points and polygons in degrees. */
final class CandidateReader {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final long MOST_BYTES = 50L << 20;

    private final Plane plane;

    CandidateReader(Plane plane) {
        this.plane = plane;
    }

    List<GivenSite> fromLayer(LayerFeatures features, String region) {
        return features.read(
                LayerFeatures.query(
                        "relocation_candidate",
                        LayerFeatures.within(region),
                        "name",
                        "state",
                        "capacity_people",
                        "buildable_area_mu"),
                this::fromFeature);
    }

    private GivenSite fromFeature(SimpleFeature feature) {
        Geometry geometry = LayerFeatures.geometry(feature);
        if (geometry == null) {
            return null;
        }
        Number mu = (Number) feature.getAttribute("buildable_area_mu");
        return new GivenSite(
                feature.getID().replaceFirst(".*\\.", ""),
                LayerFeatures.text(feature, "name"),
                plane.metres(geometry),
                LayerFeatures.count(feature, "capacity_people"),
                mu == null ? null : mu.doubleValue(),
                role(LayerFeatures.text(feature, "state")));
    }

    /** @throws SantuException SANTU-RELOCATION-CANDIDATES-FILE */
    List<GivenSite> fromFile(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new SantuException("SANTU-RELOCATION-CANDIDATES-FILE", file.toString(), "> 50 MB");
            }
            List<GivenSite> sites = new ArrayList<>();
            for (JsonNode feature :
                    JsonMapper.shared().readTree(Files.readString(file)).path("features")) {
                sites.add(fromJson(feature, sites.size() + 1));
            }
            return sites;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new SantuException(
                    e, "SANTU-RELOCATION-CANDIDATES-FILE", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private GivenSite fromJson(JsonNode feature, int number) {
        JsonNode properties = feature.path("properties");
        Geometry shape = plane.metres(geometry(feature.path("geometry")));
        JsonNode capacity = properties.path("capacity_people");
        JsonNode mu = properties.path("buildable_area_mu");
        String id = String.format("F%03d", number);
        return new GivenSite(
                id,
                properties.path("name").asString(id),
                shape,
                capacity.isNumber() ? capacity.asInt() : null,
                mu.isNumber()
                        ? Double.valueOf(mu.asDouble())
                        : shape.getDimension() == 2 ? plane.ellipsoidalMu(shape) : null,
                role(properties.path("state").asString("candidate")));
    }

    /** A point or polygon of GeoJSON, in degrees. */
    static Geometry geometry(JsonNode node) {
        JsonNode places = node.path("coordinates");
        return switch (node.path("type").asString("")) {
            case "Point" -> GEOMETRIES.createPoint(coordinate(places));
            case "Polygon" -> polygon(places);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                places.forEach(part -> parts.add(polygon(part)));
                yield GEOMETRIES.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new IllegalArgumentException("Point, Polygon, MultiPolygon");
        };
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> points = new ArrayList<>();
            ring.forEach(point -> points.add(coordinate(point)));
            all.add(GEOMETRIES.createLinearRing(points.toArray(Coordinate[]::new)));
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("coordinates");
        }
        return GEOMETRIES.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate coordinate(JsonNode point) {
        double x = point.path(0).asDouble(Double.NaN);
        double y = point.path(1).asDouble(Double.NaN);
        if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
            throw new IllegalArgumentException("coordinates " + x + ", " + y);
        }
        return new Coordinate(x, y);
    }

    private static Candidate.Role role(String state) {
        return switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
            case "required" -> Candidate.Role.REQUIRED;
            case "existing" -> Candidate.Role.EXISTING;
            case "forbidden" -> Candidate.Role.FORBIDDEN;
            default -> Candidate.Role.OPTIONAL;
        };
    }
}
