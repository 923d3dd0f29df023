package org.santu.safekeeping;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.job.Jobs;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Backups for administrators of the whole: how the last ones went, the files, a new one now. */
@RestController
@RequestMapping("/api/backups")
class BackupController {
    private static final int MOST_LISTED = 30;

    private final BackupKeeper keeper;
    private final Jobs jobs;
    private final AuditLog audit;

    BackupController(BackupKeeper keeper, Jobs jobs, AuditLog audit) {
        this.keeper = keeper;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * @param timer whether the clock makes backups
     * @param next when it makes the next one; null when it makes none
     * @param lastGood null when there has been none
     * @param problem of the newest try; null when it went well
     * @param overdue whether the last good one is too long ago
     * @param tries newest first
     * @param files newest first
     */
    record State(
            boolean timer,
            Instant next,
            BackupLog.Entry lastGood,
            String problem,
            boolean overdue,
            List<BackupLog.Entry> tries,
            List<BackupFolder.Kept> files) {}

    record Started(UUID job) {}

    @GetMapping
    ResponseEntity<State> state(Caller caller) throws SQLException, IOException {
        BackupJob.requireAll(caller);
        Instant now = Instant.now();
        List<BackupLog.Entry> tries = keeper.log().newest(MOST_LISTED);
        Optional<BackupLog.Entry> good = keeper.log().lastGood();
        State state = new State(
                keeper.plan().isOn(),
                keeper.plan().isOn() ? keeper.plan().next(now) : null,
                good.orElse(null),
                tries.isEmpty() ? null : tries.get(0).problem(),
                keeper.plan().isOverdue(now, good),
                tries,
                keeper.folder().list());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
    }

    /** 202 with the job that makes it. */
    @PostMapping
    ResponseEntity<Started> start(Caller caller, Locale locale) {
        BackupJob.requireAll(caller);
        UUID job = jobs.submit(caller, BackupJob.NAME, new BackupJob.Order(), locale)
                .id();
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, "/api/jobs/" + job)
                .body(new Started(job));
    }

    @GetMapping("/{name}")
    ResponseEntity<Resource> file(Caller caller, @PathVariable String name) throws IOException {
        BackupJob.requireAll(caller);
        Path file = keeper.folder().get(name);
        audit.record(caller.username(), AuditAction.BACKUP, name, Map.of("download", true));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(file));
    }
}
