package org.santu.tile;

import java.util.List;

/**
 * A tile ready to send.
 *
 * @param bytes never changed after making
 * @param truncated names of layers of which the tile does not hold everything
 * @param databaseNanos spent reading
 * @param drawNanos spent drawing, encoding included
 */
record Tile(byte[] bytes, List<String> truncated, long databaseNanos, long drawNanos) {

    int weight() {
        return bytes.length + 200;
    }
}
