package org.santu.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.job.Jobs;
import org.santu.problem.SantuException;
import org.santu.store.FeatureBatches;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans that were worked out, for planners of the region and those above them. */
@RestController
@RequestMapping("/api/scenarios")
class ScenarioController {
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    /** Of orders that do not say their kind. */
    private static final String USUAL_KIND = "relocation";

    private final Scenarios scenarios;
    private final Acceptances acceptances;
    private final PlanDesks desks;
    private final Jobs jobs;
    private final AuditLog audit;

    ScenarioController(Scenarios scenarios, Acceptances acceptances, PlanDesks desks, Jobs jobs, AuditLog audit) {
        this.scenarios = scenarios;
        this.acceptances = acceptances;
        this.desks = desks;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** @param kind of the desk, null for relocation @param plan text of a plan file */
    record Order(String kind, String plan) {}

    /** @param job its id, and that of the scenario when it is done @param address of the job, to watch */
    record Ordered(UUID job, String address) {}

    /** @param reason why @param anyway whether to go over what others have changed since; null for not */
    record Acceptance(String reason, Boolean anyway) {}

    /** Works a plan out; 202 with the job. */
    @PostMapping
    ResponseEntity<Ordered> order(Caller caller, Locale locale, @RequestBody Order order) {
        PlanDesk desk = desks.get(order.kind() == null ? USUAL_KIND : order.kind());
        UUID job = jobs.submit(caller, desk.kind(), new PlanOrder(order.plan()), locale)
                .id();
        String address = "/api/jobs/" + job;
        return ResponseEntity.accepted().header(HttpHeaders.LOCATION, address).body(new Ordered(job, address));
    }

    /** @param deleted those that were put away @param accepted whether they are accepted; all without it */
    @GetMapping
    ResponseEntity<List<Scenario.Summary>> list(
            Caller caller,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String region,
            @RequestParam(defaultValue = "false") boolean deleted,
            @RequestParam(required = false) Boolean accepted) {
        return fresh(scenarios.list(caller, new ScenarioFilter(kind, region, deleted, accepted)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Scenario> get(Caller caller, @PathVariable UUID id) {
        return fresh(scenarios.get(caller, id));
    }

    @GetMapping("/{id}/maps/{name}")
    ResponseEntity<String> map(Caller caller, @PathVariable UUID id, @PathVariable String name) {
        String map = scenarios
                .findMap(caller, id, name)
                .orElseThrow(() -> new SantuException("SANTU-SCENARIO-MAP-NOT-FOUND", id.toString(), name));
        return fresh(GEO_JSON, map);
    }

    /** What was worked out about a scenario later, such as {@code sensitivity}. */
    @GetMapping("/{id}/studies/{name}")
    ResponseEntity<String> study(Caller caller, @PathVariable UUID id, @PathVariable String name) {
        String study = scenarios
                .findStudy(caller, id, name)
                .orElseThrow(() -> new SantuException("SANTU-SCENARIO-STUDY-NOT-FOUND", id.toString(), name));
        return fresh(MediaType.APPLICATION_JSON, study);
    }

    @GetMapping("/{id}/sites")
    ResponseEntity<String> sites(Caller caller, @PathVariable UUID id) {
        return map(caller, id, "sites");
    }

    @GetMapping("/{id}/flows")
    ResponseEntity<String> flows(Caller caller, @PathVariable UUID id) {
        return map(caller, id, "flows");
    }

    /** What differs between two scenarios. */
    @GetMapping("/compare")
    ResponseEntity<Comparison> compare(Caller caller, @RequestParam UUID a, @RequestParam UUID b) {
        Scenario one = scenarios.get(caller, a);
        Scenario other = scenarios.get(caller, b);
        return fresh(Comparison.of(desks.get(one.summary().kind()), one, other));
    }

    @GetMapping("/{id}/report.pdf")
    ResponseEntity<byte[]> report(Caller caller, Locale locale, @PathVariable UUID id) throws IOException {
        caller.require(Permission.PRINT);
        Scenario scenario = scenarios.get(caller, id);
        Scenario.Summary summary = scenario.summary();
        byte[] pdf = desks.get(summary.kind())
                .report(caller, scenario, locale)
                .orElseThrow(() -> new SantuException("SANTU-SCENARIO-REPORT-NOT-FOUND", summary.title()));
        audit.record(
                caller.username(),
                AuditAction.PRINT,
                "scenario/" + id,
                Map.of("title", summary.title(), AuditLog.REGION, summary.region()));
        ContentDisposition name = ContentDisposition.inline()
                .filename(summary.title() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(pdf);
    }

    @PostMapping("/{id}/accept")
    FeatureBatches.Outcome accept(Caller caller, @PathVariable UUID id, @RequestBody Acceptance acceptance) {
        return acceptances.accept(caller, id, acceptance.reason(), Boolean.TRUE.equals(acceptance.anyway()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putAway(Caller caller, @PathVariable UUID id) {
        scenarios.putAway(caller, id);
    }

    @PostMapping("/{id}/restore")
    Scenario.Summary bringBack(Caller caller, @PathVariable UUID id) {
        return scenarios.bringBack(caller, id);
    }

    private static ResponseEntity<String> fresh(MediaType type, String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(text);
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
