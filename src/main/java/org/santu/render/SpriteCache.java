package org.santu.render;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;

/**
 * Small pictures of a point symbol that looks the same for every feature, one for each quarter of a device pixel. A village of
 * three hundred households is painted several times faster from them, and looks the same. Thread-safe.
 */
final class SpriteCache {
    private static final int STEPS = 4;
    private static final int LARGEST = 64;
    private static final int MOST = 128;

    private final Map<Key, Sprite> sprites = new ConcurrentHashMap<>();

    private record Key(double pixelRatio, double unitScale, int stepX, int stepY) {}

    private record Sprite(BufferedImage image, int originX, int originY) {}

    /** Paints the symbol if the target is made of pixels and the symbol is small; otherwise does nothing and answers false. */
    boolean draw(GraphicSpec graphic, Canvas canvas, SimpleFeature feature, double unitScale, double x, double y) {
        if (!canvas.isPixels()) {
            return false;
        }
        double ratio = canvas.view.pixelRatio();
        double deviceX = Math.rint(x * ratio * STEPS) / STEPS;
        double deviceY = Math.rint(y * ratio * STEPS) / STEPS;
        double wholeX = Math.floor(deviceX);
        double wholeY = Math.floor(deviceY);
        if (!(Math.abs(wholeX) < 1e8) || !(Math.abs(wholeY) < 1e8)) {
            return false;
        }
        Key key = new Key(ratio, unitScale, (int) ((deviceX - wholeX) * STEPS), (int) ((deviceY - wholeY) * STEPS));
        Sprite sprite = sprites.get(key);
        if (sprite == null) {
            if (sprites.size() > MOST) {
                sprites.clear();
            }
            sprite = make(graphic, key, feature);
            if (sprite == null) {
                return false;
            }
            sprites.put(key, sprite);
        }
        canvas.drawDevicePixels(sprite.image, (int) wholeX - sprite.originX, (int) wholeY - sprite.originY);
        return true;
    }

    private static Sprite make(GraphicSpec graphic, Key key, SimpleFeature feature) {
        double ratio = key.pixelRatio;
        Box box = graphic.paintedBox(feature, key.unitScale);
        int left = (int) Math.ceil(-box.minX() * ratio) + 1;
        int top = (int) Math.ceil(-box.minY() * ratio) + 1;
        int width = left + (int) Math.ceil(box.maxX() * ratio) + 2;
        int height = top + (int) Math.ceil(box.maxY() * ratio) + 2;
        if (width < 1 || height < 1 || width > LARGEST * ratio || height > LARGEST * ratio) {
            return null;
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        MapView view = new MapView(new Envelope(0, width / ratio, 0, height / ratio), null, width, height, ratio);
        Canvas canvas = new Canvas(graphics, view);
        graphic.drawVector(
                canvas,
                feature,
                key.unitScale,
                (left + (double) key.stepX / STEPS) / ratio,
                (top + (double) key.stepY / STEPS) / ratio,
                0);
        canvas.dispose();
        graphics.dispose();
        return new Sprite(image, left, top);
    }

    /** Whether a transform only moves by whole pixels. */
    static boolean isWholePixels(AffineTransform transform) {
        return transform.isIdentity()
                || (transform.getType() == AffineTransform.TYPE_TRANSLATION
                        && transform.getTranslateX() == Math.rint(transform.getTranslateX())
                        && transform.getTranslateY() == Math.rint(transform.getTranslateY()));
    }
}
