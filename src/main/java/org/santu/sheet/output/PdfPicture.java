package org.santu.sheet.output;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.santu.sheet.output.PreparedPage.PreparedPicture;

/** Packs pictures for PDF: shaded relief as JPEG, pictures with see-through parts without loss. */
final class PdfPicture {
    private static final float QUALITY = 0.72f;

    private PdfPicture() {}

    static PreparedPicture of(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? lossless(image) : jpeg(image);
    }

    private static PreparedPicture jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return new PreparedPicture(image.getWidth(), image.getHeight(), bytes.toByteArray(), true, null);
    }

    private static PreparedPicture lossless(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] colours = new byte[width * height * 3];
        byte[] alpha = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                alpha[at] = (byte) (row[x] >>> 24);
                colours[at * 3] = (byte) (row[x] >> 16);
                colours[at * 3 + 1] = (byte) (row[x] >> 8);
                colours[at * 3 + 2] = (byte) row[x];
            }
        }
        return new PreparedPicture(
                width, height, PdfBytes.deflate(colours, colours.length), false, PdfBytes.deflate(alpha, alpha.length));
    }
}
