package org.santu.scenario;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.santu.problem.SantuException;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two scenarios of a kind.
 *
 * @param comparable whether both rest on the same data and rules
 * @param figures of both, by name
 * @param differences what the desk adds, as members of their own
 */
record Comparison(
        Scenario.Summary a,
        Scenario.Summary b,
        boolean comparable,
        Map<String, Pair> figures,
        @JsonAnyGetter Map<String, Object> differences) {

    /** A figure of both; null where it is not known. */
    record Pair(Double a, Double b) {}

    /** @throws SantuException SANTU-SCENARIO-KINDS when they are of different kinds */
    static Comparison of(PlanDesk desk, Scenario a, Scenario b) {
        if (!a.summary().kind().equals(b.summary().kind())) {
            throw new SantuException(
                    "SANTU-SCENARIO-KINDS", a.summary().kind(), b.summary().kind());
        }
        return new Comparison(
                a.summary(),
                b.summary(),
                a.summary().dataVersion() == b.summary().dataVersion()
                        && a.summary().rulesOfDay().equals(b.summary().rulesOfDay()),
                figures(a, b),
                desk.differences(a.result(), b.result()));
    }

    private static Map<String, Pair> figures(Scenario a, Scenario b) {
        Map<String, Pair> figures = new TreeMap<>();
        figures.put("objective", new Pair(a.summary().objective(), b.summary().objective()));
        figures.put("bound", new Pair(a.summary().bound(), b.summary().bound()));
        for (String name : List.of("gap")) {
            figures.put(
                    name,
                    new Pair(number(a.result().path(name)), number(b.result().path(name))));
        }
        JsonNode inA = a.result().path("figures");
        JsonNode inB = b.result().path("figures");
        TreeSet<String> names = new TreeSet<>(inA.propertyNames());
        names.addAll(inB.propertyNames());
        for (String name : names) {
            Pair pair = new Pair(number(inA.path(name)), number(inB.path(name)));
            if (pair.a() != null || pair.b() != null) {
                figures.put(name, pair);
            }
        }
        return figures;
    }

    private static Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }
}
