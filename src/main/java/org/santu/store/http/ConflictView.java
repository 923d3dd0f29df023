package org.santu.store.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.santu.access.Caller;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.santu.store.Change;
import org.santu.store.Journal;
import org.springframework.stereotype.Component;

/** Tells somebody whose change came too late what they had seen and what stands there now, so that the two can be merged. */
@Component
class ConflictView {
    private final Journal journal;

    ConflictView(Journal journal) {
        this.journal = journal;
    }

    /** A state of a feature, masked for the reader. */
    record State(
            Map<String, Object> properties, @JsonRawValue String geometry) {}

    /**
     * Adds {@code base}, the state of the version that was seen, and {@code theirs}, the present one, to a conflict; leaves any
     * other problem as it is.
     */
    SantuException explain(SantuException problem, Caller caller, LayerDeclaration layer, UUID id, long seen) {
        if (!problem.code().equals("SANTU-STORE-CONFLICT")) {
            return problem;
        }
        List<Change> changes = journal.history(caller, layer.name(), id);
        for (Change change : changes) {
            Map<String, Object> after = change.after();
            if (after != null && Long.valueOf(seen).equals(after.get(StandardColumns.VERSION))) {
                problem.with("base", state(layer, after, change.geometryAfter()));
            }
        }
        Change newest = changes.get(changes.size() - 1);
        if (newest.after() != null) {
            problem.with("theirs", state(layer, newest.after(), newest.geometryAfter()));
        }
        return problem;
    }

    private static State state(LayerDeclaration layer, Map<String, Object> values, Geometry geometry) {
        return new State(ChangedValues.all(layer, values), GeoJsonText.of(geometry));
    }
}
