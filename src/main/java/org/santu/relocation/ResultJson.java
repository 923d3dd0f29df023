package org.santu.relocation;

import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.locate.LocateResult;
import org.santu.problem.Messages;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.siting.Move;
import org.santu.relocation.siting.Mover;
import org.santu.relocation.siting.Site;
import org.santu.relocation.siting.SitingResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A worked-out plan as JSON: thresholds, rules, data version, seed, result and reasons. The same plan gives the same bytes. */
final class ResultJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final RelocationOutcome outcome;
    private final SitingResult result;

    ResultJson(RelocationOutcome outcome) {
        this.outcome = outcome;
        this.result = outcome.result();
    }

    ObjectNode json(Locale locale) {
        ObjectNode root = MAPPER.createObjectNode();
        LocateResult solution = result.solution();
        RelocationPlan plan = outcome.plan();
        root.put("plan", plan.title());
        root.put("region", plan.region());
        root.put("rulesOfDay", outcome.day().toString());
        root.put("dataVersion", outcome.dataVersion());
        root.put("seed", plan.seed());
        root.put("status", solution.status().name().toLowerCase(Locale.ROOT));
        put(root, "objective", solution.objective());
        put(root, "bound", solution.bound());
        put(root, "gap", solution.gap());
        figures(root.putObject("figures"));
        ArrayNode explanation = root.putArray("explanation");
        ObjectNode both = root.putObject("explanations");
        ArrayNode zh = both.putArray("zh");
        ArrayNode en = both.putArray("en");
        result.explanation().forEach(line -> {
            explanation.add(line.in(locale));
            zh.add(line.zh());
            en.add(line.en());
        });
        sites(root.putArray("sites"));
        moves(root.putArray("moves"));
        ArrayNode unserved = root.putArray("unserved");
        result.unserved().forEach(i -> unserved.add(mover(i).id()));
        new ResultTravel(outcome).write(root);
        limits(root.putObject("limits"));
        network(root.putObject("network"));
        return root;
    }

    private Mover mover(int index) {
        return outcome.input().movers().get(index);
    }

    private void figures(ObjectNode node) {
        int people = outcome.input().movers().stream().mapToInt(Mover::people).sum();
        double moved = result.moves().stream()
                .mapToDouble(move -> move.share() * mover(move.mover()).people())
                .sum();
        double minutes = result.moves().stream()
                .mapToDouble(move -> move.share() * mover(move.mover()).people() * move.minutes())
                .sum();
        node.put("units", outcome.input().movers().size());
        node.put("people", people);
        put(node, "peoplePlaced", Math.rint(moved * 1000) / 1000);
        node.put("unitsWithoutPosition", outcome.withoutPlace());
        put(node, "meanMinutes", moved == 0 ? Double.NaN : Math.rint(minutes / moved * 1000) / 1000);
        put(
                node,
                "longestMinutes",
                result.moves().stream().mapToDouble(Move::minutes).max().orElse(Double.NaN));
        int cells = result.land().suitability().frame().cells();
        ObjectNode excluded = node.putObject("excludedCells");
        result.land().suitability().excludedCells().forEach(excluded::put);
        node.put("cells", cells);
        node.put("allowedCells", result.land().suitability().allowedCells());
    }

    private void sites(ArrayNode array) {
        for (int j = 0; j < result.sites().size(); j++) {
            Site site = result.sites().get(j);
            ObjectNode node = array.addObject();
            node.put("id", site.id());
            node.put("name", site.name());
            node.put("township", site.township());
            Coordinate place = outcome.plane()
                    .degrees(GEOMETRIES.createPoint(site.centre()))
                    .getCoordinate();
            put(node, "longitude", Math.rint(place.x * 1e6) / 1e6);
            put(node, "latitude", Math.rint(place.y * 1e6) / 1e6);
            node.put("state", SiteState.of(result, j));
            put(node, "people", Math.rint(result.peopleAt(j, outcome.input().movers()) * 1000) / 1000);
            node.put("capacity", site.capacityPeople());
            put(node, "mu", rounded(site.mu()));
            put(node, "score", rounded(site.score()));
            ObjectNode contributions = node.putObject("contributions");
            for (Map.Entry<String, Double> each : site.contributions().entrySet()) {
                put(contributions, each.getKey(), rounded(each.getValue()));
            }
            RelocationOutcome.SiteLand land = outcome.land().get(j);
            if (land != null) {
                ObjectNode checked = node.putObject("land");
                checked.put("verdict", land.verdict());
                put(checked, "mu", rounded(land.mu()));
                ObjectNode taken = checked.putObject("takenMu");
                land.takenMu().forEach((kind, mu) -> put(taken, kind, rounded(mu)));
            }
            ArrayNode reasons = node.putArray("ruledOutBy");
            site.reasons().forEach(reasons::add);
        }
    }

    private void moves(ArrayNode array) {
        for (Move move : result.moves()) {
            ObjectNode node = array.addObject();
            Mover mover = mover(move.mover());
            node.put("mover", mover.id());
            node.put("label", mover.label());
            node.put("township", mover.township());
            node.put("people", mover.people());
            node.put("site", result.sites().get(move.site()).id());
            put(node, "share", move.share());
            put(node, "minutes", move.minutes());
        }
    }

    private void limits(ObjectNode node) {
        put(node, "slopeDegrees", outcome.limits().slopeDegrees());
        put(node, "altitudeMetres", outcome.limits().altitudeMetres());
        put(node, "squareMetresPerPerson", outcome.limits().squareMetresPerPerson());
        ObjectNode kinds = node.putObject("forbiddenKinds");
        new java.util.TreeMap<>(outcome.limits().forbiddenKinds()).forEach(kinds::put);
        ObjectNode sources = node.putObject("fromRules");
        outcome.ruleSources().forEach(sources::put);
    }

    private void network(ObjectNode node) {
        node.put("nodes", result.network().nodes());
        node.put("edges", result.network().edges());
        node.put("parts", result.network().parts());
        put(node, "largestPartShare", rounded(result.network().largestPartShare()));
        ObjectNode repairs = node.putObject("repairs");
        result.network()
                .repairs()
                .forEach((kind, count) ->
                        repairs.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    /** What JSON cannot say is null. */
    private static void put(ObjectNode node, String field, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            node.putNull(field);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            node.put(field, (long) value);
        } else {
            node.put(field, value);
        }
    }

    /** The name of a state in the reader's language. */
    static String state(Locale locale, String code) {
        return Messages.text(locale, "relocation.state." + code);
    }
}
