package org.santu.relocation;

import java.util.List;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.problem.SantuException;
import org.santu.scenario.Scenario;
import org.santu.scenario.Scenarios;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what accepting a relocation scenario would do to the ledger, and changes nothing. */
@RestController
class AcceptanceController {
    private static final int MOST_TOLD = 500;

    private final Scenarios scenarios;
    private final RelocationDesk desk;
    private final PlanAcceptance acceptance;

    AcceptanceController(Scenarios scenarios, RelocationDesk desk, PlanAcceptance acceptance) {
        this.scenarios = scenarios;
        this.desk = desk;
        this.acceptance = acceptance;
    }

    /**
     * What would be done.
     *
     * @param households that would get a site
     * @param unchanged of them that stand so in the ledger already
     * @param leftAlone households of the plan that have a contract or have moved, and so stay as they are
     * @param leftAloneIds the first of them
     * @param withoutKind of those that would get a site, nobody has said which kind they are
     * @param newSites that would be added
     */
    record Preview(
            int households, int unchanged, int leftAlone, List<UUID> leftAloneIds, int withoutKind, int newSites) {}

    @GetMapping("/api/relocation/acceptance/{id}")
    ResponseEntity<Preview> preview(Caller caller, @PathVariable UUID id) {
        caller.require(Permission.PLAN);
        caller.requireInside();
        Scenario scenario = scenarios
                .find(caller, id)
                .filter(found -> found.summary().kind().equals(RelocationPlans.KIND))
                .orElseThrow(() -> new SantuException("SANTU-SCENARIO-NOT-FOUND", id.toString()));
        PlanAcceptance.Accepted found = acceptance.of(caller, scenario, desk.parse("plan.yaml", scenario.plan()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Preview(
                        found.households(),
                        found.unchanged(),
                        found.leftAlone().size(),
                        found.leftAlone().stream().limit(MOST_TOLD).toList(),
                        found.withoutKind(),
                        found.newSites()));
    }
}
