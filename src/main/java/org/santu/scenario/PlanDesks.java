package org.santu.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.santu.problem.SantuException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The desks there are, by kind. */
@Component
class PlanDesks {
    private final Map<String, PlanDesk> byKind = new TreeMap<>();

    PlanDesks(ObjectProvider<PlanDesk> desks) {
        desks.forEach(desk -> {
            if (byKind.put(desk.kind(), desk) != null) {
                throw new IllegalStateException("two desks are called " + desk.kind());
            }
        });
    }

    Iterable<PlanDesk> all() {
        return byKind.values();
    }

    Optional<PlanDesk> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** @throws SantuException SANTU-SCENARIO-KIND-UNKNOWN */
    PlanDesk get(String kind) {
        return find(kind)
                .orElseThrow(() -> new SantuException(
                        "SANTU-SCENARIO-KIND-UNKNOWN", String.valueOf(kind), String.join(", ", byKind.keySet())));
    }
}
