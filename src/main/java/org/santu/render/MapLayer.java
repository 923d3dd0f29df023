package org.santu.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Style;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;

/**
 * Features, or a grid of values, and how to draw them.
 *
 * @param name for reports
 * @param style as {@link StyleReader} makes it; must not be changed after its first use, since it is compiled once
 * @param features in drawing order, their geometries in the CRS of the view
 * @param raster null for a layer of features
 */
public record MapLayer(String name, Style style, List<SimpleFeature> features, RasterGrid raster) {

    public MapLayer {
        features = List.copyOf(features);
    }

    /** A layer of features. */
    public MapLayer(String name, Style style, List<SimpleFeature> features) {
        this(name, style, features, null);
    }

    /** A layer of grid values, drawn by the raster symbolizers of the style. */
    public static MapLayer of(String name, Style style, RasterGrid raster) {
        return new MapLayer(name, style, List.of(), raster);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return features.isEmpty()
                && raster == null
                && style.featureTypeStyles().stream().noneMatch(group -> OwnFeatures.of(group) != null);
    }

    /** Reads the whole collection into memory; tiles and sheets hold little at a time. */
    public static MapLayer of(String name, Style style, SimpleFeatureCollection collection) throws IOException {
        List<SimpleFeature> features = new ArrayList<>();
        try (SimpleFeatureIterator iterator = collection.features()) {
            while (iterator.hasNext()) {
                features.add(iterator.next());
            }
        }
        return new MapLayer(name, style, features);
    }
}
