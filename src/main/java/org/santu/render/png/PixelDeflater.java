package org.santu.render.png;

import java.util.Arrays;

/**
 * Deflates rows of pixels (RFC 1951). A run of pixels is told as a copy of the pixel to the left, of the row above, or of the last
 * place where two pixels looked alike; each row begins with the byte that says that it is not filtered. Not thread-safe.
 */
final class PixelDeflater {
    private static final int WINDOW_BYTES = 1 << 15;
    private static final int LONGEST_BYTES = 258;
    private static final int HASH_BITS = 12;
    /** A run this long is good enough to look no further. */
    private static final int GOOD_PIXELS = 6;

    private final int width;
    private final int bytesPerPixel;
    private final int longest;
    /** Pixels of a run that are worth a look back and fit into a match. */
    private final int shortest;

    private final boolean aboveInReach;
    private final TokenBlock block = new TokenBlock();
    private final BitBuffer out;
    /** Where two pixels, or one, were seen last, counted from the first of all and found by their hash. */
    private final int[] pairs = new int[1 << HASH_BITS];

    private final int[] singles = new int[1 << HASH_BITS];
    /** The rows of the window, the newest last, and how many pixels were there before its first. */
    private final int[] past;

    private int size;
    private int before = 1;
    private int rows;

    /** @param bytesPerPixel 1, 3 or 4: the lowest bytes of a pixel, sent in the order red, green, blue, alpha */
    PixelDeflater(BitBuffer out, int width, int bytesPerPixel) {
        this.out = out;
        this.width = width;
        this.bytesPerPixel = bytesPerPixel;
        longest = LONGEST_BYTES / bytesPerPixel;
        shortest = bytesPerPixel == 1 ? 3 : 1;
        aboveInReach = width * bytesPerPixel + 1 <= WINDOW_BYTES;
        past = new int[Math.max(WINDOW_BYTES / bytesPerPixel, width) + 4 * Math.max(width, 4096)];
        out.put(0x78, 8);
        out.put(0x01, 8);
    }

    /** Whether a row is the one above once more, and may be told as {@link #lastRowAgain}. */
    boolean isLikeLast(int[] pixels, int from) {
        return rows > 0
                && aboveInReach
                && width * bytesPerPixel >= 2
                && Arrays.equals(past, size - width, size, pixels, from, from + width);
    }

    /** The row above once more, with the byte before it. */
    void lastRowAgain() {
        room();
        System.arraycopy(past, size - width, past, size, width);
        size += width;
        rows++;
        int distance = width * bytesPerPixel + 1;
        int left = distance;
        while (left > 0) {
            // no match is shorter than three bytes, so the last but one leaves that many
            int step = left > LONGEST_BYTES && left < LONGEST_BYTES + 3 ? left - 3 : Math.min(left, LONGEST_BYTES);
            need(1);
            block.match(step, distance);
            left -= step;
        }
    }

    /** Makes room for one more row. */
    private void room() {
        if (size + width > past.length) {
            int kept = Math.min(size, Math.max(WINDOW_BYTES / bytesPerPixel, width));
            System.arraycopy(past, size - kept, past, 0, kept);
            before += size - kept;
            size = kept;
        }
    }

    /** @param pixels of which a row from an index on is taken */
    void row(int[] pixels, int from) {
        room();
        System.arraycopy(pixels, from, past, size, width);
        need(1);
        block.literal(0);
        int start = size;
        size += width;
        deflate(start, size);
        rows++;
    }

    /** Writes what is left and the checksum of all bytes. */
    void finish(int adler) {
        block.write(out, true);
        out.align();
        out.put(Integer.reverseBytes(adler), 32);
    }

    private void deflate(int start, int end) {
        boolean above = rows > 0 && aboveInReach;
        int x = start;
        while (x < end) {
            int pixel = past[x];
            int run = 0;
            int distance = 0;
            if (x > start && past[x - 1] == pixel) {
                run = run(x, x - 1, end);
                distance = bytesPerPixel;
            }
            if (run < longest && above && past[x - width] == pixel) {
                int other = run(x, x - width, end);
                if (other > run) {
                    run = other;
                    distance = width * bytesPerPixel + 1;
                }
            }
            if (run < GOOD_PIXELS) {
                int place = lastPair(x, end);
                int least = run + 1;
                if (place < 0 && run == 0 && bytesPerPixel > 1) {
                    place = lastAlike(x);
                    least = 0;
                }
                if (place >= 0) {
                    int back = distance(place, x, start);
                    int other = run(x, place, Math.min(end, x + rowEnd(place, start) - place));
                    if (back <= WINDOW_BYTES && other > least) {
                        run = other;
                        distance = back;
                    }
                }
            }
            if (run < shortest) {
                literal(pixel);
                x++;
            } else {
                copy(x, run, distance);
                x += run;
            }
        }
    }

    /** Where this pixel and the next were seen last, or a negative number. */
    private int lastPair(int x, int end) {
        if (x + 1 >= end) {
            return -1;
        }
        int hash = (past[x] * 31 + past[x + 1]) * 0x9E3779B1 >>> 32 - HASH_BITS;
        int place = pairs[hash] - before;
        pairs[hash] = x + before;
        return place >= 0 && past[place] == past[x] && past[place + 1] == past[x + 1] ? place : -1;
    }

    /** Where this pixel was seen last, or a negative number. */
    private int lastAlike(int x) {
        int hash = past[x] * 0x9E3779B1 >>> 32 - HASH_BITS;
        int place = singles[hash] - before;
        singles[hash] = x + before;
        return place >= 0 && past[place] == past[x] ? place : -1;
    }

    /** How many pixels are alike from two places on, up to the end of the row. */
    private int run(int x, int place, int end) {
        // most runs are short, and looking at them oneself is faster than asking
        int near = Math.min(end, x + 8);
        int shift = place - x;
        int at = x;
        while (at < near && past[at] == past[at + shift]) {
            at++;
        }
        if (at < near || at == end) {
            return at - x;
        }
        int differs = Arrays.mismatch(past, at, end, past, at + shift, end + shift);
        return (differs < 0 ? end : at + differs) - x;
    }

    /** Bytes between two pixels; between rows there is one more. */
    private int distance(int place, int x, int start) {
        int rowsBetween = place >= start ? 0 : (start - place + width - 1) / width;
        return (x - place) * bytesPerPixel + rowsBetween;
    }

    /** Where the row of a place ends. */
    private int rowEnd(int place, int start) {
        return place >= start ? start + width : start - (start - place - 1) / width * width;
    }

    private void copy(int x, int run, int distance) {
        int done = 0;
        while (run - done >= shortest) {
            int step = Math.min(run - done, longest);
            need(1);
            block.match(step * bytesPerPixel, distance);
            done += step;
        }
        for (; done < run; done++) {
            literal(past[x + done]);
        }
    }

    private void literal(int pixel) {
        need(4);
        if (bytesPerPixel == 1) {
            block.literal(pixel);
            return;
        }
        block.literal(pixel >> 16);
        block.literal(pixel >> 8);
        block.literal(pixel);
        if (bytesPerPixel == 4) {
            block.literal(pixel >>> 24);
        }
    }

    private void need(int tokens) {
        if (!block.hasRoom(tokens)) {
            block.write(out, false);
        }
    }
}
