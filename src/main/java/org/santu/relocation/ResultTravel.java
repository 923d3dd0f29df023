package org.santu.relocation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.santu.relocation.siting.Move;
import org.santu.relocation.siting.Mover;
import org.santu.relocation.siting.ServiceTravel;
import org.santu.relocation.siting.SitingResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a result that says how far people end up from what they need, before and after, and who has no place. Fields are taken
 * to lie at the old homes: no layer says where they are.
 */
final class ResultTravel {
    private final RelocationOutcome outcome;
    private final SitingResult result;

    ResultTravel(RelocationOutcome outcome) {
        this.outcome = outcome;
        this.result = outcome.result();
    }

    /** Adds {@code travel}, {@code services} by site, {@code unservedUnits} and figures. */
    void write(ObjectNode root) {
        ObjectNode figures = (ObjectNode) root.path("figures");
        ObjectNode travel = root.putObject("travel");
        ObjectNode fields = travel.putObject("fields");
        fields.put("place", "old-homes");
        write(fields, "after", Move::minutes);
        Map<Integer, Integer> openAt = new HashMap<>();
        for (int i = 0; i < result.open().size(); i++) {
            openAt.put(result.open().get(i), i);
        }
        for (ServiceTravel service : result.services()) {
            ObjectNode node = travel.putObject(service.kind());
            write(node, "after", move -> service.siteMinutes()[openAt.get(move.site())]);
            write(node, "before", move -> service.moverMinutes()[move.mover()]);
            put(node, "peopleFurther", people(move -> {
                double after = service.siteMinutes()[openAt.get(move.site())];
                return after > service.moverMinutes()[move.mover()] ? 1 : 0;
            }));
            put(
                    figures,
                    service.kind() + "MeanMinutes",
                    node.path("after").path("meanMinutes").asDouble(Double.NaN));
            put(
                    figures,
                    service.kind() + "LongestMinutes",
                    node.path("after").path("longestMinutes").asDouble(Double.NaN));
            for (int i = 0; i < result.open().size(); i++) {
                ObjectNode site =
                        (ObjectNode) root.path("sites").get(result.open().get(i));
                put(site.withObject("services"), service.kind(), service.siteMinutes()[i]);
            }
        }
        unserved(root.putArray("unservedUnits"));
    }

    private interface OfMove {
        double minutes(Move move);
    }

    /** Mean over people, and the longest. */
    private void write(ObjectNode node, String name, OfMove of) {
        ObjectNode part = node.putObject(name);
        double people = people(move -> Double.isInfinite(of.minutes(move)) ? 0 : 1);
        double sum = people(move -> Double.isInfinite(of.minutes(move)) ? 0 : of.minutes(move));
        put(part, "meanMinutes", people == 0 ? Double.NaN : sum / people);
        put(
                part,
                "longestMinutes",
                result.moves().stream()
                        .mapToDouble(of::minutes)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.NaN));
        put(part, "peopleWithoutWay", people(move -> Double.isInfinite(of.minutes(move)) ? 1 : 0));
    }

    private double people(OfMove of) {
        return result.moves().stream()
                .mapToDouble(move -> move.share() * mover(move.mover()).people() * of.minutes(move))
                .sum();
    }

    private Mover mover(int index) {
        return outcome.input().movers().get(index);
    }

    private void unserved(ArrayNode array) {
        Double most = outcome.plan().travel().mostMinutes();
        for (int index : result.unserved()) {
            double nearest = nearest(site -> result.minutes()[index][site]);
            ObjectNode node = array.addObject();
            node.put("id", mover(index).id());
            node.put("label", mover(index).label());
            node.put("people", mover(index).people());
            put(node, "nearestMinutes", nearest);
            node.put(
                    "reason",
                    Double.isInfinite(nearest) ? "no-way" : most != null && nearest > most ? "too-far" : "no-room");
        }
    }

    /** To the nearest candidate that is allowed. */
    private double nearest(IntToDoubleFunction minutes) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < result.sites().size(); j++) {
            if (result.sites().get(j).isAllowed()) {
                nearest = Math.min(nearest, minutes.applyAsDouble(j));
            }
        }
        return nearest;
    }

    private static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, Math.rint(value * 1000) / 1000);
        } else {
            node.putNull(field);
        }
    }
}
