package org.santu.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Style;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** One style on one sheet: the map from the prefecture (zoom 9) to the courtyard (zoom 17), or its legend at each of them. */
final class ScaleSheet {
    static final int FIRST_ZOOM = 9;
    static final int LAST_ZOOM = 17;
    private static final int COLUMNS = 3;
    private static final int PANEL_WIDTH = 160;
    private static final int PANEL_HEIGHT = 120;
    private static final int GAP = 2;

    private ScaleSheet() {}

    /** Three rows of three maps, each centred on a feature, so that even courtyards have something to show. */
    static BufferedImage maps(SyntheticCounty county, String layer, Style style) {
        return maps(county, layer, style, 1);
    }

    /** @param ratio device pixels for each pixel of the style */
    static BufferedImage maps(SyntheticCounty county, String layer, Style style, int ratio) {
        BufferedImage sheet =
                sheet(ratio * COLUMNS * (PANEL_WIDTH + GAP), ratio * COLUMNS * (PANEL_HEIGHT + GAP), Color.GRAY);
        List<SimpleFeature> features = county.layer(layer);
        Coordinate centre = centre(features);
        List<MapLayer> layers = List.of(new MapLayer(layer, style, features));
        Graphics2D graphics = sheet.createGraphics();
        for (int zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
            int panel = zoom - FIRST_ZOOM;
            int x = ratio * (panel % COLUMNS) * (PANEL_WIDTH + GAP);
            int y = ratio * (panel / COLUMNS) * (PANEL_HEIGHT + GAP);
            BufferedImage map = sheet(ratio * PANEL_WIDTH, ratio * PANEL_HEIGHT, ContactSheet.PAPER);
            Graphics2D target = map.createGraphics();
            MapRenderer.render(target, view(centre, zoom, ratio), layers);
            target.dispose();
            graphics.drawImage(map, x, y, null);
        }
        graphics.dispose();
        return sheet;
    }

    /** One column a zoom, one row a title; a rule that does not draw at a zoom leaves its place empty. */
    static BufferedImage legends(Style style) {
        List<LegendItem> all = Legend.of(style, 0, 1);
        BufferedImage sheet = sheet(
                (LAST_ZOOM - FIRST_ZOOM + 1) * (Legend.WIDTH_PIXELS + GAP),
                Math.max(1, all.size() * (Legend.HEIGHT_PIXELS + GAP)),
                ContactSheet.PAPER);
        Graphics2D graphics = sheet.createGraphics();
        for (int zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
            double scale = view(new Coordinate(), zoom, 1).scaleDenominator();
            for (LegendItem item : Legend.of(style, scale, 1)) {
                int row = all.stream().map(LegendItem::title).toList().indexOf(item.title());
                graphics.drawImage(
                        item.symbol(),
                        (zoom - FIRST_ZOOM) * (Legend.WIDTH_PIXELS + GAP),
                        row * (Legend.HEIGHT_PIXELS + GAP),
                        null);
            }
        }
        graphics.dispose();
        return sheet;
    }

    private static MapView view(Coordinate centre, int zoom, int ratio) {
        double units = 2 * MapView.WEB_MERCATOR_HALF / 256 / (1L << zoom);
        Envelope extent = new Envelope(centre);
        extent.expandBy(units * PANEL_WIDTH / 2, units * PANEL_HEIGHT / 2);
        return new MapView(extent, null, ratio * PANEL_WIDTH, ratio * PANEL_HEIGHT, ratio);
    }

    private static Coordinate centre(List<SimpleFeature> features) {
        Coordinate middle = new Coordinate(SyntheticCounty.X + 300, SyntheticCounty.Y + 200);
        return features.stream()
                .map(feature -> ((Geometry) feature.getDefaultGeometry()))
                .map(geometry -> geometry.getBoundary().isEmpty()
                        ? geometry.getCoordinate()
                        : geometry.getBoundary().getCoordinate())
                .min(Comparator.comparingDouble(middle::distance))
                .orElse(middle);
    }

    private static BufferedImage sheet(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }
}
