package org.santu.relocation;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.santu.terrain.GridFrame;
import org.santu.terrain.Suitability;

/** Judged land as a picture: nothing beyond the region, grey where it is ruled out, from pale to dark green as it gets better. */
final class LandPicture {
    static final int STEPS = 100;
    private static final int RULED_OUT = 1;
    private static final int WORST = 2;
    /** From the worst to the best; told apart by everybody, since they differ in lightness. */
    private static final int[][] COLOURS = {
        {255, 247, 188}, {217, 240, 163}, {120, 198, 121}, {35, 132, 67}, {0, 69, 41}
    };

    private LandPicture() {}

    /** The colour model of the picture. */
    private static IndexColorModel colours() {
        byte[] red = new byte[WORST + STEPS + 1];
        byte[] green = new byte[red.length];
        byte[] blue = new byte[red.length];
        byte[] alpha = new byte[red.length];
        set(RULED_OUT, new int[] {96, 96, 100}, 150, red, green, blue, alpha);
        for (int step = 0; step <= STEPS; step++) {
            set(WORST + step, colour((double) step / STEPS), 215, red, green, blue, alpha);
        }
        return new IndexColorModel(Byte.SIZE, red.length, red, green, blue, alpha);
    }

    private static void set(int index, int[] colour, int opacity, byte[]... channels) {
        for (int channel = 0; channel < colour.length; channel++) {
            channels[channel][index] = (byte) colour[channel];
        }
        channels[colour.length][index] = (byte) opacity;
    }

    /** @param score 0 to 1 */
    static int[] colour(double score) {
        double place = Math.min(1, Math.max(0, score)) * (COLOURS.length - 1);
        int below = (int) Math.min(COLOURS.length - 2, Math.floor(place));
        int[] colour = new int[COLOURS[0].length];
        for (int channel = 0; channel < colour.length; channel++) {
            colour[channel] = (int) Math.round(COLOURS[below][channel]
                    + (place - below) * (COLOURS[below + 1][channel] - COLOURS[below][channel]));
        }
        return colour;
    }

    /** @param inside which pixels belong to the region */
    static byte[] png(Suitability land, boolean[] inside) {
        GridFrame frame = land.frame();
        byte[] pixels = new byte[frame.cells()];
        for (int i = 0; i < pixels.length; i++) {
            float score = land.score(i);
            pixels[i] = (byte) (!inside[i] ? 0 : Float.isNaN(score) ? RULED_OUT : WORST + Math.round(score * STEPS));
        }
        BufferedImage image =
                new BufferedImage(frame.columns(), frame.rows(), BufferedImage.TYPE_BYTE_INDEXED, colours());
        image.getRaster().setDataElements(0, 0, frame.columns(), frame.rows(), pixels);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Colours for a legend, as {@code #rrggbb}, from the worst to the best. */
    static List<String> legend() {
        return java.util.Arrays.stream(COLOURS)
                .map(rgb -> String.format("#%02x%02x%02x", rgb[0], rgb[1], rgb[2]))
                .toList();
    }
}
