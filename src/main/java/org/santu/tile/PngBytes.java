package org.santu.tile;

import com.pngencoder.PngEncoder;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Encodes pictures as PNG, fast rather than small: a tile is sent compressed once and drawn a thousand times. */
public final class PngBytes {
    private static final int COMPRESSION = 1;

    private static final Map<Integer, byte[]> EMPTY = new ConcurrentHashMap<>();

    private PngBytes() {}

    /** @param image ARGB or RGB */
    public static byte[] of(BufferedImage image) {
        return new PngEncoder()
                .withBufferedImage(image)
                .withCompressionLevel(COMPRESSION)
                .withMultiThreadedCompressionEnabled(false)
                .withTryIndexedEncoding(true)
                .toBytes();
    }

    /** A transparent square. */
    static byte[] empty(int size) {
        return EMPTY.computeIfAbsent(size, side -> of(new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB)));
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
