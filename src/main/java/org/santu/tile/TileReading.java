package org.santu.tile;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Envelope;
import org.santu.catalog.LayerDeclaration;
import org.santu.render.LabelPlan;
import org.santu.render.MapLayer;
import org.santu.render.MapView;
import org.santu.render.OwnFeatures;
import org.santu.render.StyleAttributes;
import org.santu.store.PictureRows;
import org.santu.store.SantuDataStore;

/**
 * Reads all layers of a tile at once: what lies in the picture, and in the rest of the label frame only what has a say where labels
 * go.
 */
final class TileReading {
    /** A third of a pixel is not seen even on a fine screen. */
    private static final double SIMPLIFY_PIXELS = 0.35;

    private final MapView view;
    private final Envelope picture;
    private final Envelope around;
    private final double toleranceMetres;
    private final List<LayerDeclaration> layers = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    private final boolean labelsToo;

    /**
     * @param view in web mercator
     * @param labelsToo whether labels are to be planned; else the picture alone is read
     */
    TileReading(MapView view, int marginPixels, boolean labelsToo) {
        this.view = view;
        this.labelsToo = labelsToo;
        this.picture = view.withLabelFrame(view.extent()).dataExtent(marginPixels);
        this.around = view.dataExtent(marginPixels);
        this.toleranceMetres = view.metresPerPixel() / view.pixelRatio() * SIMPLIFY_PIXELS;
    }

    /** Adds a layer above those before. */
    void add(LayerDeclaration layer, Style style) {
        layers.add(layer);
        styles.add(style);
    }

    List<MapLayer> read(SantuDataStore store) {
        List<PictureRows.Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            if (!OwnFeatures.onlyIn(styles.get(i))) {
                wanted.add(wanted(layers.get(i), styles.get(i)));
            }
        }
        List<List<SimpleFeature>> rows = PictureRows.read(store, wanted);
        List<MapLayer> read = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < layers.size(); i++) {
            Style style = styles.get(i);
            List<SimpleFeature> features = OwnFeatures.onlyIn(style) ? List.of() : rows.get(next++);
            read.add(new MapLayer(layers.get(i).name(), style, features));
        }
        return read;
    }

    private PictureRows.Wanted wanted(LayerDeclaration layer, Style style) {
        List<String> columns = StyleAttributes.at(style, view.scaleDenominator()).stream()
                .filter(name -> layer.findAttribute(name).isPresent())
                .toList();
        Filter alsoAround = !labelsToo || picture.equals(around)
                ? Filter.EXCLUDE
                : LabelPlan.filter(style, view.scaleDenominator());
        return new PictureRows.Wanted(layer, columns, picture, around, alsoAround, toleranceMetres);
    }
}
