package org.santu.sheet;

import java.util.List;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.Text;

/**
 * One of the maps that every village has.
 *
 * @param name stable, for example {@code status}
 * @param label its title
 * @param order place among the maps
 * @param layers from the bottom to the top
 * @param tables in the order in which they stand beside the map
 */
public record MapDeclaration(
        String name, Text label, int order, List<MapLayerChoice> layers, List<TableDeclaration> tables) {

    public MapDeclaration {
        layers = List.copyOf(layers);
        tables = List.copyOf(tables);
    }

    /**
     * @param style name of a style of the layer
     * @param visible whether it is switched on at first
     */
    public record MapLayerChoice(LayerDeclaration layer, String style, boolean visible) {}
}
