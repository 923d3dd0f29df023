package org.santu.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes small dBASE files, byte by byte. */
final class TestTables {
    private TestTables() {}

    /** A table with one text column; values longer than the column are cut as careless writers cut them. */
    static byte[] oneColumn(String name, int width, byte[]... values) {
        ByteBuffer table =
                ByteBuffer.allocate(65 + values.length * (width + 1) + 1).order(ByteOrder.LITTLE_ENDIAN);
        table.put((byte) 3)
                .put(new byte[3])
                .putInt(values.length)
                .putShort((short) 65)
                .putShort((short) (width + 1));
        table.position(32);
        table.put(name.getBytes(StandardCharsets.US_ASCII));
        table.put(32 + 11, (byte) 'C');
        table.put(32 + 16, (byte) width);
        table.put(64, (byte) 0x0D);
        table.position(65);
        for (byte[] value : values) {
            byte[] padded = Arrays.copyOf(value, width);
            Arrays.fill(padded, Math.min(value.length, width), width, (byte) ' ');
            table.put((byte) ' ').put(padded);
        }
        table.put((byte) 0x1A);
        return table.array();
    }
}
