package org.santu.ogc.wms;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.api.style.Style;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.santu.access.Caller;
import org.santu.catalog.LayerDeclaration;
import org.santu.render.MapLayer;
import org.santu.render.MapRenderer;
import org.santu.render.MapView;
import org.santu.store.SantuDataStore;
import org.santu.store.Stores;
import org.santu.tile.PictureWork;
import org.springframework.stereotype.Component;

/**
 * Tells what lies at a pixel of a map.
 *
 * <p>Whether a feature is hit is asked of its picture: it is drawn alone into a window of a few pixels around the point, and
 * is hit when the window does not stay empty. So a symbol is hit wherever it is seen, however large it is and whichever rule
 * drew it. An area is also hit by a point inside it, even where its style draws the border only.
 */
@Component
class FeatureInfo {
    static final int MOST_FEATURES = 100;
    private static final int REACH_PIXELS = 3;
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final MapMaker maps;
    private final Stores stores;
    private final PictureWork work;

    FeatureInfo(MapMaker maps, Stores stores, PictureWork work) {
        this.maps = maps;
        this.stores = stores;
        this.work = work;
    }

    /** What was hit of one layer, nearest first, with all attributes and in the reference system of the map. */
    record Hits(LayerDeclaration layer, List<SimpleFeature> features) {}

    /**
     * @param map with the layers that are asked about, and no others
     * @param column of the pixel, from the left
     * @param row of the pixel, from the top
     * @param most features of each layer
     */
    List<Hits> find(MapRequest map, int column, int row, int most, Caller caller) {
        return work.make(PictureWork.LITTLE, "SANTU-WMS-TIMEOUT", () -> search(map, column, row, most, caller));
    }

    private List<Hits> search(MapRequest map, int column, int row, int most, Caller caller) {
        MapView window = map.window(column, row, REACH_PIXELS);
        Point point =
                new GeometryFactory().createPoint(new Coordinate(window.extent().centre()));
        List<MapLayer> drawn = maps.read(map, window, caller);
        List<Hits> all = new ArrayList<>();
        for (WmsLayer layer : map.layers()) {
            List<FeatureId> ids = new ArrayList<>();
            for (MapLayer candidates : drawn) {
                if (candidates.name().equals(layer.layer().name())
                        && candidates.style() == layer.style().style()) {
                    ids = hits(candidates, window, point, most);
                    break;
                }
            }
            all.add(new Hits(layer.layer(), ids.isEmpty() ? List.of() : whole(map, layer, ids, caller)));
        }
        return all;
    }

    private static List<FeatureId> hits(MapLayer candidates, MapView window, Point point, int most) {
        return candidates.features().stream()
                .filter(feature -> feature.getDefaultGeometry() instanceof Geometry)
                .filter(feature -> contains(feature, point) || isSeen(candidates.style(), feature, window))
                .sorted(Comparator.comparingDouble(feature -> distance(feature, point)))
                .limit(most)
                .map(feature -> FILTERS.featureId(feature.getID()))
                .toList();
    }

    private static boolean contains(SimpleFeature feature, Point point) {
        return feature.getDefaultGeometry() instanceof Polygonal && distance(feature, point) == 0;
    }

    private static double distance(SimpleFeature feature, Point point) {
        return ((Geometry) feature.getDefaultGeometry()).distance(point);
    }

    private static boolean isSeen(Style style, SimpleFeature feature, MapView window) {
        BufferedImage image = ImageBytes.blank(window.widthPixels(), window.heightPixels(), null);
        Graphics2D graphics = image.createGraphics();
        MapRenderer.render(graphics, window, List.of(new MapLayer("one", style, List.of(feature))));
        graphics.dispose();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The hit features with all attributes and every point, in the order of the ids. */
    private List<SimpleFeature> whole(MapRequest map, WmsLayer layer, List<FeatureId> ids, Caller caller) {
        String name = layer.layer().name();
        SantuDataStore store = stores.open(caller);
        Set<FeatureId> wanted = new LinkedHashSet<>(ids);
        Query query = new Query(name, FILTERS.id(wanted));
        query.setCoordinateSystemReproject(map.crs().crs());
        List<String> order = ids.stream().map(FeatureId::getID).toList();
        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator rows = (map.at() == null ? store : store.at(map.at()))
                .getFeatureSource(name)
                .getFeatures(query)
                .features()) {
            while (rows.hasNext()) {
                features.add(rows.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        features.sort(Comparator.comparingInt(feature -> order.indexOf(feature.getID())));
        return features;
    }
}
