package org.santu.tile;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.style.Style;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.referencing.CRS;
import org.geotools.util.factory.Hints;
import org.locationtech.jts.geom.Envelope;
import org.santu.access.Caller;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.render.MapLayer;
import org.santu.render.MapView;
import org.santu.render.OwnFeatures;
import org.santu.render.StyleAttributes;
import org.santu.store.SantuDataStore;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/**
 * Reads what a picture needs and no more: the attributes of the rules that draw at its scale, simplified to its pixels. Safe
 * for concurrent use.
 */
@Component
public class TileFeatures {
    /** EPSG:3857; asking for this object spares a conversion. */
    public static final CoordinateReferenceSystem WEB_MERCATOR = webMercator();

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final double METRES_PER_DEGREE = 2 * MapView.WEB_MERCATOR_HALF / 360;
    /** A third of a pixel is not seen even on a fine screen. */
    private static final double SIMPLIFY_PIXELS = 0.35;

    private static final int LOOK_UP_ROWS = 256;

    private final Stores stores;

    TileFeatures(Stores stores) {
        this.stores = stores;
    }

    /**
     * What of a layer is drawn.
     *
     * @param condition which features; {@link Filter#INCLUDE} for all. What a user typed comes from {@code UserFilter}
     * @param at a past instant, or null for now
     */
    public record Selection(LayerDeclaration layer, Style style, Filter condition, Instant at) {}

    /**
     * @return features in the reference system of the view, in an order that is always the same, so that pictures side by
     *     side agree
     * @throws CancellationException when the thread was interrupted
     */
    public MapLayer read(Selection selection, Caller caller, MapView view, int marginPixels) throws IOException {
        SantuDataStore store = stores.open(caller);
        return read(
                selection,
                selection.at() == null ? store : store.at(selection.at()),
                Transaction.AUTO_COMMIT,
                view,
                marginPixels);
    }

    /**
     * Several layers of one picture, lowest first; all at once where nothing but the picture says which features are wanted.
     *
     * @param selections of the same instant
     */
    public List<MapLayer> read(List<Selection> selections, Caller caller, MapView view, int marginPixels)
            throws IOException {
        List<MapLayer> layers = new ArrayList<>();
        if (view.crs() == WEB_MERCATOR
                && selections.stream().allMatch(selection -> selection.condition() == Filter.INCLUDE)) {
            TileReading reading = new TileReading(view, marginPixels, true);
            selections.forEach(selection -> reading.add(selection.layer(), selection.style()));
            return selections.isEmpty()
                    ? layers
                    : read(reading, caller, selections.get(0).at());
        }
        for (Selection selection : selections) {
            layers.add(read(selection, caller, view, marginPixels));
        }
        return layers;
    }

    /** The layers of one tile as they were at an instant, null for now. */
    List<MapLayer> read(TileReading tile, Caller caller, Instant at) {
        SantuDataStore store = stores.open(caller);
        return tile.read(at == null ? store : store.at(at));
    }

    private static MapLayer read(
            Selection selection, SantuDataStore store, Transaction transaction, MapView view, int marginPixels)
            throws IOException {
        String layer = selection.layer().name();
        Envelope box = DegreesBox.of(view.dataExtent(marginPixels), view.crs());
        if (box.isNull() || OwnFeatures.onlyIn(selection.style())) {
            return new MapLayer(layer, selection.style(), List.of());
        }
        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator rows = store.getFeatureSource(layer, transaction)
                .getFeatures(query(selection, view, box))
                .features()) {
            while (rows.hasNext()) {
                features.add(rows.next());
                if (features.size() % LOOK_UP_ROWS == 0
                        && Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("reading " + layer);
                }
            }
        }
        features.sort(Comparator.comparing(SimpleFeature::getID));
        return new MapLayer(layer, selection.style(), features);
    }

    private static Query query(Selection selection, MapView view, Envelope box) {
        Filter inside = FILTERS.bbox(
                StandardColumns.GEOMETRY, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), null);
        Filter condition = selection.condition();
        Query query = new Query(
                selection.layer().name(), condition == Filter.INCLUDE ? inside : FILTERS.and(inside, condition));
        query.setPropertyNames(columns(selection.layer(), selection.style(), view.scaleDenominator())
                .toArray(String[]::new));
        query.setCoordinateSystemReproject(view.crs());
        double tolerance = view.metresPerPixel() / view.pixelRatio() * SIMPLIFY_PIXELS / METRES_PER_DEGREE;
        query.getHints().put(Hints.GEOMETRY_GENERALIZATION, tolerance);
        return query;
    }

    private static List<String> columns(LayerDeclaration layer, Style style, double scaleDenominator) {
        Set<String> names = new LinkedHashSet<>(List.of(StandardColumns.GEOMETRY));
        for (String name : StyleAttributes.at(style, scaleDenominator)) {
            if (layer.findAttribute(name).isPresent()) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private static CoordinateReferenceSystem webMercator() {
        try {
            return CRS.decode("EPSG:3857", true);
        } catch (FactoryException e) {
            throw new IllegalStateException(e);
        }
    }
}
