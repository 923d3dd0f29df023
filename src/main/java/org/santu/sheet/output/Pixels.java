package org.santu.sheet.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** An opaque picture that is painted on both by Java's own graphics and pixel by pixel. Used by one thread. */
final class Pixels {
    private final BufferedImage image;
    private final int[] values;
    private final int width;
    private final int height;
    private int minX;
    private int minY;
    private int maxX;
    private int maxY;

    Pixels(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        values = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.width = width;
        this.height = height;
        clip(null);
    }

    Graphics2D graphics() {
        Graphics2D graphics = image.createGraphics();
        PagePainter.smooth(graphics);
        return graphics;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** RGB, row after row. */
    int[] values() {
        return values;
    }

    /** @param box in pixels, which {@link #blend} keeps to, or null for the whole picture; a pixel belongs to it by its centre */
    void clip(Rectangle2D box) {
        minX = box == null ? 0 : (int) Math.max(0, Math.ceil(box.getMinX() - 0.5));
        minY = box == null ? 0 : (int) Math.max(0, Math.ceil(box.getMinY() - 0.5));
        maxX = box == null ? width : (int) Math.min(width, Math.ceil(box.getMaxX() - 0.5));
        maxY = box == null ? height : (int) Math.min(height, Math.ceil(box.getMaxY() - 0.5));
    }

    /** Lays a colour over pixels, each as far as it is covered, 0 to 255. */
    void blend(byte[] cover, int left, int top, int columns, int rows, Color colour) {
        int fromX = Math.max(left, minX);
        int toX = Math.min(left + columns, maxX);
        int toY = Math.min(top + rows, maxY);
        int red = colour.getRed();
        int green = colour.getGreen();
        int blue = colour.getBlue();
        int opacity = colour.getAlpha();
        for (int y = Math.max(top, minY); y < toY; y++) {
            int at = y * width + fromX;
            int from = (y - top) * columns + fromX - left;
            for (int x = fromX; x < toX; x++, at++, from++) {
                int share = cover[from] & 0xFF;
                if (share != 0) {
                    share = opacity == 255 ? share : (share * opacity + 127) / 255;
                    int rest = 255 - share;
                    int below = values[at];
                    int r = part(red * share + (below >> 16 & 0xFF) * rest);
                    int g = part(green * share + (below >> 8 & 0xFF) * rest);
                    int b = part(blue * share + (below & 0xFF) * rest);
                    values[at] = r << 16 | g << 8 | b;
                }
            }
        }
    }

    /** A product of two numbers up to 255, divided by 255 and rounded. */
    private static int part(int product) {
        return (product + 128) * 257 >>> 16;
    }
}
