package org.santu.relocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santu.relocation.ScenarioTable.Summary;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two scenarios. Sites are the same when they stand within 500 m of each other, whatever their names.
 *
 * @param a one scenario
 * @param b the other
 * @param comparable whether both rest on the same data and rules
 * @param figures of both, by name
 * @param sitesInBoth names in a
 * @param sitesOnlyInA names
 * @param sitesOnlyInB names
 * @param moved who goes elsewhere
 * @param peopleMoved how many people these are
 */
record ScenarioComparison(
        Summary a,
        Summary b,
        boolean comparable,
        Map<String, Pair> figures,
        List<String> sitesInBoth,
        List<String> sitesOnlyInA,
        List<String> sitesOnlyInB,
        List<Moved> moved,
        int peopleMoved) {
    private static final double SAME_METRES = 500;
    private static final double METRES_PER_DEGREE = 111_320;

    /** A figure of both; null where it is not known. */
    record Pair(Double a, Double b) {}

    /** Somebody who goes to one site in a and to another in b. */
    record Moved(String mover, int people, String siteInA, String siteInB, Double minutesInA, Double minutesInB) {}

    private record Place(String name, double longitude, double latitude) {
        boolean isSame(Place other) {
            double north = (latitude - other.latitude) * METRES_PER_DEGREE;
            double east = (longitude - other.longitude) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
            return Math.hypot(east, north) <= SAME_METRES;
        }
    }

    static ScenarioComparison of(Summary a, JsonNode resultA, Summary b, JsonNode resultB) {
        Map<String, Place> sitesA = openSites(resultA);
        Map<String, Place> sitesB = openSites(resultB);
        List<String> both = new ArrayList<>();
        List<String> onlyA = new ArrayList<>();
        sitesA.values().forEach(site -> (isAmong(site, sitesB) ? both : onlyA).add(site.name()));
        List<String> onlyB = sitesB.values().stream()
                .filter(site -> !isAmong(site, sitesA))
                .map(Place::name)
                .toList();
        List<Moved> moved = moved(resultA, sitesA, resultB, sitesB);
        return new ScenarioComparison(
                a,
                b,
                a.dataVersion() == b.dataVersion() && a.rulesOfDay().equals(b.rulesOfDay()),
                figures(resultA, resultB),
                both,
                onlyA,
                onlyB,
                moved,
                moved.stream().mapToInt(Moved::people).sum());
    }

    private static boolean isAmong(Place site, Map<String, Place> others) {
        return others.values().stream().anyMatch(site::isSame);
    }

    private static Map<String, Place> openSites(JsonNode result) {
        Map<String, Place> sites = new TreeMap<>();
        for (JsonNode site : result.path("sites")) {
            String state = site.path("state").asString("");
            if (state.equals("open") || state.equals("existing")) {
                sites.put(
                        site.path("id").asString(""),
                        new Place(
                                site.path("name").asString(""),
                                site.path("longitude").asDouble(0),
                                site.path("latitude").asDouble(0)));
            }
        }
        return sites;
    }

    private static Map<String, Pair> figures(JsonNode a, JsonNode b) {
        Map<String, Pair> figures = new TreeMap<>();
        for (String name : List.of("objective", "bound", "gap")) {
            figures.put(name, new Pair(number(a.path(name)), number(b.path(name))));
        }
        for (String name : List.of("people", "peoplePlaced", "meanMinutes", "longestMinutes", "allowedCells")) {
            figures.put(
                    name,
                    new Pair(
                            number(a.path("figures").path(name)),
                            number(b.path("figures").path(name))));
        }
        return figures;
    }

    private static Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }

    /** Those who go to one site in each of the two, and not to the same. */
    private static List<Moved> moved(JsonNode a, Map<String, Place> sitesA, JsonNode b, Map<String, Place> sitesB) {
        Map<String, JsonNode> inB = new HashMap<>();
        b.path("moves").forEach(move -> inB.putIfAbsent(move.path("mover").asString(""), move));
        List<Moved> moved = new ArrayList<>();
        for (JsonNode move : a.path("moves")) {
            JsonNode other = inB.get(move.path("mover").asString(""));
            Place here = sitesA.get(move.path("site").asString(""));
            Place there = other == null ? null : sitesB.get(other.path("site").asString(""));
            if (here != null && there != null && !here.isSame(there)) {
                moved.add(new Moved(
                        move.path("label").asString(""),
                        move.path("people").asInt(0),
                        here.name(),
                        there.name(),
                        number(move.path("minutes")),
                        number(other.path("minutes"))));
            }
        }
        return moved;
    }
}
