package org.santu.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsDevice;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The picture being painted: graphics in style pixels, the view, and strokes made once. Used by one thread. */
final class Canvas {
    final Graphics2D graphics;
    final MapView view;
    final Box picture;
    final ScreenTransform transform;
    private final AffineTransform device;
    private boolean pixels;
    private final Map<StrokeKey, BasicStroke> strokes = new HashMap<>();

    private record StrokeKey(float width, int cap, int join, List<Float> dashes, float phase) {}

    /** Takes a copy of the graphics, so that the caller's state stays as it was. */
    Canvas(Graphics2D target, MapView view) {
        this.graphics = (Graphics2D) target.create();
        this.view = view;
        this.transform = ScreenTransform.ofPicture(view);
        this.picture = new Box(0, 0, view.widthPixels() / view.pixelRatio(), view.heightPixels() / view.pixelRatio());
        this.device = graphics.getTransform();
        this.pixels = SpriteCache.isWholePixels(device)
                && graphics.getDeviceConfiguration() != null
                && graphics.getDeviceConfiguration().getDevice().getType() == GraphicsDevice.TYPE_IMAGE_BUFFER;
        graphics.scale(view.pixelRatio(), view.pixelRatio());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_SPEED);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    /** Whether the target is a picture of pixels, not paper. */
    boolean isPixels() {
        return pixels;
    }

    /** Draws symbols as outlines from now on, since the scale of the graphics was changed. */
    void drawOutlinesOnly() {
        pixels = false;
    }

    /** Paints a picture pixel by pixel; only for a target of pixels. */
    void drawDevicePixels(BufferedImage image, int deviceX, int deviceY) {
        if (view.pixelRatio() == 1) {
            graphics.drawImage(image, deviceX, deviceY, null);
        } else {
            AffineTransform before = graphics.getTransform();
            graphics.setTransform(device);
            graphics.drawImage(image, deviceX, deviceY, null);
            graphics.setTransform(before);
        }
    }

    void fill(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    void stroke(Shape shape, BasicStroke stroke, Color colour) {
        graphics.setPaint(colour);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    BasicStroke stroke(double width, int cap, int join, List<Float> dashes, double phase) {
        return strokes.computeIfAbsent(
                new StrokeKey((float) width, cap, join, dashes, (float) phase), Canvas::makeStroke);
    }

    private static BasicStroke makeStroke(StrokeKey key) {
        if (key.dashes.isEmpty()) {
            return new BasicStroke(key.width, key.cap, key.join, 4f);
        }
        float[] dashes = new float[key.dashes.size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = key.dashes.get(i);
        }
        return new BasicStroke(key.width, key.cap, key.join, 4f, dashes, key.phase);
    }

    /** Runs with everything drawn that much transparent. */
    void withOpacity(double opacity, Runnable drawing) {
        if (opacity >= 1) {
            drawing.run();
        } else if (opacity > 0) {
            var before = graphics.getComposite();
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
            drawing.run();
            graphics.setComposite(before);
        }
    }

    static Color withAlpha(Color colour, double opacity) {
        if (opacity >= 1) {
            return colour;
        }
        int alpha = (int) Math.round(Math.max(0, opacity) * colour.getAlpha());
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    void dispose() {
        graphics.dispose();
    }
}
