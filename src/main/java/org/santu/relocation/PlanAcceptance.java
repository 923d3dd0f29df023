package org.santu.relocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.problem.SantuException;
import org.santu.relocation.plan.RelocationPlan;
import org.santu.relocation.plan.RelocationPlan.Unit;
import org.santu.relocation.siting.Mover;
import org.santu.scenario.Scenario;
import org.santu.scenario.Scenarios;
import org.santu.store.FeatureChange;
import org.santu.store.LayerFeatures;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What carrying a relocation plan out means for the ledger.
 *
 * <p>Each household of the plan gets its site, mode {@code concentrated}, stage {@code eligible}, and, where it has none, the task
 * year: that of the day of the plan. Its kind stays as it is: whether somebody is a registered household or only moves along is
 * decided by others, and the ledger tells who has none. Households that have a contract or have moved are left alone. Safe for
 * concurrent use.
 */
@Component
class PlanAcceptance {
    private static final String HOUSEHOLD = "household";
    private static final List<String> OPEN_STAGES = List.of("eligible");

    private final Catalog catalog;
    private final Stores stores;
    private final InputReader reader;
    private final Scenarios scenarios;

    PlanAcceptance(Catalog catalog, Stores stores, InputReader reader, Scenarios scenarios) {
        this.catalog = catalog;
        this.stores = stores;
        this.reader = reader;
        this.scenarios = scenarios;
    }

    /**
     * What would be done.
     *
     * @param households of the plan that get a site
     * @param unchanged of them that have it already
     * @param leftAlone ids of households of the plan that have a contract or have moved
     * @param withoutKind of those that get a site: nobody has said which kind they are
     * @param newSites sites that are added
     */
    record Accepted(
            List<FeatureChange> changes,
            int households,
            int unchanged,
            List<UUID> leftAlone,
            int withoutKind,
            int newSites) {}

    /** @throws SantuException SANTU-RELOCATION-ACCEPT-EMPTY, SANTU-RELOCATION-ACCEPT-CHANGED */
    Accepted of(Caller caller, Scenario scenario, RelocationPlan plan) {
        JsonNode moves = scenario.result().path("moves");
        if (moves.isEmpty()) {
            throw new SantuException(
                    "SANTU-RELOCATION-ACCEPT-EMPTY", scenario.summary().title());
        }
        LayerFeatures features = new LayerFeatures(stores.open(caller));
        JsonNode map = JsonMapper.shared()
                .readTree(scenarios
                        .findMap(caller, scenario.summary().id(), "sites")
                        .orElse("{}"));
        PlannedSites sites = new PlannedSites(scenario, catalog.getLayer(PlannedSites.LAYER), map, features);
        Map<String, JsonNode> siteById = new HashMap<>();
        scenario.result()
                .path("sites")
                .forEach(site -> siteById.put(site.path("id").asString(), site));
        Map<String, State> states = states(features, plan);
        Map<String, List<String>> movers = householdsOf(caller, plan, moves, states);
        Assignment assignment = new Assignment(scenario, states);
        Shares.of(moves).forEach((mover, shares) -> {
            List<String> going = movers.getOrDefault(mover, List.of());
            List<String> siteOf = shares.split(
                    going.stream().map(id -> states.get(id).people()).toList());
            for (int i = 0; i < going.size(); i++) {
                JsonNode site = siteById.get(siteOf.get(i));
                assignment.add(going.get(i), () -> sites.name(site));
            }
        });
        List<FeatureChange> changes = new ArrayList<>(sites.added());
        changes.addAll(assignment.changes);
        return new Accepted(
                changes,
                assignment.households,
                assignment.households - assignment.changes.size(),
                assignment.leftAlone,
                assignment.withoutKind,
                sites.added().size());
    }

    /** How a household stands in the ledger now. */
    private record State(
            String region,
            int people,
            String kind,
            String stage,
            Long year,
            String mode,
            String site,
            boolean underWay) {
        static State of(SimpleFeature feature) {
            String stage = LayerFeatures.text(feature, "relocation_stage");
            boolean underWay = feature.getAttribute("contract_date") != null
                    || feature.getAttribute("moved_date") != null
                    || stage != null && !OPEN_STAGES.contains(stage);
            Integer people = LayerFeatures.count(feature, "people");
            Integer year = LayerFeatures.count(feature, "relocation_year");
            return new State(
                    LayerFeatures.text(feature, LayerFeatures.REGION),
                    people == null ? 0 : people,
                    LayerFeatures.text(feature, "relocation_kind"),
                    stage,
                    year == null ? null : Long.valueOf(year),
                    LayerFeatures.text(feature, "relocation_mode"),
                    LayerFeatures.text(feature, "relocation_site"),
                    underWay);
        }
    }

    private static Map<String, State> states(LayerFeatures features, RelocationPlan plan) {
        Map<String, State> states = new TreeMap<>();
        features.read(
                LayerFeatures.query(
                        HOUSEHOLD,
                        LayerFeatures.within(plan.region()),
                        LayerFeatures.REGION,
                        "people",
                        "relocation_kind",
                        "relocation_stage",
                        "relocation_year",
                        "relocation_mode",
                        "relocation_site",
                        "contract_date",
                        "moved_date"),
                feature -> states.put(feature.getID().replaceFirst(".*\\.", ""), State.of(feature)));
        return states;
    }

    /** The households of each mover of the plan; those who move must be the same as when the plan was made. */
    private Map<String, List<String>> householdsOf(
            Caller caller, RelocationPlan plan, JsonNode moves, Map<String, State> states) {
        MoverReader movers = reader.movers(caller, plan);
        Map<String, Mover> now = new HashMap<>();
        movers.read().forEach(mover -> now.put(mover.id(), mover));
        for (JsonNode move : moves) {
            Mover mover = now.get(move.path("mover").asString());
            if (mover == null || mover.people() != move.path("people").asInt()) {
                String label = move.path("label").asString();
                throw new SantuException("SANTU-RELOCATION-ACCEPT-CHANGED", label).with("mover", label);
            }
        }
        if (plan.who().unit() != Unit.VILLAGE) {
            return movers.householdIds();
        }
        Map<String, List<String>> byVillage = new LinkedHashMap<>();
        states.forEach((id, state) -> byVillage
                .computeIfAbsent(Objects.requireNonNullElse(state.region(), ""), any -> new ArrayList<>())
                .add(id));
        return byVillage;
    }

    /** Puts together what changes for households. */
    private static final class Assignment {
        private final Map<String, State> states;
        private final long year;
        private final List<FeatureChange> changes = new ArrayList<>();
        private final List<UUID> leftAlone = new ArrayList<>();
        private int households;
        private int withoutKind;

        Assignment(Scenario scenario, Map<String, State> states) {
            this.states = states;
            this.year = scenario.summary().rulesOfDay().getYear();
        }

        /** @param site asked for only when somebody goes there */
        void add(String id, java.util.function.Supplier<String> site) {
            State state = states.get(id);
            if (state.underWay()) {
                leftAlone.add(UUID.fromString(id));
                return;
            }
            households++;
            withoutKind += state.kind() == null ? 1 : 0;
            Map<String, Object> values = new LinkedHashMap<>();
            put(values, "relocation_site", state.site(), site.get());
            put(values, "relocation_mode", state.mode(), "concentrated");
            put(values, "relocation_stage", state.stage(), OPEN_STAGES.get(0));
            put(values, "relocation_year", state.year(), state.year() == null ? year : state.year());
            if (!values.isEmpty()) {
                changes.add(new FeatureChange.Changed(HOUSEHOLD, UUID.fromString(id), values));
            }
        }

        private static void put(Map<String, Object> values, String name, Object before, Object after) {
            if (!after.equals(before)) {
                values.put(name, after);
            }
        }
    }
}
