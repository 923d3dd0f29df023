package org.santu.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All layers and code lists. Immutable and safe for concurrent use. */
public final class Catalog {
    private final Map<String, LayerDeclaration> layers = new LinkedHashMap<>();
    private final Map<String, CodeList> codeLists = new LinkedHashMap<>();

    public Catalog(Collection<LayerDeclaration> layers, Collection<CodeList> codeLists) {
        codeLists.forEach(list -> this.codeLists.put(list.name(), list));
        layers.stream()
                .sorted((a, b) -> Integer.compare(a.order(), b.order()))
                .forEach(layer -> this.layers.put(layer.name(), layer));
    }

    /** The layers from the bottom of the map to its top. */
    public List<LayerDeclaration> layers() {
        return List.copyOf(layers.values());
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

    public Optional<CodeList> findCodeList(String name) {
        return Optional.ofNullable(codeLists.get(name));
    }
}
