package org.santu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares a picture with the one kept beside the tests. What differs is written to {@code target/golden}: the new picture, and
 * one with the differences in red. To accept new pictures: {@code mvn -Dtest='*Golden*' -Dsantu.golden.write=true test}.
 */
public final class Golden {
    /** The difference of a colour channel that nobody sees. */
    static final int TOLERANCE = 40;

    /** By how much the edge of a line may differ when it is drawn with more pixels. */
    private static final int SMOOTHER = 96;

    private static final Path KEPT = Path.of("src/test/resources/org/santu/render/golden");
    private static final Path SHOWN = Path.of("target/golden");

    private Golden() {}

    /** @param share of the pixels that may differ */
    public static void compare(String name, BufferedImage actual, double share) throws IOException {
        Path kept = KEPT.resolve(name + ".png");
        if (Boolean.getBoolean("santu.golden.write")) {
            Files.createDirectories(kept.getParent());
            ImageIO.write(actual, "png", kept.toFile());
            return;
        }
        assertThat(kept).as("write it with -Dsantu.golden.write=true").exists();
        assertSame(name, ImageIO.read(kept.toFile()), actual, share);
    }

    /**
     * Compares a picture of twice the pixels, made smaller by half, with the one that is kept of the single ones. Edges are
     * smoother there, so only what stands elsewhere or has another colour counts.
     */
    static void compareTwice(String name, BufferedImage twice, double share) throws IOException {
        BufferedImage kept = ImageIO.read(KEPT.resolve(name + ".png").toFile());
        BufferedImage half = Pictures.halved(twice);
        if (Pictures.countDifferent(kept, half, SMOOTHER) > share * half.getWidth() * half.getHeight()) {
            assertSame(name + "@2x", kept, half, 0);
        }
    }

    /** Fails when more than a share of the pixels differs, and leaves both pictures and their difference for the eye. */
    static void assertSame(String name, BufferedImage expected, BufferedImage actual, double share) throws IOException {
        assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
        int different = Pictures.countDifferent(expected, actual, TOLERANCE);
        int allowed = (int) (share * actual.getWidth() * actual.getHeight());
        if (different > allowed) {
            Files.createDirectories(SHOWN.resolve(name).getParent());
            write(expected, name + ".expected.png");
            write(actual, name + ".png");
            write(difference(expected, actual), name + ".diff.png");
        }
        assertThat(different)
                .as("pixels that differ, see " + SHOWN + "/" + name + ".diff.png")
                .isLessThanOrEqualTo(allowed);
    }

    private static void write(BufferedImage image, String name) throws IOException {
        ImageIO.write(image, "png", SHOWN.resolve(name).toFile());
    }

    private static BufferedImage difference(BufferedImage expected, BufferedImage actual) {
        BufferedImage image = new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int p = expected.getRGB(x, y);
                boolean differs = Pictures.distance(p, actual.getRGB(x, y)) > TOLERANCE;
                int pale = 0xC0 + ((p >> 8 & 255) >> 2);
                image.setRGB(x, y, differs ? 0xE00000 : pale << 16 | pale << 8 | pale);
            }
        }
        return image;
    }
}
