package org.santu.render.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written is read by another's reader as it was, pixel by pixel. */
class PngTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 63, 64, 65, 256, 700, 8_191, 8_192, 12_000, 40_000})
    void noiseOfEveryWidthComesBack(int width) throws IOException {
        Random random = new Random(width);
        check(picture(width, 9, (x, y) -> random.nextInt()));
        check(picture(width, 9, (x, y) -> 0xFF000000 | random.nextInt()));
        check(picture(width, 9, (x, y) -> random.nextInt(3) * 0x40404040));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 256, 2_480, 10_923, 33_000})
    void repetitionsNearAndFarComeBack(int width) throws IOException {
        Random random = new Random(width);
        int[] words = random.ints(400).toArray();
        check(picture(width, 40, (x, y) -> words[(x / 3 + y / 5 * 7) % words.length]));
        check(picture(width, 40, (x, y) -> words[(x + y) % 11] | 0xFF000000));
        check(picture(
                width, 40, (x, y) -> (x + y) % 8 == 0 ? 0x80336699 : random.nextInt(50) == 0 ? words[x % 400] : 0));
    }

    @Test
    void aMapComesBack() throws IOException {
        BufferedImage map = new BufferedImage(512, 512, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = map.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            graphics.setColor(new Color(random.nextInt(), true));
            graphics.setStroke(new BasicStroke(random.nextInt(9)));
            graphics.draw(new Ellipse2D.Double(random.nextInt(512), random.nextInt(512), random.nextInt(99), 70));
        }
        check(map);
        check(part(map));
    }

    /** A part of another picture, whose numbers are not its own. */
    private static BufferedImage part(BufferedImage map) {
        return map.getSubimage(100, 90, 300, 200);
    }

    @Test
    void fewColoursAreAPaletteAndNothingShinesThroughWhatIsOpaque() throws IOException {
        assertThat(type(picture(256, 1, (x, y) -> x << 24 | x))).isEqualTo(3);
        assertThat(type(picture(257, 1, (x, y) -> 0xFF000000 | x * 7))).isEqualTo(2);
        assertThat(type(picture(257, 1, (x, y) -> x << 23))).isEqualTo(6);
        assertThat(type(picture(257, 1, (x, y) -> x / 2 << 24))).isEqualTo(3);
        check(picture(256, 3, (x, y) -> x << 24 | x));
        check(picture(257, 3, (x, y) -> x));
    }

    /** Rows of 258 bytes and a few more are where the last match must not become too short. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 63, 64, 65, 85, 86, 87, 171, 172, 173, 257, 258, 259, 260, 515, 516, 517, 8_191})
    void equalRowsComeBack(int width) throws IOException {
        check(picture(width, 50, (x, y) -> 0xFF000000 | (x * 977 + y / 9 * 31)));
        check(picture(width, 50, (x, y) -> x * 97_700_001 + y / 9 * 31));
        check(picture(width, 50, (x, y) -> (x + y / 9) % 7 * 0x20202020));
    }

    /** Hills under a light from the north-west, as below every map. */
    @Test
    void softShadesAreFarFewerBytesAndHardlyOff() throws IOException {
        BufferedImage hills = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB);
        Random random = new Random(3);
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                double shade = 0.8 + 0.15 * Math.sin(x / 11.0 + 2 * Math.sin(y / 23.0)) + 0.01 * random.nextGaussian();
                int green = (int) (235 * shade);
                hills.setRGB(x, y, 0xff000000 | (int) (241 * shade) << 16 | green << 8 | (int) (215 * shade * shade));
            }
        }
        byte[] few = Png.shades(hills);
        assertThat(few.length).isLessThan(Png.of(hills).length * 6 / 10);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(few));
        for (int i = 0; i < 256 * 256; i++) {
            int was = hills.getRGB(i % 256, i / 256);
            int is = read.getRGB(i % 256, i / 256);
            for (int shift = 0; shift < 32; shift += 8) {
                assertThat(Math.abs((was >>> shift & 255) - (is >>> shift & 255)))
                        .isLessThanOrEqualTo(3);
            }
        }
    }

    @Test
    void anEmptyTileIsSmall() {
        assertThat(Png.of(picture(256, 256, (x, y) -> 0))).hasSizeLessThan(700);
    }

    @Test
    void aStreamIsTheSameInOneBandAndInMany() throws IOException {
        BufferedImage image = picture(3_000, 64, (x, y) -> x * y % 5 == 0 ? x * 0x010305 : 0xFFFFFF);
        int[] pixels = image.getRGB(0, 0, 3_000, 64, null, 0, 3_000);
        byte[] whole = stream(pixels, 64);
        assertThat(stream(pixels, 7)).isEqualTo(whole);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(whole));
        int[] back = read.getRGB(0, 0, 3_000, 64, null, 0, 3_000);
        assertThat(back)
                .isEqualTo(Arrays.stream(pixels).map(rgb -> rgb | 0xFF000000).toArray());
    }

    @Test
    void veryUnevenFrequenciesStillMakeACode() {
        int[] frequencies = new int[40];
        frequencies[0] = 1;
        frequencies[1] = 1;
        for (int i = 2; i < frequencies.length; i++) {
            frequencies[i] = frequencies[i - 1] + frequencies[i - 2];
        }
        HuffmanCode code = new HuffmanCode(frequencies, 15);
        double kraft = Arrays.stream(code.lengths)
                .mapToDouble(length -> Math.pow(2, -length))
                .sum();
        assertThat(kraft).isEqualTo(1);
        assertThat(Arrays.stream(code.lengths).max()).hasValue(15);
    }

    private static byte[] stream(int[] pixels, int band) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PngStream png = PngStream.opaque(out, 3_000, 64, 150)) {
            for (int top = 0; top < 64; top += band) {
                int rows = Math.min(band, 64 - top);
                png.rows(Arrays.copyOfRange(pixels, top * 3_000, (top + rows) * 3_000), rows);
            }
        }
        return out.toByteArray();
    }

    private static BufferedImage picture(int width, int height, IntBinaryOperator colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return image;
    }

    private static void check(BufferedImage image) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(image)));
        int width = image.getWidth();
        int height = image.getHeight();
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(Arrays.equals(
                        read.getRGB(0, 0, width, height, null, 0, width),
                        image.getRGB(0, 0, width, height, null, 0, width)))
                .as("%d x %d", width, height)
                .isTrue();
    }

    /** The type of colours that the header tells. */
    private static int type(BufferedImage image) {
        return Png.of(image)[25];
    }
}
