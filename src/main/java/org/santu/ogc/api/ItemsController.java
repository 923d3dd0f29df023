package org.santu.ogc.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.ogc.ServedCrs;
import org.santu.store.Stores;
import org.santu.store.http.FeatureLookup;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The features of a collection, page by page, and each by its id. */
@RestController
@RequestMapping("/ogc/collections/{layer}/items")
class ItemsController {
    private static final String CONTENT_CRS = "Content-Crs";

    private final Catalog catalog;
    private final Stores stores;
    private final FeatureLookup lookup;
    private final Addresses addresses;
    private final JsonMapper json;

    ItemsController(Catalog catalog, Stores stores, FeatureLookup lookup, Addresses addresses, JsonMapper json) {
        this.catalog = catalog;
        this.stores = stores;
        this.lookup = lookup;
        this.addresses = addresses;
        this.json = json;
    }

    @GetMapping
    void list(
            Caller caller,
            HttpServletRequest asked,
            HttpServletResponse response,
            @PathVariable("layer") String layerName)
            throws IOException {
        LayerDeclaration layer = catalog.getLayer(layerName);
        ItemsRequest request = ItemsRequest.read(layer, asked.getParameterMap());
        SimpleFeatureSource source = stores.open(caller).getFeatureSource(layer.name());
        int matched = source.getCount(request.features().query(layer));
        Query page = request.features().page(layer, target(request.crs()));
        try (SimpleFeatureIterator rows = source.getFeatures(page).features()) {
            // From the first byte on nothing but success can be said, so the first row is fetched before.
            boolean any = rows.hasNext();
            response.setContentType(Link.GEO_JSON);
            response.setHeader(CONTENT_CRS, "<" + CrsAddress.of(request.crs()) + ">");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            try (ItemsWriter out = new ItemsWriter(json, response.getOutputStream(), layer, request.crs())) {
                out.start(links(request, matched, layer), matched);
                int returned = 0;
                while (any && rows.hasNext()) {
                    out.row(rows.next());
                    returned++;
                }
                out.end(returned);
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
            HttpServletRequest asked,
            @RequestParam(required = false) String crs)
            throws IOException {
        ItemsRequest.requireKnown(asked.getParameterMap(), Set.of("crs", "f", "lang"));
        LayerDeclaration layer = catalog.getLayer(layerName);
        ServedCrs wanted = ItemsRequest.crs(crs);
        SimpleFeature feature = lookup.getIn(target(wanted), caller, layer, id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (exchange.checkNotModified(FeatureLookup.tag(feature, caller.scope()))) {
            return;
        }
        response.setContentType(Link.GEO_JSON);
        response.setHeader(CONTENT_CRS, "<" + CrsAddress.of(wanted) + ">");
        try (ItemsWriter out = new ItemsWriter(json, response.getOutputStream(), layer, wanted)) {
            out.document(
                    feature,
                    List.of(
                            new Link(addresses.current(Map.of()), "self", Link.GEO_JSON),
                            new Link(addresses.collection(layer.name()), "collection", Link.JSON)));
        }
    }

    private List<Link> links(ItemsRequest request, int matched, LayerDeclaration layer) {
        List<Link> links = new ArrayList<>();
        links.add(new Link(addresses.current(Map.of()), "self", Link.GEO_JSON));
        links.add(new Link(addresses.collection(layer.name()), "collection", Link.JSON));
        int next = request.offset() + request.limit();
        if (next < matched) {
            links.add(new Link(addresses.current(Map.of("offset", String.valueOf(next))), "next", Link.GEO_JSON));
        }
        if (request.offset() > 0) {
            int before = Math.max(0, request.offset() - request.limit());
            links.add(new Link(addresses.current(Map.of("offset", String.valueOf(before))), "prev", Link.GEO_JSON));
        }
        return links;
    }

    /** Null where the stored numbers are the wanted ones. */
    private static CoordinateReferenceSystem target(ServedCrs crs) {
        return crs.isDegrees() ? null : crs.crs();
    }
}
