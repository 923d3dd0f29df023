package org.santu.render;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.locationtech.jts.geom.Envelope;

/** Paints a grid of values with the raster symbolizers of a style, one pixel of the picture after the other. */
final class RasterPainter {
    private final Canvas canvas;

    RasterPainter(Canvas canvas) {
        this.canvas = canvas;
    }

    void paint(RasterGrid grid, Style style) {
        double scale = canvas.view.scaleDenominator();
        for (FeatureTypeStyle group : style.featureTypeStyles()) {
            for (Rule rule : group.rules()) {
                for (Symbolizer symbolizer : rule.symbolizers()) {
                    if (symbolizer instanceof RasterSymbolizer raster && CompiledStyle.isActive(rule, scale)) {
                        paint(grid, raster);
                    }
                }
            }
        }
    }

    private void paint(RasterGrid grid, RasterSymbolizer symbolizer) {
        Envelope seen = canvas.view.extent().intersection(grid.extent());
        if (seen.isNull() || symbolizer.getColorMap() == null) {
            return;
        }
        ColourTable colours = new ColourTable(symbolizer.getColorMap());
        double unitsX = canvas.view.unitsPerPixelX() / canvas.view.pixelRatio();
        double unitsY = canvas.view.unitsPerPixelY() / canvas.view.pixelRatio();
        Envelope all = canvas.view.extent();
        int left = (int) Math.floor((seen.getMinX() - all.getMinX()) / unitsX);
        int top = (int) Math.floor((all.getMaxY() - seen.getMaxY()) / unitsY);
        int right = Math.min(canvas.view.widthPixels(), (int) Math.ceil((seen.getMaxX() - all.getMinX()) / unitsX));
        int bottom = Math.min(canvas.view.heightPixels(), (int) Math.ceil((all.getMaxY() - seen.getMinY()) / unitsY));
        if (right <= left || bottom <= top) {
            return;
        }
        BufferedImage image = new BufferedImage(right - left, bottom - top, BufferedImage.TYPE_INT_ARGB);
        for (int row = top; row < bottom; row++) {
            double y = all.getMaxY() - (row + 0.5) * unitsY;
            for (int column = left; column < right; column++) {
                double x = all.getMinX() + (column + 0.5) * unitsX;
                double value = colours.isValues() ? grid.nearest(x, y) : grid.smooth(x, y);
                image.setRGB(column - left, row - top, colours.argb(value));
            }
        }
        double ratio = canvas.view.pixelRatio();
        AffineTransform placing = AffineTransform.getScaleInstance(1 / ratio, 1 / ratio);
        placing.translate(left, top);
        double opacity = Value.number(symbolizer.getOpacity(), 1).of(null);
        canvas.withOpacity(opacity, () -> canvas.graphics.drawImage(image, placing, null));
    }
}
