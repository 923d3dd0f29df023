package org.santu.ogc.wms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.santu.render.png.Png;

/** Writes pictures in the formats of the service. */
final class ImageBytes {
    private static final float JPEG_QUALITY = 0.88f;

    private ImageBytes() {}

    /** @param background null for transparent */
    static BufferedImage blank(int width, int height, Color background) {
        if (background == null) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(background);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /** @param format not PDF; for JPEG the picture must not be transparent */
    static byte[] of(BufferedImage image, MapFormat format) {
        try {
            return switch (format) {
                case PNG -> Png.of(image);
                case PNG8 -> png8(image);
                case JPEG -> jpeg(image);
                case PDF -> throw new IllegalArgumentException("a picture of pixels is no PDF");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png8(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        Palette.reduce(pixels);
        return Png.of(pixels, width, image.getHeight());
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
