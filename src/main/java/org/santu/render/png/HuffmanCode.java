package org.santu.render.png;

import java.util.Arrays;

/**
 * A canonical prefix code of limited length (RFC 1951, 3.2.2). Lengths by A. Moffat and J. Katajainen, In-Place Calculation of
 * Minimum-Redundancy Codes (1995); those that are too long are shortened at the cost of the next shorter ones.
 */
final class HuffmanCode {
    /** Bits of each symbol, 0 for those that do not occur. */
    final int[] lengths;

    /** Codes of the symbols, their first bit lowest. */
    final int[] codes;

    /**
     * @param frequencies of the symbols; raised to two symbols, since decoders want a whole code
     * @param longest bits that a code may have
     */
    HuffmanCode(int[] frequencies, int longest) {
        lengths = new int[frequencies.length];
        codes = new int[frequencies.length];
        long[] sorted = sorted(frequencies);
        int[] depths = Arrays.stream(sorted).mapToInt(key -> (int) (key >>> 16)).toArray();
        measure(depths);
        int[] counts = limited(depths, longest);
        // rare symbols first: they get the longest codes
        int next = 0;
        for (int length = longest; length > 0; length--) {
            for (int i = 0; i < counts[length]; i++) {
                lengths[(int) (sorted[next++] & 0xFFFF)] = length;
            }
        }
        assign(counts, longest);
    }

    private static long[] sorted(int[] frequencies) {
        int used = 0;
        for (int frequency : frequencies) {
            used += frequency > 0 ? 1 : 0;
        }
        for (int i = 0; used < 2; i++) {
            used += frequencies[i] == 0 ? 1 : 0;
            frequencies[i] = Math.max(1, frequencies[i]);
        }
        long[] sorted = new long[used];
        int size = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            if (frequencies[symbol] > 0) {
                sorted[size++] = (long) frequencies[symbol] << 16 | symbol;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** @param a weights, ascending; becomes the lengths of their codes, descending */
    private static void measure(int[] a) {
        int n = a.length;
        int root = 0;
        int leaf = 2;
        a[0] += a[1];
        for (int next = 1; next < n - 1; next++) {
            if (leaf >= n || a[root] < a[leaf]) {
                a[next] = a[root];
                a[root++] = next;
            } else {
                a[next] = a[leaf++];
            }
            if (leaf >= n || (root < next && a[root] < a[leaf])) {
                a[next] += a[root];
                a[root++] = next;
            } else {
                a[next] += a[leaf++];
            }
        }
        a[n - 2] = 0;
        for (int next = n - 3; next >= 0; next--) {
            a[next] = a[a[next]] + 1;
        }
        int available = 1;
        int depth = 0;
        int next = n - 1;
        root = n - 2;
        while (available > 0) {
            int used = 0;
            while (root >= 0 && a[root] == depth) {
                used++;
                root--;
            }
            while (available > used) {
                a[next--] = depth;
                available--;
            }
            available = 2 * used;
            depth++;
        }
    }

    /** How many codes there are of each length, so that all of them fit. */
    private static int[] limited(int[] depths, int longest) {
        int[] counts = new int[longest + 1];
        long taken = 0;
        for (int depth : depths) {
            int length = Math.min(depth, longest);
            counts[length]++;
            taken += 1L << (longest - length);
        }
        while (taken > 1L << longest) {
            int shorter = longest - 1;
            while (counts[shorter] == 0) {
                shorter--;
            }
            counts[shorter]--;
            counts[shorter + 1] += 2;
            counts[longest]--;
            taken--;
        }
        return counts;
    }

    private void assign(int[] counts, int longest) {
        int[] next = new int[longest + 1];
        int code = 0;
        for (int length = 1; length <= longest; length++) {
            next[length] = code;
            code = code + counts[length] << 1;
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                codes[symbol] = Integer.reverse(next[lengths[symbol]]++) >>> 32 - lengths[symbol];
            }
        }
    }
}
