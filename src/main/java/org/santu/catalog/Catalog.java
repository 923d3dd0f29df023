package org.santu.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All layers and code lists. Immutable and safe for concurrent use. */
public final class Catalog {
    private final Map<String, LayerDeclaration> layers = new LinkedHashMap<>();
    private final Map<String, CodeList> codeLists = new LinkedHashMap<>();

    private final Map<String, Text> layerGroups;

    /**
     * @param layers in any order
     * @param codeLists every list that a layer uses
     * @param layerGroups headings of the layer tree, from top to bottom
     */
    public Catalog(Collection<LayerDeclaration> layers, Collection<CodeList> codeLists, Map<String, Text> layerGroups) {
        this.layerGroups = Collections.unmodifiableMap(new LinkedHashMap<>(layerGroups));
        codeLists.forEach(list -> this.codeLists.put(list.name(), list));
        layers.stream()
                .sorted((a, b) -> Integer.compare(a.order(), b.order()))
                .forEach(layer -> this.layers.put(layer.name(), layer));
    }

    /** The layers from the bottom of the map to its top. */
    public List<LayerDeclaration> layers() {
        return List.copyOf(layers.values());
    }

    /** Headings of the layer tree, from top to bottom. */
    public Map<String, Text> layerGroups() {
        return layerGroups;
    }

    public List<CodeList> codeLists() {
        return List.copyOf(codeLists.values());
    }

    public Optional<LayerDeclaration> findLayer(String name) {
        return Optional.ofNullable(layers.get(name));
    }

    /** @throws UnknownLayerException when the catalog has no such layer */
    public LayerDeclaration getLayer(String name) {
        return findLayer(name).orElseThrow(() -> new UnknownLayerException(name));
    }

    /** The same catalog, in which a layer has one more style. */
    public Catalog withStyle(String layer, LayerStyle style) {
        List<LayerDeclaration> changed = layers.values().stream()
                .map(known -> known.name().equals(layer) ? known.withStyle(style) : known)
                .toList();
        return new Catalog(changed, codeLists.values(), layerGroups);
    }

    public Optional<CodeList> findCodeList(String name) {
        return Optional.ofNullable(codeLists.get(name));
    }
}
