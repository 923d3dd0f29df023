package org.santu.store.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditLog;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.santu.store.Stores;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes new values for what nobody sees in the list: blind, without showing what was there or what is there now. Who, of what, which
 * fields and why is on record, never the values; the change itself stands in the journal, sealed, and can be taken back.
 */
@RestController
class SensitiveController {
    private static final JsonMapper JSON = new JsonMapper();

    private final Catalog catalog;
    private final Stores stores;
    private final FeatureLookup lookup;
    private final FeatureController reading;
    private final ConflictView conflicts;
    private final AuditLog audit;

    SensitiveController(
            Catalog catalog,
            Stores stores,
            FeatureLookup lookup,
            FeatureController reading,
            ConflictView conflicts,
            AuditLog audit) {
        this.catalog = catalog;
        this.stores = stores;
        this.lookup = lookup;
        this.reading = reading;
        this.conflicts = conflicts;
        this.audit = audit;
    }

    /**
     * @param values by attribute, null empties one; of records the whole list, each entry with {@code _from}, the number of the
     *     one that it was, to keep the fields that it does not mention
     * @param reason why
     */
    record Replacement(JsonNode values, String reason) {}

    @PostMapping("/api/layers/{layer}/features/{id}/sensitive")
    void replace(
            Caller caller,
            HttpServletResponse response,
            @PathVariable("layer") String layerName,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Replacement wanted)
            throws IOException {
        caller.require(Permission.WRITE_FEATURES);
        caller.require(Permission.REPLACE_SENSITIVE);
        LayerDeclaration layer = catalog.getLayer(layerName);
        long version = FeatureWriteController.version(ifMatch);
        String reason = UnmaskController.reason(true, wanted.reason());
        Map<String, Object> values = values(layer, wanted.values());
        // Somebody else's feature is not there, whatever is to be written into it.
        SimpleFeature feature = lookup.get(caller, layer, id);
        try {
            stores.open(caller).edits(layer.name()).replaceHidden(id, version, values);
        } catch (SantuException e) {
            throw conflicts.explain(e, caller, layer, id, version);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("fields", values.keySet().stream().sorted().toList());
        details.put("reason", reason);
        details.put(AuditLog.REGION, feature.getAttribute(StandardColumns.REGION_CODE));
        audit.record(caller.username(), AuditAction.SENSITIVE_REPLACED, layer.name() + "/" + id, details);
        reading.write(response, caller, layer, lookup.get(caller, layer, id));
    }

    private static Map<String, Object> values(LayerDeclaration layer, JsonNode values) {
        if (values == null || !values.isObject() || values.isEmpty()) {
            throw new SantuException("SANTU-UNMASK-FIELDS").with("field", "values");
        }
        ObjectNode body = JSON.createObjectNode().put("type", "Feature");
        body.set("properties", values);
        return FeatureBody.values(layer, body);
    }
}
