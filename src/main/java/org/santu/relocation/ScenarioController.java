package org.santu.relocation;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.job.Jobs;
import org.santu.problem.SantuException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans that were worked out, for planners of the region and those above them. */
@RestController
@RequestMapping("/api/scenarios")
class ScenarioController {
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final ScenarioTable scenarios;
    private final Jobs jobs;
    private final JsonMapper json;

    ScenarioController(ScenarioTable scenarios, Jobs jobs, JsonMapper json) {
        this.scenarios = scenarios;
        this.jobs = jobs;
        this.json = json;
    }

    /** @param address of the job, to watch; when it is done the scenario stands in the list */
    record Ordered(UUID job, String address) {}

    /** @param summary as in the list @param plan the plan file @param result as in {@code result.json} */
    record View(ScenarioTable.Summary summary, String plan, JsonNode result) {}

    /** Works a plan out; 202 with the job. */
    @PostMapping
    ResponseEntity<Ordered> order(Caller caller, Locale locale, @RequestBody RelocationOrder order) {
        UUID job = jobs.submit(caller, RelocationKind.NAME, order, locale).id();
        String address = "/api/jobs/" + job;
        return ResponseEntity.accepted().header(HttpHeaders.LOCATION, address).body(new Ordered(job, address));
    }

    @GetMapping
    ResponseEntity<List<ScenarioTable.Summary>> list(Caller caller) {
        require(caller);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(scenarios.list(caller));
    }

    @GetMapping("/{id}")
    ResponseEntity<View> get(Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(caller, id));
    }

    @GetMapping("/{id}/sites")
    ResponseEntity<String> sites(Caller caller, @PathVariable UUID id) {
        return map(caller, id, ScenarioTable.MapColumn.SITES);
    }

    @GetMapping("/{id}/flows")
    ResponseEntity<String> flows(Caller caller, @PathVariable UUID id) {
        return map(caller, id, ScenarioTable.MapColumn.FLOWS);
    }

    /** What differs between two scenarios. */
    @GetMapping("/compare")
    ResponseEntity<ScenarioComparison> compare(Caller caller, @RequestParam UUID a, @RequestParam UUID b) {
        View one = view(caller, a);
        View other = view(caller, b);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ScenarioComparison.of(one.summary(), one.result(), other.summary(), other.result()));
    }

    private ResponseEntity<String> map(Caller caller, UUID id, ScenarioTable.MapColumn column) {
        require(caller);
        String map = scenarios.findMap(caller, id, column).orElseThrow(() -> notFound(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(GEO_JSON)
                .body(map);
    }

    private View view(Caller caller, UUID id) {
        require(caller);
        ScenarioTable.Stored stored = scenarios.find(caller, id).orElseThrow(() -> notFound(id));
        return new View(stored.summary(), stored.plan(), json.readTree(stored.result()));
    }

    private static void require(Caller caller) {
        caller.require(Permission.PLAN);
        caller.requireInside();
    }

    private static SantuException notFound(UUID id) {
        return new SantuException("SANTU-SCENARIO-NOT-FOUND", id.toString());
    }
}
