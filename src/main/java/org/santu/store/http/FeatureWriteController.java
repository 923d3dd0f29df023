package org.santu.store.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.access.Caller;
import org.santu.access.Permission;
import org.santu.catalog.Attribute;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;
import org.santu.store.Stores;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Writes features. A change says by {@code If-Match} which version it has seen, so that nobody writes over somebody else's
 * change without knowing. A PUT leaves the attributes alone that it does not mention: who sees only a part of a feature
 * cannot wipe out the rest.
 */
@RestController
@RequestMapping("/api/layers/{layer}/features")
class FeatureWriteController {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.[a-z]{1,12})?\"");

    private final Catalog catalog;
    private final Stores stores;
    private final FeatureLookup lookup;
    private final FeatureController reading;
    private final ConflictView conflicts;

    FeatureWriteController(
            Catalog catalog, Stores stores, FeatureLookup lookup, FeatureController reading, ConflictView conflicts) {
        this.catalog = catalog;
        this.stores = stores;
        this.lookup = lookup;
        this.reading = reading;
        this.conflicts = conflicts;
    }

    @PostMapping
    void insert(
            Caller caller,
            HttpServletResponse response,
            @PathVariable("layer") String layerName,
            @RequestBody JsonNode body)
            throws IOException {
        caller.require(Permission.WRITE_FEATURES);
        LayerDeclaration layer = catalog.getLayer(layerName);
        Map<String, Object> values = FeatureBody.values(layer, body);
        for (Attribute attribute : layer.attributes()) {
            if (attribute.required() && values.get(attribute.name()) == null) {
                throw new SantuException("SANTU-FEATURE-REQUIRED", layer.name(), attribute.name())
                        .with("field", attribute.name());
            }
        }
        UUID id = stores.open(caller).edits(layer.name()).insert(values);
        response.setStatus(HttpStatus.CREATED.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                URI.create("/api/layers/" + layer.name() + "/features/" + id).toString());
        reading.write(response, caller, layer, lookup.get(caller, layer, id));
    }

    @PutMapping("/{id}")
    void update(
            Caller caller,
            HttpServletResponse response,
            @PathVariable("layer") String layerName,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonNode body)
            throws IOException {
        caller.require(Permission.WRITE_FEATURES);
        LayerDeclaration layer = catalog.getLayer(layerName);
        long version = version(ifMatch);
        Map<String, Object> values = FeatureBody.values(layer, body);
        values.forEach((name, value) -> {
            boolean required = !name.equals(StandardColumns.GEOMETRY)
                    && layer.getAttribute(name).required();
            if (required && value == null) {
                throw new SantuException("SANTU-FEATURE-REQUIRED", layer.name(), name).with("field", name);
            }
        });
        try {
            stores.open(caller).edits(layer.name()).update(id, version, values);
        } catch (SantuException e) {
            throw conflicts.explain(e, caller, layer, id, version);
        }
        reading.write(response, caller, layer, lookup.get(caller, layer, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Caller caller,
            @PathVariable("layer") String layerName,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
        caller.require(Permission.WRITE_FEATURES);
        LayerDeclaration layer = catalog.getLayer(layerName);
        stores.open(caller).edits(layer.name()).delete(id, version(ifMatch));
    }

    static long version(String ifMatch) {
        if (ifMatch == null) {
            throw new SantuException("SANTU-FEATURE-IF-MATCH");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        // Neither "*" nor a tag that is none of ours says what was seen.
        if (!tag.matches()) {
            throw new SantuException("SANTU-FEATURE-IF-MATCH");
        }
        return Long.parseLong(tag.group(1));
    }
}
