package org.santu.render.png;

import java.util.Arrays;

/** The colours of a picture that has few: each keeps its own. */
final class ExactPalette {
    private static final int MOST = 256;
    private static final int SLOTS = 1024;

    private final int[] colours = new int[MOST];
    /** Number of a colour plus one, found by its hash; 0 for none. */
    private final int[] slots = new int[SLOTS];

    private int count;

    private ExactPalette() {}

    /**
     * @param pixels ARGB
     * @return null when there are more colours than a palette holds
     */
    static ExactPalette find(int[] pixels) {
        ExactPalette palette = new ExactPalette();
        int last = pixels[0] + 1;
        for (int pixel : pixels) {
            if (pixel != last) {
                last = pixel;
                if (palette.index(pixel) < 0) {
                    return null;
                }
            }
        }
        return palette;
    }

    /** ARGB. */
    int[] colours() {
        return Arrays.copyOf(colours, count);
    }

    int[] indexes(int[] pixels) {
        int[] indexes = new int[pixels.length];
        int last = pixels[0];
        int index = index(last);
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                index = index(last);
            }
            indexes[i] = index;
        }
        return indexes;
    }

    /** Takes up a colour that is new; -1 when there is no room. */
    private int index(int argb) {
        int slot = argb * 0x9E3779B1 >>> 22;
        while (slots[slot] != 0) {
            if (colours[slots[slot] - 1] == argb) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (count == MOST) {
            return -1;
        }
        colours[count] = argb;
        slots[slot] = ++count;
        return count - 1;
    }
}
