package org.santu.render.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes pictures in memory as PNG: with a palette when that is enough, without opacity when nothing shines through. */
public final class Png {
    private Png() {}

    /** @param image of any type; ARGB and RGB are the fastest. Every pixel stays what it is */
    public static byte[] of(BufferedImage image) {
        return of(pixels(image), image.getWidth(), image.getHeight());
    }

    /** @param pixels ARGB, row after row; not changed */
    public static byte[] of(int[] pixels, int width, int height) {
        ExactPalette palette = ExactPalette.find(pixels);
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
