package org.santu.ogc.wms;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the 256 colours that stand for a picture best, transparency included, by cutting the box of its colours in two at the
 * median again and again (P. Heckbert, 1982). Maps have few colours, so most keep their own.
 */
final class Palette {
    private static final int MOST = 256;

    private Palette() {}

    /** A colour and how many pixels have it. */
    private record Shade(int argb, int pixels) {
        int part(int shift) {
            return argb >>> shift & 0xFF;
        }
    }

    /** @return a picture of at most 256 colours */
    static BufferedImage reduce(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = coarse(pixels[i]);
            counts.merge(pixels[i], 1, Integer::sum);
        }
        List<Shade> shades = new ArrayList<>(counts.size());
        counts.forEach((argb, count) -> shades.add(new Shade(argb, count)));
        List<List<Shade>> boxes = cut(shades);

        int[] colours = new int[boxes.size()];
        Map<Integer, Integer> index = new HashMap<>();
        for (int i = 0; i < colours.length; i++) {
            colours[i] = mean(boxes.get(i));
            for (Shade shade : boxes.get(i)) {
                index.put(shade.argb(), i);
            }
        }
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, true, -1, 0);
        BufferedImage reduced = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] row = new byte[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = index.get(pixels[y * width + x]).byteValue();
            }
            reduced.getRaster().setDataElements(0, y, width, 1, row);
        }
        return reduced;
    }

    /** Six bits of each colour are more than 256 colours can tell; what is not seen has no colour. */
    private static int coarse(int argb) {
        if (argb >>> 24 < 8) {
            return 0;
        }
        int kept = argb & 0xFCFCFCFC;
        return kept | kept >>> 6 & 0x03030303;
    }

    private static List<List<Shade>> cut(List<Shade> all) {
        List<List<Shade>> boxes = new ArrayList<>(List.of(all));
        while (boxes.size() < MOST) {
            int best = -1;
            long most = 0;
            for (int i = 0; i < boxes.size(); i++) {
                long weight = spread(boxes.get(i), widest(boxes.get(i)))
                        * boxes.get(i).stream().mapToLong(Shade::pixels).sum();
                if (weight > most) {
                    most = weight;
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            List<Shade> box = new ArrayList<>(boxes.remove(best));
            int shift = widest(box);
            box.sort((a, b) -> Integer.compare(a.part(shift), b.part(shift)));
            int middle = median(box);
            boxes.add(box.subList(0, middle));
            boxes.add(box.subList(middle, box.size()));
        }
        return boxes;
    }

    private static int median(List<Shade> box) {
        long half = box.stream().mapToLong(Shade::pixels).sum() / 2;
        long seen = 0;
        for (int i = 0; i < box.size() - 1; i++) {
            seen += box.get(i).pixels();
            if (seen >= half) {
                return i + 1;
            }
        }
        return box.size() - 1;
    }

    private static int widest(List<Shade> box) {
        int widest = 0;
        for (int shift : new int[] {8, 16, 24}) {
            widest = spread(box, shift) > spread(box, widest) ? shift : widest;
        }
        return widest;
    }

    private static long spread(List<Shade> box, int shift) {
        int low = 255;
        int high = 0;
        for (Shade shade : box) {
            low = Math.min(low, shade.part(shift));
            high = Math.max(high, shade.part(shift));
        }
        return high - low;
    }

    private static int mean(List<Shade> box) {
        long[] sums = new long[4];
        long pixels = 0;
        for (Shade shade : box) {
            pixels += shade.pixels();
            for (int i = 0; i < 4; i++) {
                sums[i] += (long) shade.part(i * 8) * shade.pixels();
            }
        }
        long count = Math.max(1, pixels);
        int[] parts = Arrays.stream(sums)
                .mapToInt(sum -> (int) ((sum + count / 2) / count))
                .toArray();
        return parts[3] << 24 | parts[2] << 16 | parts[1] << 8 | parts[0];
    }
}
