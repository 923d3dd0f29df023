package org.santu.tile;

import java.util.List;

/**
 * A tile ready to send.
 *
 * @param bytes never changed after making
 * @param truncated names of layers of which the tile does not hold everything
 * @param databaseNanos spent reading
 * @param drawNanos spent drawing
 * @param encodeNanos spent making bytes of the picture
 */
record Tile(byte[] bytes, List<String> truncated, long databaseNanos, long drawNanos, long encodeNanos) {

    /** For the header {@code Server-Timing}. */
    String timing() {
        return "db;dur=" + tenths(databaseNanos) + ", draw;dur=" + tenths(drawNanos) + ", encode;dur="
                + tenths(encodeNanos);
    }

    private static double tenths(long nanos) {
        return Math.round(nanos / 1e5) / 10.0;
    }

    int weight() {
        return bytes.length + 200;
    }
}
