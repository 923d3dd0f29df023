package org.santu.tile;

import java.io.IOException;
import org.geotools.api.data.Transaction;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.Style;
import org.geotools.data.DefaultTransaction;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.render.LabelPlan;
import org.santu.render.MapLayer;
import org.santu.render.MapView;
import org.santu.store.SantuDataStore;

/** Reads the layers of a tile in one transaction of the database: they belong together, and it saves ways there and back. */
final class TileReading implements AutoCloseable {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Transaction transaction = new DefaultTransaction("tile");
    private final SantuDataStore store;
    private final MapView view;
    private final MapView picture;
    private final int marginPixels;

    TileReading(SantuDataStore store, MapView view, int marginPixels) {
        this.store = store;
        this.view = view;
        this.picture = view.withLabelFrame(view.extent());
        this.marginPixels = marginPixels;
    }

    /** What lies in the picture, and in the rest of the label frame only what has a say where labels go. */
    MapLayer read(LayerDeclaration layer, Style style) throws IOException {
        Filter planned = LabelPlan.filter(style, view.scaleDenominator());
        if (planned == Filter.EXCLUDE) {
            return read(layer, style, Filter.INCLUDE, picture);
        }
        boolean whole = planned == Filter.INCLUDE || view.labelFrame().equals(view.extent());
        return read(layer, style, whole ? Filter.INCLUDE : FILTERS.or(inPicture(), planned), view);
    }

    private MapLayer read(LayerDeclaration layer, Style style, Filter condition, MapView area) throws IOException {
        return TileFeatures.read(
                new TileFeatures.Selection(layer, style, condition, null), store, transaction, area, marginPixels);
    }

    private Filter inPicture() {
        Envelope box = DegreesBox.of(picture.dataExtent(marginPixels), view.crs());
        return FILTERS.bbox(StandardColumns.GEOMETRY, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), null);
    }

    @Override
    public void close() throws IOException {
        transaction.close();
    }
}
