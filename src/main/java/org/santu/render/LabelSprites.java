package org.santu.render;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Pictures of labels that stand upright on whole pixels: a name is drawn in several tiles and on several zooms, and its halo is a
 * broad pen around every stroke of every letter. The same pixels as drawn anew. For the labels of one picture.
 */
final class LabelSprites {
    private static final long MOST_BYTES = 12 << 20;
    private static final int LARGEST_PIXELS = 512;

    /** Outlines are compared by identity; those of the same text in the same letters are one object. */
    private record Key(Shape outline, Color colour, double haloRadius, double pixelRatio) {}

    private static final Cache<Key, Sprite> SPRITES = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Sprite sprite) -> sprite.image.getWidth() * sprite.image.getHeight() * 4 + 200)
            .build();

    private record Sprite(BufferedImage image, int padding) {}

    private final Canvas canvas;
    private final double dx;
    private final double dy;

    /**
     * @param dx from the label frame to the picture, in style pixels
     * @param dy from the label frame to the picture, in style pixels
     */
    LabelSprites(Canvas canvas, double dx, double dy) {
        this.canvas = canvas;
        this.dx = dx;
        this.dy = dy;
    }

    static BasicStroke haloPen(Canvas canvas, double radius) {
        return canvas.stroke(2 * radius, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, List.of(), 0);
    }

    /** Answers false, and does nothing, where the label has to be drawn as an outline. */
    boolean drawHalo(LabelPlace place, Color colour, double radius) {
        return draw(place, colour, radius);
    }

    boolean drawLetters(LabelPlace place, Color colour) {
        return draw(place, colour, 0);
    }

    private boolean draw(LabelPlace place, Color colour, double radius) {
        LabelPlace.Upright upright = place.upright();
        if (upright == null || !canvas.isPixels()) {
            return false;
        }
        double ratio = canvas.view.pixelRatio();
        double x = (upright.left() + dx) * ratio;
        double y = (upright.top() + dy) * ratio;
        TextBlock block = upright.block();
        boolean fits = Math.max(block.width(), block.height()) * ratio <= LARGEST_PIXELS;
        if (!fits || !isWhole(x) || !isWhole(y)) {
            return false;
        }
        Sprite sprite =
                SPRITES.get(new Key(block.outline(), colour, radius, ratio), key -> make(block, colour, radius, ratio));
        canvas.drawDevicePixels(sprite.image, (int) Math.rint(x) - sprite.padding, (int) Math.rint(y) - sprite.padding);
        return true;
    }

    private static boolean isWhole(double pixels) {
        return Math.abs(pixels) < 1e8 && Math.abs(pixels - Math.rint(pixels)) < 1e-6;
    }

    private static Sprite make(TextBlock block, Color colour, double radius, double ratio) {
        // letters may hang over their block by a quarter of their size
        int padding = (int) Math.ceil((radius + block.height() / 4 + 2) * ratio);
        int width = (int) Math.ceil(block.width() * ratio) + 2 * padding;
        int height = (int) Math.ceil(block.height() * ratio) + 2 * padding;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        MapView view = new MapView(new Envelope(0, width / ratio, 0, height / ratio), null, width, height, ratio);
        Canvas letters = new Canvas(graphics, view);
        letters.graphics.translate(padding / ratio, padding / ratio);
        if (radius > 0) {
            letters.stroke(block.outline(), haloPen(letters, radius), colour);
        } else {
            letters.fill(block.outline(), colour);
        }
        letters.dispose();
        graphics.dispose();
        return new Sprite(image, padding);
    }
}
