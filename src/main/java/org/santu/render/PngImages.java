package org.santu.render;

import com.pngencoder.PngEncoder;
import java.awt.image.BufferedImage;

/** Encodes pictures as PNG, fast rather than small. Thread-safe. */
public final class PngImages {
    private static final int FAST = 1;

    private PngImages() {}

    /** PNG bytes with full colour and transparency. */
    public static byte[] encode(BufferedImage image) {
        return new PngEncoder()
                .withBufferedImage(image)
                .withCompressionLevel(FAST)
                .withMultiThreadedCompressionEnabled(false)
                .toBytes();
    }
}
