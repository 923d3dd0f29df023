package org.santu.tile;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.santu.render.png.Png;

/** Square pictures of tiles. */
final class TilePictures {
    private static final Map<Integer, byte[]> EMPTY = new ConcurrentHashMap<>();

    private TilePictures() {}

    /** A transparent square as PNG. */
    static byte[] empty(int size) {
        return EMPTY.computeIfAbsent(size, side -> Png.of(new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB)));
    }

    /** A part of an ARGB picture as a picture of its own. */
    static BufferedImage cut(BufferedImage image, int left, int top, int size) {
        BufferedImage part = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        int[] from = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] to = ((DataBufferInt) part.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < size; y++) {
            System.arraycopy(from, (top + y) * image.getWidth() + left, to, y * size, size);
        }
        return part;
    }
}
