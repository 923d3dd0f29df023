package org.santu.relocation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Who fares worse than the others by a plan, read from its result. Immutable.
 *
 * @param meanMinutes over the people
 * @param longest all units, those with the longest ways first
 * @param far units whose way is much longer than the mean
 * @param elsewhere units that go to another township
 * @param knowsTownships whether the result says where units come from
 */
record WorseOff(
        double meanMinutes,
        List<JsonNode> longest,
        List<JsonNode> far,
        List<JsonNode> elsewhere,
        boolean knowsTownships) {
    /** A way is far when it is so many times the mean and so many minutes more. */
    static final double FAR_TIMES = 1.5;

    static final double FAR_MINUTES = 10;

    static WorseOff of(JsonNode result) {
        double mean = result.path("figures").path("meanMinutes").asDouble(Double.NaN);
        List<JsonNode> moves = new ArrayList<>();
        result.path("moves").forEach(moves::add);
        moves.sort(Comparator.comparingDouble(
                        (JsonNode move) -> -move.path("minutes").asDouble(0))
                .thenComparing(move -> move.path("mover").asString("")));
        List<JsonNode> far = moves.stream()
                .filter(move -> isFar(move.path("minutes").asDouble(0), mean))
                .toList();
        boolean known = moves.stream()
                .anyMatch(move -> !move.path("township").asString("").isEmpty());
        List<JsonNode> elsewhere =
                moves.stream().filter(move -> isElsewhere(move, result)).toList();
        return new WorseOff(mean, moves, far, elsewhere, known);
    }

    private static boolean isFar(double minutes, double mean) {
        return minutes > mean * FAR_TIMES && minutes > mean + FAR_MINUTES;
    }

    private static boolean isElsewhere(JsonNode move, JsonNode result) {
        String from = move.path("township").asString("");
        String to = site(result, move).path("township").asString("");
        return !from.isEmpty() && !to.isEmpty() && !from.equals(to);
    }

    /** The site of a move. */
    static JsonNode site(JsonNode result, JsonNode move) {
        String id = move.path("site").asString("");
        for (JsonNode site : result.path("sites")) {
            if (site.path("id").asString("").equals(id)) {
                return site;
            }
        }
        return result.path("no such site");
    }

    static double people(List<JsonNode> moves) {
        return moves.stream()
                .mapToDouble(move ->
                        move.path("people").asDouble(0) * move.path("share").asDouble(1))
                .sum();
    }
}
