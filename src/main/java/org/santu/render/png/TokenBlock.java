package org.santu.render.png;

/**
 * Literal bytes and matches on their way into a deflated block with codes of its own (RFC 1951, 3.2.7). Not thread-safe.
 */
final class TokenBlock {
    private static final int CAPACITY = 1 << 15;
    private static final int END = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    /** Symbol, extra bits and their value for a length in bytes. */
    private static final int[] LENGTH_SYMBOL = new int[259];

    private static final int[] LENGTH_EXTRA = new int[259];
    private static final int[] LENGTH_BASE = new int[259];

    static {
        int symbol = 257;
        for (int base = 3, group = 0; base < 258; group++) {
            int extra = Math.max(0, group / 4 - 1);
            for (int length = base; length < Math.min(base + (1 << extra), 258); length++) {
                LENGTH_SYMBOL[length] = symbol;
                LENGTH_EXTRA[length] = extra;
                LENGTH_BASE[length] = base;
            }
            base += 1 << extra;
            symbol++;
        }
        LENGTH_SYMBOL[258] = 285;
        LENGTH_BASE[258] = 258;
    }

    /** A literal is a byte; a match is negative, its length above its distance less one. */
    private final int[] tokens = new int[CAPACITY];

    private int[] literals = new int[LITERALS];
    private int[] distances = new int[DISTANCES];
    private int size;

    /** Whether so many more tokens fit. */
    boolean hasRoom(int more) {
        return size + more <= CAPACITY;
    }

    void literal(int value) {
        int literal = value & 0xFF;
        tokens[size++] = literal;
        literals[literal]++;
    }

    /**
     * @param length 3 to 258 bytes
     * @param distance 1 to 32,768 bytes back
     */
    void match(int length, int distance) {
        tokens[size++] = 1 << 31 | length << 16 | distance - 1;
        literals[LENGTH_SYMBOL[length]]++;
        distances[symbol(distance - 1)]++;
    }

    /** Writes the block and begins another. */
    void write(BitBuffer out, boolean last) {
        literals[END]++;
        HuffmanCode literal = new HuffmanCode(literals, 15);
        HuffmanCode distance = new HuffmanCode(distances, 15);
        out.put(last ? 1 : 0, 1);
        out.put(2, 2);
        header(out, literal, distance);
        for (int i = 0; i < size; i++) {
            int token = tokens[i];
            if (token >= 0) {
                int code = literal.codes[token];
                int bits = literal.lengths[token];
                if (i + 1 < size && tokens[i + 1] >= 0) {
                    token = tokens[++i];
                    code |= literal.codes[token] << bits;
                    bits += literal.lengths[token];
                }
                out.put(code, bits);
            } else {
                match(out, token, literal, distance);
            }
        }
        out.put(literal.codes[END], literal.lengths[END]);
        literals = new int[LITERALS];
        distances = new int[DISTANCES];
        size = 0;
    }

    private static void match(BitBuffer out, int token, HuffmanCode literal, HuffmanCode distance) {
        int length = token >>> 16 & 0x1FF;
        int symbol = LENGTH_SYMBOL[length];
        int bits = literal.lengths[symbol];
        out.put(literal.codes[symbol] | length - LENGTH_BASE[length] << bits, bits + LENGTH_EXTRA[length]);
        int back = token & 0x7FFF;
        int far = symbol(back);
        int extra = Math.max(0, far / 2 - 1);
        bits = distance.lengths[far];
        out.put(distance.codes[far] | (back & (1 << extra) - 1) << bits, bits + extra);
    }

    /** Two symbols for each power of two. */
    private static int symbol(int back) {
        if (back < 4) {
            return back;
        }
        int top = 31 - Integer.numberOfLeadingZeros(back);
        return top * 2 + (back >>> top - 1 & 1);
    }

    private static void header(BitBuffer out, HuffmanCode literal, HuffmanCode distance) {
        int[] lengths = new int[LITERALS + DISTANCES];
        System.arraycopy(literal.lengths, 0, lengths, 0, LITERALS);
        System.arraycopy(distance.lengths, 0, lengths, LITERALS, DISTANCES);
        int[] frequencies = new int[19];
        int[] runs = runs(lengths, frequencies);
        HuffmanCode code = new HuffmanCode(frequencies, 7);
        int count = ORDER.length;
        while (code.lengths[ORDER[count - 1]] == 0) {
            count--;
        }
        out.put(LITERALS - 257, 5);
        out.put(DISTANCES - 1, 5);
        out.put(count - 4, 4);
        for (int i = 0; i < count; i++) {
            out.put(code.lengths[ORDER[i]], 3);
        }
        for (int run : runs) {
            int symbol = run & 0xFF;
            out.put(code.codes[symbol], code.lengths[symbol]);
            if (symbol > 15) {
                out.put(run >>> 8, symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
            }
        }
    }

    /** Lengths with repetitions told by 16 (the last one), 17 and 18 (zero), their extra bits above. */
    private static int[] runs(int[] lengths, int[] frequencies) {
        int[] runs = new int[lengths.length];
        int count = 0;
        for (int i = 0; i < lengths.length; ) {
            int end = i + 1;
            while (end < lengths.length && lengths[end] == lengths[i]) {
                end++;
            }
            int run = end - i;
            int symbol = lengths[i];
            int step = 1;
            if (lengths[i] == 0 && run >= 3) {
                step = Math.min(run, 138);
                symbol = step > 10 ? 18 | step - 11 << 8 : 17 | step - 3 << 8;
            } else if (i > 0 && lengths[i - 1] == lengths[i] && run >= 3) {
                step = Math.min(run, 6);
                symbol = 16 | step - 3 << 8;
            }
            runs[count++] = symbol;
            frequencies[symbol & 0xFF]++;
            i += step;
        }
        return java.util.Arrays.copyOf(runs, count);
    }
}
