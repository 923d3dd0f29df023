package org.santu.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
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
import org.santu.render.StyleAttributes;
import org.santu.store.Stores;
import org.springframework.stereotype.Component;

/** Reads what a picture needs and no more: the attributes of the rules that draw at its scale, simplified to its pixels. */
@Component
class TileFeatures {
    static final CoordinateReferenceSystem WEB_MERCATOR = webMercator();
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final double MERCATOR_METRES_PER_DEGREE = 2 * MapView.WEB_MERCATOR_HALF / 360;
    /** A third of a pixel is not seen even on a fine screen. */
    private static final double SIMPLIFY_PIXELS = 0.35;

    private final Stores stores;

    TileFeatures(Stores stores) {
        this.stores = stores;
    }

    /** @return features in web mercator in an order that is always the same, so that pictures side by side agree */
    MapLayer read(LayerDeclaration layer, Style style, Caller caller, MapView view, int marginPixels)
            throws IOException {
        Envelope box = degrees(view.dataExtent(marginPixels));
        Query query = new Query(
                layer.name(),
                FILTERS.bbox(
                        StandardColumns.GEOMETRY, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), null));
        query.setPropertyNames(columns(layer, style, view.scaleDenominator()).toArray(String[]::new));
        query.setCoordinateSystemReproject(WEB_MERCATOR);
        double tolerance = view.metresPerPixel() / view.pixelRatio() * SIMPLIFY_PIXELS / MERCATOR_METRES_PER_DEGREE;
        query.getHints().put(Hints.GEOMETRY_GENERALIZATION, tolerance);

        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator rows = stores.open(caller)
                .getFeatureSource(layer.name())
                .getFeatures(query)
                .features()) {
            while (rows.hasNext()) {
                features.add(rows.next());
            }
        }
        features.sort(Comparator.comparing(SimpleFeature::getID));
        return new MapLayer(layer.name(), style, features);
    }

    /** The same box in the degrees that the store keeps; parallels and meridians are straight in web mercator. */
    private static Envelope degrees(Envelope mercator) {
        Envelope inside = mercator.intersection(MapView.tiles(0, 0, 0, 1));
        return new Envelope(
                inside.getMinX() / MERCATOR_METRES_PER_DEGREE,
                inside.getMaxX() / MERCATOR_METRES_PER_DEGREE,
                latitude(inside.getMinY()),
                latitude(inside.getMaxY()));
    }

    private static double latitude(double northing) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.toRadians(northing / MERCATOR_METRES_PER_DEGREE))));
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
