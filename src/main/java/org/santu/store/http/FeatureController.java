package org.santu.store.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.santu.access.Caller;
import org.santu.access.CallerRegion;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.store.SantuDataStore;
import org.santu.store.Stores;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Reads features as GeoJSON. */
@RestController
@RequestMapping("/api/layers/{layer}/features")
class FeatureController {
    static final String GEO_JSON = "application/geo+json";

    private final Catalog catalog;
    private final Stores stores;
    private final FeatureLookup lookup;
    private final JsonMapper json;

    FeatureController(Catalog catalog, Stores stores, FeatureLookup lookup, JsonMapper json) {
        this.catalog = catalog;
        this.stores = stores;
        this.lookup = lookup;
        this.json = json;
    }

    @GetMapping
    void list(
            Caller caller,
            HttpServletResponse response,
            @PathVariable("layer") String layerName,
            @RequestParam(required = false) String bbox,
            @RequestParam(required = false) String where,
            @RequestParam(required = false) Boolean located,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String crs,
            @RequestParam(required = false) String region,
            @RequestParam(required = false) Instant at)
            throws IOException {
        LayerDeclaration layer = catalog.getLayer(layerName);
        FeatureRequest request = new FeatureRequest(bbox, where, located, limit, offset, sort, crs);
        CoordinateReferenceSystem target = request.findCrs();
        Query page = request.page(layer, target);
        int decimals = FeatureRequest.decimals(target);
        Optional<Caller> inRegion = CallerRegion.of(caller, region);
        if (inRegion.isEmpty()) {
            writeNothing(response, layer, decimals);
            return;
        }
        SantuDataStore store = stores.open(inRegion.get());
        SimpleFeatureSource source = (at == null ? store : store.at(at)).getFeatureSource(layer.name());
        int matched = source.getCount(request.query(layer));
        try (SimpleFeatureIterator rows = source.getFeatures(page).features()) {
            // From the first byte on nothing but success can be said, so the first row is fetched before.
            boolean any = limit > 0 && rows.hasNext();
            response.setContentType(GEO_JSON);
            try (FeatureJson out = new FeatureJson(json, response.getOutputStream(), layer, decimals)) {
                out.startCollection(matched);
                int returned = 0;
                while (any && rows.hasNext()) {
                    out.feature(rows.next());
                    returned++;
                }
                out.endCollection(returned);
            }
        }
    }

    @GetMapping("/{id}")
    void one(
            Caller caller,
            ServletWebRequest exchange,
            HttpServletResponse response,
            @PathVariable("layer") String layerName,
            @PathVariable UUID id,
            @RequestParam(required = false) Instant at,
            @RequestParam(required = false) String crs)
            throws IOException {
        LayerDeclaration layer = catalog.getLayer(layerName);
        CoordinateReferenceSystem target = FeatureRequest.findCrs(crs);
        SimpleFeature feature = lookup.get(caller, layer, id, at, target);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (exchange.checkNotModified(FeatureLookup.tag(feature, caller.scope()))) {
            return;
        }
        write(response, caller, layer, feature, FeatureRequest.decimals(target));
    }

    private void writeNothing(HttpServletResponse response, LayerDeclaration layer, int decimals) throws IOException {
        response.setContentType(GEO_JSON);
        try (FeatureJson out = new FeatureJson(json, response.getOutputStream(), layer, decimals)) {
            out.startCollection(0);
            out.endCollection(0);
        }
    }

    void write(HttpServletResponse response, Caller caller, LayerDeclaration layer, SimpleFeature feature)
            throws IOException {
        write(response, caller, layer, feature, FeatureRequest.decimals(null));
    }

    private void write(
            HttpServletResponse response, Caller caller, LayerDeclaration layer, SimpleFeature feature, int decimals)
            throws IOException {
        response.setContentType(GEO_JSON);
        response.setHeader(HttpHeaders.ETAG, FeatureLookup.tag(feature, caller.scope()));
        try (FeatureJson out = new FeatureJson(json, response.getOutputStream(), layer, decimals)) {
            out.feature(feature);
        }
    }
}
