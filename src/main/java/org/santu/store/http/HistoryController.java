package org.santu.store.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Caller;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;
import org.santu.store.Change;
import org.santu.store.Journal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a feature, newest first. */
@RestController
class HistoryController {
    private final Catalog catalog;
    private final Journal journal;
    private final JsonMapper json;

    HistoryController(Catalog catalog, Journal journal, JsonMapper json) {
        this.catalog = catalog;
        this.journal = journal;
        this.json = json;
    }

    /** @param changed old and new value of each attribute that changed; the geometry only as a flag */
    record ChangeView(
            long sequence,
            String operation,
            long version,
            Instant at,
            String by,
            UUID batch,
            Map<String, ValueChange> changed,
            boolean moved) {}

    record ValueChange(Object before, Object after) {}

    @GetMapping("/api/layers/{layer}/features/{id}/history")
    List<ChangeView> history(Caller caller, @PathVariable("layer") String layerName, @PathVariable UUID id) {
        LayerDeclaration layer = catalog.getLayer(layerName);
        List<Change> changes = journal.history(caller, layer.name(), id);
        if (changes.isEmpty()) {
            throw new SantuException("SANTU-FEATURE-NOT-FOUND", layer.name(), id.toString());
        }
        List<ChangeView> views = new java.util.ArrayList<>(
                changes.stream().map(change -> view(layer, change)).toList());
        java.util.Collections.reverse(views);
        return views;
    }

    private ChangeView view(LayerDeclaration layer, Change change) {
        Map<String, ValueChange> changed = new LinkedHashMap<>();
        layer.attributes().forEach(attribute -> {
            boolean records = attribute.type() == AttributeType.RECORDS;
            Object before = value(change.before(), attribute.name(), records);
            Object after = value(change.after(), attribute.name(), records);
            if (before == null ? after != null : !before.equals(after)) {
                changed.put(attribute.name(), new ValueChange(before, after));
            }
        });
        return new ChangeView(
                change.sequence(),
                change.operation().name().toLowerCase(Locale.ROOT),
                change.version(),
                change.at(),
                change.actor(),
                change.batch(),
                changed,
                moved(change.geometryBefore(), change.geometryAfter()));
    }

    private Object value(Map<String, Object> values, String name, boolean records) {
        Object value = values == null ? null : values.get(name);
        return records && value instanceof String text ? json.readTree(text) : value;
    }

    private static boolean moved(Geometry before, Geometry after) {
        return before == null ? after != null : after == null || !before.equalsExact(after);
    }
}
