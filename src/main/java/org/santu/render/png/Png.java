package org.santu.render.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes pictures in memory as PNG: with a palette when that is enough, without opacity when nothing shines through. */
public final class Png {
    private static final int FINE_STEP = 3;
    private static final int COARSE_STEP = 6;

    private Png() {}

    /** @param image of any type; ARGB and RGB are the fastest. Every pixel stays what it is */
    public static byte[] of(BufferedImage image) {
        return of(pixels(image), image.getWidth(), image.getHeight());
    }

    /**
     * A picture of soft shades, such as a relief below a map, in about half of the bytes: in steps of three levels where a palette holds
     * its colours then, as in a plain, else of six, so that no band of a pixel is off by more than three levels of 255.
     *
     * @param image of any type; opacity stays as it is
     */
    public static byte[] shades(BufferedImage image) {
        int[] pixels = pixels(image);
        int[] stepped = pixels;
        ExactPalette palette = ExactPalette.find(pixels);
        for (int step = FINE_STEP; palette == null && step <= COARSE_STEP; step += FINE_STEP) {
            stepped = stepped(pixels, step);
            palette = ExactPalette.find(stepped);
        }
        return of(stepped, image.getWidth(), image.getHeight(), palette);
    }

    private static int[] stepped(int[] pixels, int step) {
        int[] levels = new int[256];
        for (int level = 0; level < levels.length; level++) {
            levels[level] = Math.min(255, (level + step / 2) / step * step);
        }
        int[] stepped = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            stepped[i] = pixel & 0xff000000
                    | levels[pixel >> 16 & 255] << 16
                    | levels[pixel >> 8 & 255] << 8
                    | levels[pixel & 255];
        }
        return stepped;
    }

    /** @param pixels ARGB, row after row; not changed */
    public static byte[] of(int[] pixels, int width, int height) {
        return of(pixels, width, height, ExactPalette.find(pixels));
    }

    private static byte[] of(int[] pixels, int width, int height, ExactPalette palette) {
        PngStream.Colours colours = palette != null
                ? PngStream.Colours.PALETTE
                : isOpaque(pixels) ? PngStream.Colours.OPAQUE : PngStream.Colours.TRANSPARENT;
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        try (PngStream png =
                new PngStream(out, width, height, colours, palette == null ? null : palette.colours(), 0)) {
            png.rows(palette == null ? pixels : palette.indexes(pixels), height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The pixels of the picture itself where it has them as numbers; not to be changed. */
    private static int[] pixels(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_ARGB
                && image.getRaster().getDataBuffer() instanceof DataBufferInt numbers
                && numbers.getSize() == image.getWidth() * image.getHeight()) {
            return numbers.getData();
        }
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static boolean isOpaque(int[] pixels) {
        for (int pixel : pixels) {
            if (pixel >>> 24 != 255) {
                return false;
            }
        }
        return true;
    }
}
