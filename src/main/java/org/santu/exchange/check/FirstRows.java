package org.santu.exchange.check;

/**
 * Which row of a file had a hash first. Two arrays with open addressing instead of a map of boxed numbers, since every shape
 * of every file goes through it. For one thread.
 */
final class FirstRows {
    private static final int BITS_AT_FIRST = 10;
    /** Spreads hashes over the table: 2^64 divided by the golden ratio, Knuth, The Art of Computer Programming 3, 6.4. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int most;
    private int bits = BITS_AT_FIRST;
    private long[] hashes = new long[1 << bits];
    /** 0 is a free place. */
    private long[] rows = new long[1 << bits];

    private int count;

    /** @param most so many are remembered, of the others it is only asked whether they were there before */
    FirstRows(int most) {
        this.most = most;
    }

    /**
     * @param row from 1
     * @return the row that had the hash before, or 0
     */
    long find(long hash, long row) {
        int at = place(hash);
        if (rows[at] == 0 && count < most) {
            hashes[at] = hash;
            rows[at] = row;
            count++;
            if (2 * count > rows.length) {
                grow();
            }
            return 0;
        }
        return rows[at];
    }

    /** Where the hash stands, or the free place where it would. */
    private int place(long hash) {
        int at = (int) (hash * SPREAD >>> Long.SIZE - bits);
        while (rows[at] != 0 && hashes[at] != hash) {
            at = at + 1 & rows.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldRows = rows;
        bits++;
        hashes = new long[1 << bits];
        rows = new long[1 << bits];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                int at = place(oldHashes[i]);
                hashes[at] = oldHashes[i];
                rows[at] = oldRows[i];
            }
        }
    }
}
