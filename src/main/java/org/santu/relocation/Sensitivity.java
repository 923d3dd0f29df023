package org.santu.relocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.plan.RelocationPlan.Source;
import org.santu.relocation.siting.Move;
import org.santu.relocation.siting.SitingResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts in how many runs the sites of a scenario stay. A site stays where one stands within 500 m of it. */
final class Sensitivity {
    static final double SAME_METRES = 500;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final List<JsonNode> sites = new ArrayList<>();
    private final int[] stays;
    private final double change;
    private final ArrayNode runs = JsonMapper.shared().createArrayNode();
    private int changed;

    /** @param result of the scenario */
    Sensitivity(JsonNode result, double change) {
        result.path("sites").forEach(site -> {
            if (site.path("state").asString("").equals(SiteState.OPEN)) {
                sites.add(site);
            }
        });
        this.stays = new int[sites.size()];
        this.change = change;
    }

    /** @param factor whose weight was changed; null for the run with the weights as they are */
    void add(String factor, double by, SitingResult result, RelocationDesk.Prepared ready) {
        List<Coordinate> places = result.open().stream()
                .map(site -> ready.read()
                        .plane()
                        .degrees(GEOMETRIES.createPoint(result.sites().get(site).centre()))
                        .getCoordinate())
                .toList();
        ObjectNode run = runs.addObject();
        run.put("factor", factor);
        run.put("change", by);
        run.put("status", result.solution().status().name().toLowerCase(Locale.ROOT));
        put(run, "objective", result.solution().objective());
        put(run, "gap", result.solution().gap());
        put(run, "meanMinutes", meanMinutes(result, ready));
        int same = 0;
        for (int i = 0; i < stays.length; i++) {
            JsonNode site = sites.get(i);
            if (places.stream().anyMatch(place -> isSame(site, place))) {
                same++;
                stays[i] += factor == null ? 0 : 1;
            }
        }
        run.put("stay", same);
        run.put("sites", places.size());
        changed += factor == null ? 0 : 1;
    }

    private static boolean isSame(JsonNode site, Coordinate place) {
        double latitude = site.path("latitude").asDouble();
        double north = (latitude - place.y) * METRES_PER_DEGREE;
        double east =
                (site.path("longitude").asDouble() - place.x) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(east, north) <= SAME_METRES;
    }

    private static double meanMinutes(SitingResult result, RelocationDesk.Prepared ready) {
        double people = 0;
        double sum = 0;
        for (Move move : result.moves()) {
            double part = move.share()
                    * ready.read().input().movers().get(move.mover()).people();
            people += part;
            sum += part * move.minutes();
        }
        return sum / people;
    }

    ObjectNode json(RelocationPlan plan, RelocationDesk.Prepared ready) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("change", change);
        root.put("runsWithChangedWeights", changed);
        root.put("sameMetres", SAME_METRES);
        root.put("dataVersion", ready.version());
        root.put(
                "weightsMatter",
                plan.candidates().source() == Source.GENERATED || plan.sites().qualityMinutes() > 0);
        ArrayNode array = root.putArray("sites");
        for (int i = 0; i < stays.length; i++) {
            ObjectNode site = array.addObject();
            for (String name : Arrays.asList("id", "name", "longitude", "latitude", "people")) {
                site.set(name, sites.get(i).path(name));
            }
            site.put("stays", stays[i]);
            site.put("share", changed == 0 ? 0 : (double) stays[i] / changed);
        }
        root.set("runs", runs);
        return root;
    }

    private static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
