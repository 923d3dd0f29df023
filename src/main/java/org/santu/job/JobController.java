package org.santu.job;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.job.Job.JobFile;
import org.santu.problem.SantuException;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Long work over HTTP: order, watch, cancel, fetch. */
@RestController
@RequestMapping("/api/jobs")
class JobController {
    private final Jobs jobs;
    private final JobContents contents;
    private final JobEvents events;
    private final JobSettings settings;
    private final JsonMapper json;

    JobController(Jobs jobs, JobContents contents, JobEvents events, JobSettings settings, JsonMapper json) {
        this.jobs = jobs;
        this.contents = contents;
        this.events = events;
        this.settings = settings;
        this.json = json;
    }

    /** @param parameters as the kind wants them */
    record Order(String kind, JsonNode parameters) {}

    @GetMapping
    List<JobView> list(Caller caller, Locale locale, @RequestParam(defaultValue = "false") boolean all) {
        List<Job> found = all ? jobs.listAll(caller) : jobs.list(caller);
        return found.stream().map(job -> view(caller, job, locale)).toList();
    }

    @PostMapping
    ResponseEntity<JobView> order(Caller caller, Locale locale, @RequestBody Order order) {
        if (order.kind() == null || order.parameters() == null) {
            throw new SantuException("SANTU-JOB-PARAMETERS", String.valueOf(order.kind()));
        }
        Job job = jobs.submit(caller, order.kind(), order.parameters(), locale);
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, "/api/jobs/" + job.id())
                .body(view(caller, job, locale));
    }

    @GetMapping("/{id}")
    ResponseEntity<JobView> one(Caller caller, Locale locale, @PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(view(caller, jobs.get(caller, uuid(id)), locale));
    }

    /** 200 with the cancelled job, 204 when an ended one is gone. */
    @DeleteMapping("/{id}")
    ResponseEntity<JobView> remove(Caller caller, Locale locale, @PathVariable String id) {
        return jobs.remove(caller, uuid(id))
                .map(job -> ResponseEntity.ok(view(caller, job, locale)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NO_CONTENT).build());
    }

    @GetMapping("/{id}/events")
    ResponseEntity<SseEmitter> events(
            Caller caller,
            Locale locale,
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastSeen) {
        Job job = jobs.get(caller, uuid(id));
        SseEmitter emitter = events.open(caller, job, lastSeen, seen -> view(caller, seen, locale));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "event-stream", StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                // Proxies such as nginx would collect the lines otherwise.
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    /** Written by the request's own thread: a slow line may take longer than answers in the background are given. */
    @GetMapping("/{id}/result")
    void result(
            Caller caller,
            HttpServletResponse response,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int file)
            throws IOException {
        Job job = jobs.get(caller, uuid(id));
        JobFile found = job.files().stream()
                .filter(one -> one.number() == file && JobRights.mayTake(caller, job))
                .findFirst()
                .orElseThrow(() -> new SantuException("SANTU-JOB-RESULT-NOT-FOUND"));
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(found.name(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(found.mediaType());
        response.setContentLengthLong(found.bytes());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        contents.copy(job.id(), found.number(), response.getOutputStream());
    }

    private JobView view(Caller caller, Job job, Locale locale) {
        return JobView.of(job, JobRights.mayTake(caller, job), settings.keep(), locale, json);
    }

    /** A text that is no id is not told from an id that does not exist. */
    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new SantuException(e, "SANTU-JOB-NOT-FOUND", id);
        }
    }
}
