package org.santu.ogc.wms;

import java.util.Arrays;

/**
 * Finds the 256 colours that stand for a picture best, transparency included, by cutting the box of its colours in two at the
 * median again and again (P. Heckbert, 1982). Maps have few colours, so most keep their own.
 */
final class Palette {
    private static final int MOST = 256;

    /** Colours of the picture, coarse, each with how many pixels have it; of a box they stand next to each other. */
    private final int[] shades;

    private final int[] counts;
    private final int[] means;
    private final ShadeTable table;

    /** Where a box begins and ends, its widest part, and how much it asks to be cut. */
    private record Box(int from, int to, int widest, long weight) {}

    private Palette(ShadeTable table) {
        this.table = table;
        shades = table.shades();
        counts = new int[shades.length];
        means = new int[shades.length];
        for (int i = 0; i < shades.length; i++) {
            counts[i] = table.count(shades[i]);
        }
    }

    /** @param pixels ARGB; changed to at most 256 different ones */
    static void reduce(int[] pixels) {
        ShadeTable table = new ShadeTable();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = coarse(pixels[i]);
            table.add(pixels[i]);
        }
        new Palette(table).replace(pixels);
    }

    /** Six bits of each colour are more than 256 colours can tell; what is not seen has no colour. */
    private static int coarse(int argb) {
        if (argb >>> 24 < 8) {
            return 0;
        }
        int kept = argb & 0xFCFCFCFC;
        return kept | kept >>> 6 & 0x03030303;
    }

    private void replace(int[] pixels) {
        Box[] boxes = new Box[MOST];
        int size = 1;
        boxes[0] = box(0, shades.length);
        while (size < MOST) {
            int best = 0;
            for (int i = 1; i < size; i++) {
                best = boxes[i].weight > boxes[best].weight ? i : best;
            }
            if (boxes[best].weight == 0) {
                break;
            }
            Box box = boxes[best];
            sort(box);
            int middle = median(box);
            boxes[best] = box(box.from, middle);
            boxes[size++] = box(middle, box.to);
        }
        for (int i = 0; i < size; i++) {
            Arrays.fill(means, boxes[i].from, boxes[i].to, mean(boxes[i]));
        }
        for (int i = 0; i < shades.length; i++) {
            table.replace(shades[i], means[i]);
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = table.replacement(pixels[i]);
        }
    }

    private Box box(int from, int to) {
        int widest = 0;
        int spread = spread(from, to, 0);
        for (int shift : new int[] {8, 16, 24}) {
            int other = spread(from, to, shift);
            if (other > spread) {
                spread = other;
                widest = shift;
            }
        }
        long pixels = 0;
        for (int i = from; i < to; i++) {
            pixels += counts[i];
        }
        return new Box(from, to, widest, spread * pixels);
    }

    private int spread(int from, int to, int shift) {
        int low = 255;
        int high = 0;
        for (int i = from; i < to; i++) {
            int part = shades[i] >>> shift & 0xFF;
            low = Math.min(low, part);
            high = Math.max(high, part);
        }
        return high - low;
    }

    /** By the widest part, then by the whole colour, so that the same picture always gets the same palette. */
    private void sort(Box box) {
        long[] keys = new long[box.to - box.from];
        for (int i = 0; i < keys.length; i++) {
            int shade = shades[box.from + i];
            keys[i] = (long) (shade >>> box.widest & 0xFF) << 32 | shade & 0xFFFF_FFFFL;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            shades[box.from + i] = (int) keys[i];
            counts[box.from + i] = table.count((int) keys[i]);
        }
    }

    private int median(Box box) {
        long pixels = 0;
        for (int i = box.from; i < box.to; i++) {
            pixels += counts[i];
        }
        long seen = 0;
        for (int i = box.from; i < box.to - 1; i++) {
            seen += counts[i];
            if (seen >= pixels / 2) {
                return i + 1;
            }
        }
        return box.to - 1;
    }

    private int mean(Box box) {
        long[] sums = new long[4];
        long pixels = 0;
        for (int i = box.from; i < box.to; i++) {
            pixels += counts[i];
            for (int part = 0; part < 4; part++) {
                sums[part] += (long) (shades[i] >>> part * 8 & 0xFF) * counts[i];
            }
        }
        int argb = 0;
        for (int part = 3; part >= 0; part--) {
            argb = argb << 8 | (int) ((sums[part] + pixels / 2) / pixels);
        }
        return argb;
    }
}
