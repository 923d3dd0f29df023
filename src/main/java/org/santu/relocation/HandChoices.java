package org.santu.relocation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.Code;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.PlanReader;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.scenario.Scenario;
import org.santu.scenario.Scenarios;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans that people change by hand: each rests on a scenario that was worked out. */
@Component
class HandChoices {
    private final Scenarios scenarios;
    private final Catalog catalog;
    private final JsonMapper json;

    HandChoices(Scenarios scenarios, Catalog catalog, JsonMapper json) {
        this.scenarios = scenarios;
        this.catalog = catalog;
        this.json = json;
    }

    /** @throws SantuException SANTU-SCENARIO-NOT-FOUND, SANTU-RELOCATION-WITHOUT-WAYS, SANTU-RELOCATION-BY-HAND */
    HandMoves.Evaluation evaluate(Caller caller, UUID id, Map<String, String> moves) {
        Scenario scenario = scenarios
                .find(caller, id)
                .filter(found -> found.summary().kind().equals(RelocationPlans.KIND))
                .orElseThrow(() -> new SantuException("SANTU-SCENARIO-NOT-FOUND", id.toString()));
        String units = scenarios
                .findMap(caller, id, RelocationPlans.UNITS)
                .orElseThrow(() -> new SantuException(
                        "SANTU-RELOCATION-WITHOUT-WAYS", scenario.summary().title()));
        RelocationPlan plan =
                new PlanReader(codes("facility"), codes("protected_land")).read("plan.yaml", scenario.plan());
        return new HandMoves(plan, scenario.result(), json.readTree(units)).evaluate(moves);
    }

    private Set<String> codes(String layer) {
        return catalog.getLayer(layer).getAttribute("kind").codeList().codes().stream()
                .map(Code::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Who goes where by a plan that names a scenario and moves.
     *
     * @throws SantuException SANTU-RELOCATION-BY-HAND-FROM, SANTU-RELOCATION-BY-HAND-SPLIT
     */
    HandChoice find(Caller caller, RelocationDesk.Prepared ready) {
        RelocationPlan.ByHand byHand = ready.plan().byHand();
        Scenario from = scenario(caller, ready.plan());
        Map<String, String> sites = new LinkedHashMap<>();
        for (JsonNode move : from.result().path("moves")) {
            if (move.path("share").asDouble(1) < 1) {
                throw new SantuException("SANTU-RELOCATION-BY-HAND-SPLIT");
            }
            sites.put(move.path("mover").asString(), move.path("site").asString());
        }
        sites.putAll(byHand.moves());
        Double bound = from.summary().bound();
        boolean same = from.summary().dataVersion() == ready.version()
                && from.summary().rulesOfDay().equals(ready.day());
        Double objective = from.summary().objective();
        return new HandChoice(
                sites,
                same && bound != null ? bound : Double.NaN,
                byHand.moves().size(),
                from.summary().title(),
                objective == null ? Double.NaN : objective);
    }

    private Scenario scenario(Caller caller, RelocationPlan plan) {
        String id = plan.byHand().from();
        try {
            return scenarios
                    .find(caller, UUID.fromString(id))
                    .filter(found -> found.summary().kind().equals(RelocationPlans.KIND))
                    .filter(found -> found.summary().region().equals(plan.region()))
                    .orElseThrow(() -> new SantuException("SANTU-RELOCATION-BY-HAND-FROM", id));
        } catch (IllegalArgumentException e) {
            throw new SantuException(e, "SANTU-RELOCATION-BY-HAND-FROM", id);
        }
    }
}
