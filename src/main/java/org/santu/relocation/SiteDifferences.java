package org.santu.relocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two results beside the figures. Sites are the same when they stand within 500 m of each other, whatever their
 * names.
 *
 * @param sitesInBoth names in a
 * @param sitesOnlyInA names
 * @param sitesOnlyInB names
 * @param moved who goes elsewhere
 * @param peopleMoved how many people these are
 */
record SiteDifferences(
        List<String> sitesInBoth,
        List<String> sitesOnlyInA,
        List<String> sitesOnlyInB,
        List<Moved> moved,
        int peopleMoved) {
    private static final double SAME_METRES = 500;
    private static final double METRES_PER_DEGREE = 111_320;

    /** Somebody who goes to one site in a and to another in b. */
    record Moved(String mover, int people, String siteInA, String siteInB, Double minutesInA, Double minutesInB) {}

    private record Place(String name, double longitude, double latitude) {
        boolean isSame(Place other) {
            double north = (latitude - other.latitude) * METRES_PER_DEGREE;
            double east = (longitude - other.longitude) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
            return Math.hypot(east, north) <= SAME_METRES;
        }
    }

    static SiteDifferences of(JsonNode a, JsonNode b) {
        Map<String, Place> sitesA = openSites(a);
        Map<String, Place> sitesB = openSites(b);
        List<String> both = new ArrayList<>();
        List<String> onlyA = new ArrayList<>();
        sitesA.values().forEach(site -> (isAmong(site, sitesB) ? both : onlyA).add(site.name()));
        List<String> onlyB = sitesB.values().stream()
                .filter(site -> !isAmong(site, sitesA))
                .map(Place::name)
                .toList();
        List<Moved> moved = moved(a, sitesA, b, sitesB);
        return new SiteDifferences(
                both,
                onlyA,
                onlyB,
                moved,
                moved.stream().mapToInt(Moved::people).sum());
    }

    /** As members of an answer. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sitesInBoth", sitesInBoth);
        members.put("sitesOnlyInA", sitesOnlyInA);
        members.put("sitesOnlyInB", sitesOnlyInB);
        members.put("moved", moved);
        members.put("peopleMoved", peopleMoved);
        return members;
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
