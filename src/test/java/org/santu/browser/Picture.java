package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Compares a picture of the page with a kept one.
 *
 * <p>Fonts and browsers differ between machines, so both are shrunk until letters become grey, and a few cells may differ:
 * more where there is much text, fewer on the map. Parts that change with the day are masked. A failure leaves the picture
 * and the difference in {@code target/browser}.
 */
final class Picture {
    private static final Path OUT = Path.of("target/browser");
    private static final Path KEPT = Path.of("src/test/resources/org/santu/browser");
    private static final int CELL_PIXELS = 12;

    /**
     * @param cellDifference of 255, up to which two cells count as equal
     * @param differentCells share of cells that may differ
     */
    record Tolerance(int cellDifference, double differentCells) {
        static final Tolerance PAGE = new Tolerance(28, 0.05);
        static final Tolerance MAP = new Tolerance(12, 0.05);
    }

    private Picture() {}

    /** @param masks parts that may look like anything */
    static void assertLooksLike(String name, BufferedImage actual, List<Rectangle> masks, Tolerance tolerance) {
        try {
            Files.createDirectories(OUT);
            BufferedImage masked = mask(actual, masks);
            ImageIO.write(masked, "png", OUT.resolve(name + ".png").toFile());
            if (Boolean.getBoolean("santu.pictures.keep")) {
                Files.createDirectories(KEPT);
                ImageIO.write(shrink(masked), "png", KEPT.resolve(name + ".png").toFile());
            }
            compare(name, shrink(masked), tolerance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String name, BufferedImage actual, Tolerance tolerance) throws IOException {
        BufferedImage expected;
        try (InputStream kept = Files.newInputStream(KEPT.resolve(name + ".png"))) {
            expected = ImageIO.read(kept);
        }
        assertThat(actual.getWidth()).as("width of " + name).isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).as("height of " + name).isEqualTo(expected.getHeight());
        BufferedImage marked = new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_INT_RGB);
        int different = 0;
        for (int y = 0; y < actual.getHeight(); y++) {
            for (int x = 0; x < actual.getWidth(); x++) {
                boolean differs = difference(actual.getRGB(x, y), expected.getRGB(x, y)) > tolerance.cellDifference();
                marked.setRGB(x, y, differs ? Color.RED.getRGB() : actual.getRGB(x, y));
                different += differs ? 1 : 0;
            }
        }
        ImageIO.write(marked, "png", OUT.resolve(name + "-difference.png").toFile());
        assertThat((double) different / (actual.getWidth() * actual.getHeight()))
                .as("share of %s that differs, marked in %s", name, OUT.resolve(name + "-difference.png"))
                .isLessThan(tolerance.differentCells());
    }

    private static int difference(int a, int b) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        }
        return most;
    }

    private static BufferedImage mask(BufferedImage picture, List<Rectangle> masks) {
        BufferedImage masked = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = masked.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.setColor(Color.LIGHT_GRAY);
        masks.forEach(graphics::fill);
        graphics.dispose();
        return masked;
    }

    /** The mean colour of each cell. */
    private static BufferedImage shrink(BufferedImage picture) {
        int width = picture.getWidth() / CELL_PIXELS;
        int height = picture.getHeight() / CELL_PIXELS;
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small.setRGB(x, y, mean(picture, x * CELL_PIXELS, y * CELL_PIXELS));
            }
        }
        return small;
    }

    private static int mean(BufferedImage picture, int left, int top) {
        long[] sums = new long[3];
        for (int y = top; y < top + CELL_PIXELS; y++) {
            for (int x = left; x < left + CELL_PIXELS; x++) {
                int rgb = picture.getRGB(x, y);
                for (int band = 0; band < 3; band++) {
                    sums[band] += rgb >> 8 * band & 255;
                }
            }
        }
        int cells = CELL_PIXELS * CELL_PIXELS;
        return (int) (sums[2] / cells) << 16 | (int) (sums[1] / cells) << 8 | (int) (sums[0] / cells);
    }
}
