package org.santu.store.http;

import java.time.Instant;
import java.util.List;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The layers with their labels, attributes, styles, and the count and extent in the caller's scope. */
@RestController
@RequestMapping("/api/layers")
class LayerController {
    private final Catalog catalog;
    private final LayerFigures figures;

    LayerController(Catalog catalog, LayerFigures figures) {
        this.catalog = catalog;
        this.figures = figures;
    }

    @GetMapping
    List<LayerView> list(Caller caller, @RequestParam(required = false) Instant at) {
        return catalog.layers().stream().map(layer -> view(caller, layer, at)).toList();
    }

    @GetMapping("/{layer}")
    LayerView one(Caller caller, @PathVariable String layer, @RequestParam(required = false) Instant at) {
        return view(caller, catalog.getLayer(layer), at);
    }

    private LayerView view(Caller caller, LayerDeclaration layer, Instant at) {
        return LayerView.of(catalog, layer, figures.of(caller, layer, at));
    }
}
