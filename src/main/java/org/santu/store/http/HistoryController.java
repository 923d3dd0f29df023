package org.santu.store.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;
import org.santu.store.Change;
import org.santu.store.Journal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a feature, newest first. */
@RestController
class HistoryController {
    private static final int MOST = 200;

    private final Catalog catalog;
    private final Journal journal;

    HistoryController(Catalog catalog, Journal journal) {
        this.catalog = catalog;
        this.journal = journal;
    }

    /**
     * @param kind of the batch: edit, import, undo, redo or scenario
     * @param changed old and new value of each attribute that changed
     * @param movedMetres distance of the two middles, null unless both places are known
     * @param geometryBefore where it lay, given only when it moved
     * @param geometryAfter where it lies then, given only when it moved
     */
    record ChangeView(
            long sequence,
            String operation,
            long version,
            Instant at,
            String by,
            UUID batch,
            String kind,
            Map<String, ChangedValues.ValueChange> changed,
            boolean moved,
            Double movedMetres,
            @JsonRawValue String geometryBefore,
            @JsonRawValue String geometryAfter) {}

    /** @param olderThan sequence of the last change of the page before; null for the newest */
    @GetMapping("/api/layers/{layer}/features/{id}/history")
    List<ChangeView> history(
            Caller caller,
            @PathVariable("layer") String layerName,
            @PathVariable UUID id,
            @RequestParam(required = false) Long olderThan,
            @RequestParam(defaultValue = "100") int limit) {
        caller.requireInside();
        LayerDeclaration layer = catalog.getLayer(layerName);
        List<Change> changes = new ArrayList<>(journal.history(caller, layer.name(), id));
        if (changes.isEmpty()) {
            throw new SantuException("SANTU-FEATURE-NOT-FOUND", layer.name(), id.toString());
        }
        Collections.reverse(changes);
        return changes.stream()
                .filter(change -> olderThan == null || change.sequence() < olderThan)
                .limit(Math.max(1, Math.min(limit, MOST)))
                .map(change -> view(layer, change))
                .toList();
    }

    private static ChangeView view(LayerDeclaration layer, Change change) {
        boolean moved = ChangedValues.moved(change.geometryBefore(), change.geometryAfter());
        boolean shown = moved && change.operation() == Change.Operation.UPDATE;
        return new ChangeView(
                change.sequence(),
                change.operation().name().toLowerCase(Locale.ROOT),
                change.version(),
                change.at(),
                change.actor(),
                change.batch(),
                change.kind(),
                ChangedValues.of(layer, change.before(), change.after()),
                moved,
                shown ? ChangedValues.movedMetres(change.geometryBefore(), change.geometryAfter()) : null,
                shown ? GeoJsonText.of(change.geometryBefore()) : null,
                shown ? GeoJsonText.of(change.geometryAfter()) : null);
    }
}
