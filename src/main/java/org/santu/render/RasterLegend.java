package org.santu.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;
import org.santu.catalog.Text;

/** A patch of colour for every entry of a colour map, with its label or its number. */
final class RasterLegend {
    private RasterLegend() {}

    static List<LegendItem> of(Rule rule, double pixelRatio) {
        List<LegendItem> items = new ArrayList<>();
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof RasterSymbolizer raster && raster.getColorMap() != null) {
                for (ColourTable.Stop stop : new ColourTable(raster.getColorMap()).stops()) {
                    items.add(item(rule, stop, pixelRatio));
                }
            }
        }
        return items;
    }

    private static LegendItem item(Rule rule, ColourTable.Stop stop, double pixelRatio) {
        String title = stop.label() == null || stop.label().isBlank() ? number(stop.quantity()) : stop.label();
        return new LegendItem(
                title,
                new Text(title, title),
                patch(new Color(stop.argb(), true), pixelRatio),
                pixelRatio,
                rule.getMinScaleDenominator(),
                rule.getMaxScaleDenominator());
    }

    private static String number(double quantity) {
        return quantity == Math.rint(quantity) && Math.abs(quantity) < 1e15
                ? String.valueOf((long) quantity)
                : quantity == Double.MAX_VALUE ? "…" : String.valueOf(quantity);
    }

    private static BufferedImage patch(Color colour, double pixelRatio) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(Legend.WIDTH_PIXELS * pixelRatio),
                (int) Math.round(Legend.HEIGHT_PIXELS * pixelRatio),
                BufferedImage.TYPE_INT_ARGB);
        int edge = (int) Math.round(2.5 * pixelRatio);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(edge, edge, image.getWidth() - 2 * edge, image.getHeight() - 2 * edge);
        graphics.dispose();
        return image;
    }
}
