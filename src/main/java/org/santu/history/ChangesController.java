package org.santu.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.access.CallerRegion;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.catalog.Catalog;
import org.santu.problem.SantuException;
import org.santu.store.BatchUndo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was changed by whom, newest first, and taking it back. */
@RestController
@RequestMapping("/api/changes")
class ChangesController {
    private static final int MOST = 200;

    private final ChangeList changes;
    private final BatchFeatures features;
    private final BatchUndo undo;
    private final Catalog catalog;
    private final AuditLog audit;

    ChangesController(ChangeList changes, BatchFeatures features, BatchUndo undo, Catalog catalog, AuditLog audit) {
        this.changes = changes;
        this.features = features;
        this.undo = undo;
        this.catalog = catalog;
        this.audit = audit;
    }

    /** @param by user name, or {@code me} for the caller */
    @GetMapping
    List<Batch> list(
            Caller caller,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String layer,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(required = false) String region,
            @RequestParam(required = false) Long olderThan,
            @RequestParam(defaultValue = "30") int limit) {
        caller.requireInside();
        if (layer != null) {
            catalog.getLayer(layer);
        }
        String who = "me".equals(by) ? caller.username() : by;
        ChangeFilter filter = new ChangeFilter(who, layer, from, to, olderThan);
        Optional<Caller> inRegion = CallerRegion.of(caller, region);
        return inRegion.isEmpty()
                ? List.of()
                : changes.list(caller, inRegion.get().scope(), filter, Math.max(1, Math.min(limit, MOST)));
    }

    /** @param zone for example Asia/Shanghai: where a day begins */
    @GetMapping("/days")
    List<ChangeList.Day> days(
            Caller caller,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(required = false) String region,
            @RequestParam(defaultValue = "Asia/Shanghai") String zone) {
        caller.requireInside();
        return CallerRegion.of(caller, region)
                .map(inRegion -> changes.days(inRegion, from, to, zone(zone)))
                .orElse(List.of());
    }

    record BatchPage(Batch batch, List<BatchFeatures.ChangedFeature> features, long total) {}

    @GetMapping("/{batch}")
    BatchPage one(
            Caller caller,
            @PathVariable UUID batch,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        caller.requireInside();
        Batch found = changes.find(caller, batch)
                .orElseThrow(() -> new SantuException("SANTU-UNDO-NOT-FOUND", batch.toString()));
        long total = found.layers().stream()
                .mapToLong(layer -> layer.inserted() + layer.updated() + layer.deleted())
                .sum();
        return new BatchPage(
                found, features.list(caller, found, Math.max(0, Math.min(limit, MOST)), Math.max(0, offset)), total);
    }

    @PostMapping("/{batch}/undo")
    BatchUndo.Outcome undo(Caller caller, @PathVariable UUID batch) {
        BatchUndo.Outcome outcome = undo.undo(caller, batch);
        audit.record(
                caller.username(),
                AuditAction.UNDO,
                batch.toString(),
                Map.of(
                        "kind",
                        outcome.undoneKind(),
                        "changes",
                        outcome.changes(),
                        AuditLog.REGION,
                        caller.scope().regionPrefix()));
        return outcome;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new SantuException(e, "SANTU-CHANGES-ZONE", name).with("field", "zone");
        }
    }
}
