package org.santu.ogc.wms;

/** Counts colours, and knows what takes the place of each; open addressing, since every pixel is looked up. */
final class ShadeTable {
    private int[] shades = new int[4096];
    private int[] counts = new int[4096];
    private int[] replacements;
    private int size;

    void add(int shade) {
        int slot = slot(shade);
        if (counts[slot]++ == 0) {
            shades[slot] = shade;
            if (++size > shades.length / 2) {
                grow();
            }
        }
    }

    int count(int shade) {
        return counts[slot(shade)];
    }

    /** Each colour once. */
    int[] shades() {
        int[] all = new int[size];
        int next = 0;
        for (int slot = 0; slot < shades.length; slot++) {
            if (counts[slot] > 0) {
                all[next++] = shades[slot];
            }
        }
        return all;
    }

    /** Only when all colours are counted. */
    void replace(int shade, int replacement) {
        if (replacements == null) {
            replacements = new int[shades.length];
        }
        replacements[slot(shade)] = replacement;
    }

    int replacement(int shade) {
        return replacements[slot(shade)];
    }

    private int slot(int shade) {
        int slot = (shade * 0x9E3779B1 >>> 8) & shades.length - 1;
        while (counts[slot] > 0 && shades[slot] != shade) {
            slot = slot + 1 & shades.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldShades = shades;
        int[] oldCounts = counts;
        shades = new int[oldShades.length * 2];
        counts = new int[shades.length];
        for (int i = 0; i < oldShades.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldShades[i]);
                shades[slot] = oldShades[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
