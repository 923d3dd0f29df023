package org.santu.tile;

import java.util.ArrayList;
import java.util.List;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;
import org.santu.theme.StyleBook;

/**
 * A layer and the style it is asked in.
 *
 * @param layer from the catalog
 * @param style name of a style that the layer declares, or of a thematic map that somebody tries out
 */
record LayerChoice(LayerDeclaration layer, String style) {
    private static final int MOST = 16;

    /**
     * Reads {@code layer[:style][,layer[:style]...]}.
     *
     * @throws org.santu.catalog.UnknownLayerException for a layer that the catalog does not declare
     * @throws SantuException SANTU-STYLE-UNKNOWN, or SANTU-TILE-LAYERS for too many or none
     */
    static List<LayerChoice> parse(Catalog catalog, String text) {
        String[] parts = text.split(",", -1);
        if (parts.length > MOST) {
            throw new SantuException("SANTU-TILE-LAYERS", MOST);
        }
        List<LayerChoice> choices = new ArrayList<>();
        for (String part : parts) {
            String[] names = part.split(":", 2);
            LayerDeclaration layer = catalog.getLayer(names[0]);
            choices.add(of(layer, names.length == 1 ? null : names[1]));
        }
        return choices;
    }

    /** @param style null or empty for the default */
    static LayerChoice of(LayerDeclaration layer, String style) {
        if (style == null || style.isEmpty()) {
            return new LayerChoice(
                    layer,
                    layer.styles().isEmpty() ? "default" : layer.styles().get(0).name());
        }
        if (layer.findStyle(style).isEmpty() && !StyleBook.isDraft(style)) {
            throw new SantuException("SANTU-STYLE-UNKNOWN", layer.name(), style);
        }
        return new LayerChoice(layer, style);
    }

    String key() {
        return layer.name() + ":" + style;
    }
}
