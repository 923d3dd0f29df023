package org.santu.tile;

import java.util.List;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;

/**
 * The layers of a tile, the lowest first, in the forms in which they are asked for again and again.
 *
 * @param choices each with its style
 * @param layers without repetitions
 * @param names of the layers
 * @param keys of the choices
 */
record TileSet(List<LayerChoice> choices, List<LayerDeclaration> layers, List<String> names, List<String> keys) {

    /** @throws org.santu.problem.SantuException as {@link LayerChoice#parse} */
    static TileSet parse(Catalog catalog, String text) {
        List<LayerChoice> choices = List.copyOf(LayerChoice.parse(catalog, text));
        List<LayerDeclaration> layers =
                choices.stream().map(LayerChoice::layer).distinct().toList();
        return new TileSet(
                choices,
                layers,
                layers.stream().map(LayerDeclaration::name).toList(),
                choices.stream().map(LayerChoice::key).toList());
    }

    /** The names of the layers that somebody may see anything of; changes of the others must not show, not even in a tag. */
    List<String> shownTo(Scope scope) {
        return scope.isPublicEdition()
                ? layers.stream()
                        .filter(layer -> layer.publicEdition().shown())
                        .map(LayerDeclaration::name)
                        .toList()
                : names;
    }
}
