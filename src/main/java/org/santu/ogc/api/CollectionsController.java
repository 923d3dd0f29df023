package org.santu.ogc.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.store.http.LayerFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The layers as collections, with the extent of what the caller sees. */
@RestController
@RequestMapping("/ogc/collections")
class CollectionsController {
    private static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

    private final Catalog catalog;
    private final LayerFigures figures;
    private final Addresses addresses;

    CollectionsController(Catalog catalog, LayerFigures figures, Addresses addresses) {
        this.catalog = catalog;
        this.figures = figures;
        this.addresses = addresses;
    }

    record Collections(List<Link> links, List<String> crs, List<CollectionView> collections) {}

    @GetMapping
    Collections list(Caller caller, Locale locale) {
        return new Collections(
                List.of(new Link(addresses.of("/collections"), "self", Link.JSON)),
                CrsAddress.list(),
                catalog.layers().stream()
                        .map(layer -> view(caller, layer, List.of("#/crs"), locale))
                        .toList());
    }

    @GetMapping("/{layer}")
    CollectionView one(Caller caller, @PathVariable String layer, Locale locale) {
        return view(caller, catalog.getLayer(layer), CrsAddress.list(), locale);
    }

    @GetMapping(path = "/{layer}/queryables", produces = Link.SCHEMA)
    Map<String, Object> queryables(@PathVariable String layer, Locale locale) {
        LayerDeclaration declaration = catalog.getLayer(layer);
        return AttributeSchema.of(declaration, addresses.collection(layer) + "/queryables", locale);
    }

    private CollectionView view(Caller caller, LayerDeclaration layer, List<String> crs, Locale locale) {
        LayerFigures.Figures seen = figures.of(caller, layer);
        String self = addresses.collection(layer.name());
        return new CollectionView(
                layer.name(),
                layer.label().in(locale),
                List.of(
                        new Link(self, "self", Link.JSON),
                        new Link(self + "/items", "items", Link.GEO_JSON),
                        new Link(self + "/queryables", QUERYABLES, Link.SCHEMA),
                        new Link(self + "/tiles", TileSetsController.VECTOR_SETS, Link.JSON),
                        new Link(self + "/map/tiles", TileSetsController.MAP_SETS, Link.JSON)),
                CollectionView.Extent.of(seen.extent(), seen.updatedAt()),
                "feature",
                crs,
                CrsAddress.STORED,
                "vector");
    }
}
