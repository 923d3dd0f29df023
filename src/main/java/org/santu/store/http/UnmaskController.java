package org.santu.store.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.access.Scope;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows masked values of one feature in full to who has the right and says why. Each time is on record before the values
 * leave: who, of what, which fields and why, never the values.
 */
@RestController
class UnmaskController {
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 300;

    private final Catalog catalog;
    private final FeatureLookup lookup;
    private final UnmaskThrottle throttle;
    private final AuditLog audit;

    UnmaskController(Catalog catalog, FeatureLookup lookup, UnmaskThrottle throttle, AuditLog audit) {
        this.catalog = catalog;
        this.lookup = lookup;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * @param fields attributes, or fields of records as {@code members.id_number}
     * @param reason why; demanded where a field is sensitive
     */
    record Wish(List<String> fields, String reason) {}

    /** @param values by attribute; of records a list of objects that hold the wanted fields only */
    record Plain(Map<String, Object> values) {}

    @PostMapping("/api/layers/{layer}/features/{id}/unmask")
    ResponseEntity<Plain> unmask(
            Caller caller, @PathVariable("layer") String layerName, @PathVariable UUID id, @RequestBody Wish wish)
            throws IOException {
        caller.require(Permission.UNMASK);
        LayerDeclaration layer = catalog.getLayer(layerName);
        List<UnmaskedField> fields = fields(layer, wish);
        String reason = reason(isAnySensitive(fields), wish.reason());
        // Somebody else's feature is not there, whatever is asked of it.
        lookup.get(caller, layer, id);
        throttle.take(caller.username());
        Scope plain = new Scope(caller.scope().regionPrefix(), PrivacyClass.SENSITIVE);
        SimpleFeature feature = lookup.get(caller.withScope(plain), layer, id);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("fields", fields.stream().map(UnmaskedField::path).toList());
        details.put("reason", reason);
        details.put(AuditLog.REGION, feature.getAttribute(StandardColumns.REGION_CODE));
        audit.record(caller.username(), AuditAction.UNMASK, layer.name() + "/" + id, details);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Plain(UnmaskedField.values(fields, feature)));
    }

    private static List<UnmaskedField> fields(LayerDeclaration layer, Wish wish) {
        List<UnmaskedField> fields = new ArrayList<>();
        for (String path : wish.fields() == null ? List.<String>of() : wish.fields()) {
            fields.add(UnmaskedField.find(layer, String.valueOf(path))
                    .orElseThrow(() ->
                            new SantuException("SANTU-FEATURE-ATTRIBUTE", layer.name(), path).with("field", "fields")));
        }
        if (fields.isEmpty()) {
            throw new SantuException("SANTU-UNMASK-FIELDS").with("field", "fields");
        }
        return fields;
    }

    private static boolean isAnySensitive(List<UnmaskedField> fields) {
        return fields.stream().anyMatch(field -> field.privacy() == PrivacyClass.SENSITIVE);
    }

    /** @throws SantuException SANTU-UNMASK-REASON when it is too short, where one is needed, or too long */
    static String reason(boolean needed, String given) {
        String reason = given == null ? "" : given.strip();
        if (needed && reason.codePointCount(0, reason.length()) < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new SantuException("SANTU-UNMASK-REASON", SHORTEST_REASON, LONGEST_REASON).with("field", "reason");
        }
        return reason;
    }
}
