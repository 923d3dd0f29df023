package org.santu.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.style.Style;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.santu.catalog.Text;
import org.santu.render.Legend;
import org.santu.render.LegendDrawing;
import org.santu.render.LegendUse;
import org.santu.render.MapLayer;
import org.santu.render.MapView;
import org.santu.render.StyleReader;

/** Lets the village of a sheet stand out: its border is strong, and what lies around it pale. */
final class FocusLayer {
    static final String FILE = "focus.sld";
    private static final SimpleFeatureType TYPE = type();

    private final Style style;

    private FocusLayer(Style style) {
        this.style = style;
    }

    static FocusLayer read(InputStream stream) throws IOException {
        return new FocusLayer(StyleReader.read(stream, FILE).style());
    }

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("focus");
        type.add("geom", Geometry.class);
        type.add("part", String.class);
        return type.buildFeatureType();
    }

    /**
     * @param area of the village in metres
     * @param extent of the map, with some room around
     */
    MapLayer of(Geometry area, Envelope extent) {
        Geometry around = OverlayNGRobust.overlay(
                area.getFactory().toGeometry(extent), area.isValid() ? area : area.buffer(0), OverlayNG.DIFFERENCE);
        return new MapLayer("focus", style, List.of(feature("around", around), feature("boundary", area)));
    }

    /** What explains the border of the village. */
    List<LegendDrawing> legend(Geometry area, MapView view) {
        MapLayer border = new MapLayer("focus", style, List.of(feature("boundary", area)));
        Set<Text> titles = LegendUse.count(border, view).keySet();
        return Legend.drawings(style, view.scaleDenominator(), titles::contains);
    }

    private static SimpleFeature feature(String part, Geometry geometry) {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(TYPE);
        builder.set("geom", geometry);
        builder.set("part", part);
        return builder.buildFeature("focus." + part);
    }
}
