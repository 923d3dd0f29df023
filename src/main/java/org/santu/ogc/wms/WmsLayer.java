package org.santu.ogc.wms;

import java.time.Instant;
import org.geotools.api.filter.Filter;
import org.santu.catalog.LayerDeclaration;
import org.santu.render.StyleLibrary;
import org.santu.tile.TileFeatures;

/**
 * A layer of a map.
 *
 * @param style it is drawn in
 * @param condition which of its features are
 */
record WmsLayer(LayerDeclaration layer, StyleLibrary.Entry style, Filter condition) {

    TileFeatures.Selection selection(Instant at) {
        return new TileFeatures.Selection(layer, style.style(), condition, at);
    }
}
