package org.santu.sheet.output;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.santu.sheet.page.SheetFonts;

/**
 * How much of each pixel an upright letter covers, kept for every letter, size and quarter of a pixel: a table has thousands of
 * letters and few different ones. Safe for concurrent use.
 */
final class GlyphSprites {
    static final float OUTLINE_SIZE = 40;

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final int STEPS = 4;
    private static final double LARGEST_PIXELS = 96;
    private static final long MOST_BYTES = 10 << 20;

    private static final Cache<Key, Sprite> SPRITES = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Sprite sprite) -> sprite.cover.length + 160)
            .build();

    private static final Cache<Glyph, Shape> OUTLINES =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(4_000).build();

    private record Glyph(int codePoint, int style) {}

    /**
     * @param scaleX from the outline to pixels
     * @param pen around the letter, in the unit of the outline; 0 for the letter itself
     * @param step quarters of a pixel to the right, and four times those down
     */
    private record Key(int codePoint, int style, double scaleX, double scaleY, double pen, int step) {}

    /** Cover from 0 to 255, row after row; left and top count from the whole pixel that the letter stands on. */
    private record Sprite(byte[] cover, int left, int top, int width, int height) {}

    private GlyphSprites() {}

    /** Whether letters placed so can be drawn from pictures: upright, not mirrored, not huge. */
    static boolean suits(AffineTransform placing, double size) {
        return placing.getShearX() == 0
                && placing.getShearY() == 0
                && placing.getScaleX() > 0
                && placing.getScaleY() > 0
                && size * Math.max(placing.getScaleX(), placing.getScaleY()) <= LARGEST_PIXELS;
    }

    /**
     * @param size from the outline to the size wanted
     * @param pen around it in the unit of the outline, or 0
     * @param line places the letters on pixels
     * @param left of the letter on its line, in the unit of the size
     */
    static void draw(
            Pixels target,
            int codePoint,
            int style,
            double size,
            double pen,
            AffineTransform line,
            double left,
            Color colour) {
        double scaleX = size * line.getScaleX();
        double scaleY = size * line.getScaleY();
        long quarterX = Math.round((line.getTranslateX() + left * line.getScaleX()) * STEPS);
        long quarterY = Math.round(line.getTranslateY() * STEPS);
        int step = (int) (Math.floorMod(quarterX, STEPS) + STEPS * Math.floorMod(quarterY, STEPS));
        Key key = new Key(codePoint, style, scaleX, scaleY, pen, step);
        Sprite sprite = SPRITES.getIfPresent(key);
        if (sprite == null) {
            sprite = make(outline(codePoint, style), key);
            SPRITES.put(key, sprite);
        }
        int wholeX = (int) Math.floorDiv(quarterX, STEPS) + sprite.left;
        int wholeY = (int) Math.floorDiv(quarterY, STEPS) + sprite.top;
        target.blend(sprite.cover, wholeX, wholeY, sprite.width, sprite.height, colour);
    }

    /** The outline of a letter of {@link #OUTLINE_SIZE}, which begins at the origin on its base line. */
    static Shape outline(int codePoint, int style) {
        return OUTLINES.get(
                new Glyph(codePoint, style),
                glyph -> SheetFonts.screenFont()
                        .deriveFont(glyph.style, OUTLINE_SIZE)
                        .createGlyphVector(METRICS, Character.toString(glyph.codePoint))
                        .getOutline());
    }

    private static Sprite make(Shape outline, Key key) {
        double shiftX = (double) (key.step % STEPS) / STEPS;
        double shiftY = (double) (key.step / STEPS) / STEPS;
        Rectangle2D box = outline.getBounds2D();
        if (box.isEmpty()) {
            return new Sprite(new byte[0], 0, 0, 0, 0);
        }
        double reach = key.pen / 2;
        int left = (int) Math.floor((box.getMinX() - reach) * key.scaleX + shiftX) - 1;
        int top = (int) Math.floor((box.getMinY() - reach) * key.scaleY + shiftY) - 1;
        int width = (int) Math.ceil((box.getMaxX() + reach) * key.scaleX + shiftX) + 1 - left;
        int height = (int) Math.ceil((box.getMaxY() + reach) * key.scaleY + shiftY) + 1 - top;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        PagePainter.smooth(graphics);
        graphics.translate(shiftX - left, shiftY - top);
        graphics.scale(key.scaleX, key.scaleY);
        graphics.setColor(Color.WHITE);
        if (key.pen > 0) {
            graphics.setStroke(halo(key.pen));
            graphics.draw(outline);
        } else {
            graphics.fill(outline);
        }
        graphics.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] cover = new byte[pixels.length];
        for (int i = 0; i < cover.length; i++) {
            cover[i] = (byte) pixels[i];
        }
        return new Sprite(cover, left, top, width, height);
    }

    static BasicStroke halo(double pen) {
        return new BasicStroke((float) pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
