package org.santu.relocation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.santu.catalog.LayerDeclaration;
import org.santu.scenario.Scenario;
import org.santu.store.FeatureChange;
import org.santu.store.LayerFeatures;
import tools.jackson.databind.JsonNode;

/**
 * The sites of an accepted plan: those that stand keep their name, new ones become features of {@code relocation_site}, planned, with
 * their capacity, land and verdict, and with the outline of the plan or, where that is a point, a nominal square.
 */
final class PlannedSites {
    static final String LAYER = "relocation_site";
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double METRES_PER_DEGREE = 111_320;
    private static final String FARMLAND = "farmland";
    private static final String BASIC_FARMLAND = "basic_farmland";

    private final Scenario scenario;
    private final LayerDeclaration layer;
    private final Map<String, JsonNode> outlines = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, FeatureChange> added = new LinkedHashMap<>();

    /** @param sites the map of the scenario, GeoJSON */
    PlannedSites(Scenario scenario, LayerDeclaration layer, JsonNode sites, LayerFeatures features) {
        this.scenario = scenario;
        this.layer = layer;
        sites.path("features")
                .forEach(feature -> outlines.put(feature.path("id").asString(""), feature));
        features.read(
                LayerFeatures.query(
                        LAYER, LayerFeatures.within(county(scenario.summary().region())), "name", "site_number"),
                feature -> {
                    for (String attribute : List.of("name", "site_number")) {
                        String text = LayerFeatures.text(feature, attribute);
                        if (text != null) {
                            taken.add(text);
                        }
                    }
                    return null;
                });
    }

    private static String county(String region) {
        return region.substring(0, Math.min(6, region.length()));
    }

    /** What households write down that go to a site of the result; asked for once, a new site is built. */
    String name(JsonNode site) {
        return names.computeIfAbsent(site.path("id").asString(), id -> {
            String name = site.path("name").asString(id);
            boolean stands = site.path("state").asString("").equals("existing");
            if (stands && taken.contains(name)) {
                return name;
            }
            String own = free(name);
            added.put(id, new FeatureChange.Added(LAYER, scenario.newId("site/" + id), values(site, own, stands)));
            return own;
        });
    }

    /** A second site of the same name in the county would make its households' site a riddle. */
    private String free(String name) {
        String own = name;
        for (int number = 2; !taken.add(own); number++) {
            own = name + " (" + number + ")";
        }
        return own;
    }

    /** Sites that do not stand yet, in the order in which they were asked for. */
    List<FeatureChange> added() {
        return List.copyOf(added.values());
    }

    private Map<String, Object> values(JsonNode site, String name, boolean stands) {
        Map<String, Object> values = new HashMap<>();
        JsonNode feature = outlines.get(site.path("id").asString());
        JsonNode land = site.path("land");
        Geometry outline = feature == null ? null : CandidateReader.geometry(feature.path("geometry"));
        boolean surveyed = outline instanceof Polygonal;
        values.put("name", name);
        values.put(
                "region_code", site.path("township").asString(scenario.summary().region()));
        values.put("status", stands ? "built" : "planned");
        values.put("capacity_people", site.path("capacity").asLong());
        values.put("position_quality", surveyed ? "digitised" : "point_only");
        values.put("land_verdict", land.path("verdict").asString("unchecked"));
        double mu = land.path("mu").asDouble(site.path("mu").asDouble(0));
        if (mu > 0) {
            values.put("land_area_mu", rounded(mu));
        }
        if (land.has("takenMu")) {
            double farmland = land.path("takenMu").path(FARMLAND).asDouble(0)
                    + land.path("takenMu").path(BASIC_FARMLAND).asDouble(0);
            values.put("farmland_taken_mu", rounded(farmland));
        }
        if (feature != null
                && feature.path("properties").path("altitude_metres").isNumber()) {
            values.put(
                    "altitude_metres",
                    Math.round(
                            feature.path("properties").path("altitude_metres").asDouble()));
        }
        values.put("geom", surveyed ? outline : square(site));
        return values;
    }

    private static BigDecimal rounded(double mu) {
        return BigDecimal.valueOf(Math.round(mu * 10), 1);
    }

    /** As large as the catalog draws a site of which only a point is known. */
    private Geometry square(JsonNode site) {
        Coordinate centre = new Coordinate(
                site.path("longitude").asDouble(), site.path("latitude").asDouble());
        double metres = layer.pointFootprintMetres() == null ? 40 : layer.pointFootprintMetres();
        double north = metres / 2 / METRES_PER_DEGREE;
        double east = north / Math.cos(Math.toRadians(centre.y));
        return GEOMETRIES.toGeometry(
                new Envelope(centre.x - east, centre.x + east, centre.y - north, centre.y + north));
    }
}
