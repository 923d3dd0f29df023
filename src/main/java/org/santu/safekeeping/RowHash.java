package org.santu.safekeeping;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A hash of many rows that does not depend on their order: the sum of their SHA-256, modulo 2^256. The database gives rows
 * back in whatever order it keeps them, and sorting a large table only to compare it would take longer than copying it. For
 * one thread.
 */
final class RowHash {
    private static final int WORDS = 8;
    private static final long LOW = 0xFFFF_FFFFL;

    private final MessageDigest digest = Digests.sha256();
    private final long[] sum = new long[WORDS];
    private long rows;

    /** Takes the text of one row. */
    void add(byte[] row) {
        byte[] hash = digest.digest(row);
        long carry = 0;
        for (int word = WORDS - 1; word >= 0; word--) {
            int at = word * 4;
            long value = (hash[at] & 0xFFL) << 24
                    | (hash[at + 1] & 0xFFL) << 16
                    | (hash[at + 2] & 0xFFL) << 8
                    | (hash[at + 3] & 0xFFL);
            long added = sum[word] + value + carry;
            sum[word] = added & LOW;
            carry = added >>> 32;
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    /** @return 64 hexadecimal digits; only zeros for no rows */
    String hex() {
        StringBuilder text = new StringBuilder(WORDS * 8);
        for (long word : sum) {
            text.append(HexFormat.of().toHexDigits(word, 8));
        }
        return text.toString();
    }
}
