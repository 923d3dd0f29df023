package org.santu.ogc.api;

import java.util.List;
import java.util.Locale;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The descriptions of tiles: vector tiles of a collection's features, and tiles of its map in the usual style. */
@RestController
class TileSetsController {
    static final String VECTOR_SETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    static final String MAP_SETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map";

    private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    private final Catalog catalog;
    private final Addresses addresses;

    TileSetsController(Catalog catalog, Addresses addresses) {
        this.catalog = catalog;
        this.addresses = addresses;
    }

    record TileSet(String title, String dataType, String crs, String tileMatrixSetURI, List<Link> links) {}

    record TileSets(List<Link> links, List<TileSet> tilesets) {}

    record Scheme(String id, String title, String uri, List<Link> links) {}

    record Schemes(List<Scheme> tileMatrixSets) {}

    @GetMapping("/ogc/tileMatrixSets")
    Schemes schemes() {
        return new Schemes(List.of(new Scheme(
                Addresses.QUAD,
                WebMercatorQuad.TITLE,
                WebMercatorQuad.ADDRESS,
                List.of(new Link(scheme(), "self", Link.JSON)))));
    }

    @GetMapping("/ogc/tileMatrixSets/{scheme}")
    WebMercatorQuad scheme(@PathVariable String scheme) {
        requireQuad(scheme);
        return WebMercatorQuad.get();
    }

    @GetMapping("/ogc/collections/{layer}/tiles")
    TileSets vectorSets(@PathVariable String layer, Locale locale) {
        return sets(catalog.getLayer(layer), "/tiles", locale);
    }

    @GetMapping("/ogc/collections/{layer}/map/tiles")
    TileSets mapSets(@PathVariable String layer, Locale locale) {
        return sets(catalog.getLayer(layer), "/map/tiles", locale);
    }

    @GetMapping("/ogc/collections/{layer}/tiles/{scheme}")
    TileSet vectorSet(@PathVariable String layer, @PathVariable String scheme, Locale locale) {
        requireQuad(scheme);
        return set(catalog.getLayer(layer), "/tiles", locale);
    }

    @GetMapping("/ogc/collections/{layer}/map/tiles/{scheme}")
    TileSet mapSet(@PathVariable String layer, @PathVariable String scheme, Locale locale) {
        requireQuad(scheme);
        return set(catalog.getLayer(layer), "/map/tiles", locale);
    }

    private TileSets sets(LayerDeclaration layer, String path, Locale locale) {
        return new TileSets(
                List.of(new Link(addresses.collection(layer.name()) + path, "self", Link.JSON)),
                List.of(set(layer, path, locale)));
    }

    private TileSet set(LayerDeclaration layer, String path, Locale locale) {
        boolean vector = path.equals("/tiles");
        String self = addresses.collection(layer.name()) + path + "/" + Addresses.QUAD;
        return new TileSet(
                layer.label().in(locale),
                vector ? "vector" : "map",
                WebMercatorQuad.CRS,
                WebMercatorQuad.ADDRESS,
                List.of(
                        new Link(self, "self", Link.JSON),
                        new Link(scheme(), SCHEME, Link.JSON),
                        new Link(
                                self + "/{tileMatrix}/{tileRow}/{tileCol}",
                                "item",
                                vector ? "application/vnd.mapbox-vector-tile" : "image/png",
                                null,
                                true)));
    }

    private String scheme() {
        return addresses.of("/tileMatrixSets/" + Addresses.QUAD);
    }

    private static void requireQuad(String scheme) {
        if (!scheme.equals(Addresses.QUAD)) {
            throw new SantuException("SANTU-HTTP-NOT-FOUND", scheme);
        }
    }
}
