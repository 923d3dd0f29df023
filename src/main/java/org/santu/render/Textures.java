package org.santu.render;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;

/**
 * Makes repeating fills. A pattern starts at a point of the world and not at the edge of the picture, so that it goes on without
 * a seam from tile to tile.
 */
final class Textures {
    private static final int MAXIMUM_SIDE = 512;

    private Textures() {}

    static Paint of(GraphicSpec graphic, Canvas canvas, SimpleFeature feature, double unitScale) {
        double ratio = canvas.view.pixelRatio();
        double wanted = Math.max(1, graphic.size(feature, unitScale) + graphic.gap(feature, unitScale));
        if (canvas.graphics instanceof PaperGraphics) {
            return pattern(graphic, canvas, feature, unitScale, wanted);
        }
        int side = (int) Math.max(1, Math.min(MAXIMUM_SIDE, Math.round(wanted * ratio)));
        BufferedImage image = graphic.isConstant()
                ? graphic.textures()
                        .computeIfAbsent(
                                List.of((double) side, ratio), key -> draw(graphic, feature, unitScale, side, ratio))
                : draw(graphic, feature, unitScale, side, ratio);
        double pixels = side / ratio;
        double startX = phase(canvas.transform.x(0), pixels, ratio);
        double startY = phase(canvas.transform.y(0), pixels, ratio);
        return new TexturePaint(image, new Rectangle2D.Double(startX, startY, pixels, pixels));
    }

    private static Paint pattern(
            GraphicSpec graphic, Canvas canvas, SimpleFeature feature, double unitScale, double side) {
        double startX = canvas.transform.x(0) - Math.floor(canvas.transform.x(0) / side) * side;
        double startY = canvas.transform.y(0) - Math.floor(canvas.transform.y(0) / side) * side;
        return new PatternPaint(new Rectangle2D.Double(startX, startY, side, side), graphics -> {
            Canvas small = new Canvas(graphics, new MapView(new Envelope(0, 1, 0, 1), null, 1, 1, 1));
            repeat(graphic, small, feature, unitScale, side);
            small.dispose();
        });
    }

    private static BufferedImage draw(
            GraphicSpec graphic, SimpleFeature feature, double unitScale, int side, double ratio) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        double pixels = side / ratio;
        MapView tile = new MapView(new Envelope(0, pixels, 0, pixels), null, side, side, ratio);
        Graphics2D graphics = image.createGraphics();
        Canvas small = new Canvas(graphics, tile);
        small.graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        repeat(graphic, small, feature, unitScale, pixels);
        small.dispose();
        graphics.dispose();
        return image;
    }

    /** Neighbours are drawn too: what hangs over one edge comes in at the other. */
    private static void repeat(
            GraphicSpec graphic, Canvas small, SimpleFeature feature, double unitScale, double side) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                graphic.drawVector(small, feature, unitScale, side * (0.5 + dx), side * (0.5 + dy), 0);
            }
        }
    }

    /** Where the pattern that begins at the origin of the world begins in the picture, on a whole device pixel. */
    private static double phase(double originPixels, double period, double ratio) {
        double offset = originPixels - Math.floor(originPixels / period) * period;
        return Math.round(offset * ratio) / ratio;
    }
}
