package org.santu.terrain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The head of a plain GeoTIFF of 32-bit numbers in one strip; the rows follow it. */
final class PlainTiffHeader {
    private static final byte[] NAN = "nan\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteOrder order;
    private final Map<Integer, PlainTiff.Tag> tags = new TreeMap<>();

    private PlainTiffHeader(ByteOrder order) {
        this.order = order;
    }

    /** The head of a picture that lies where another one does; unknown cells are NaN. */
    static ByteBuffer like(PlainTiff source) {
        PlainTiffHeader header = new PlainTiffHeader(source.order());
        header.tags.putAll(source.placeTags());
        header.number(256, 4, source.columns());
        header.number(257, 4, source.rows());
        header.number(258, 3, 32);
        header.number(259, 3, 1);
        header.number(262, 3, 1);
        header.number(273, 4, 0);
        header.number(277, 3, 1);
        header.number(278, 4, source.rows());
        header.number(279, 4, (int) (4L * source.columns() * source.rows()));
        header.number(284, 3, 1);
        header.number(339, 3, 3);
        header.tags.put(42113, new PlainTiff.Tag(2, NAN.length, ByteBuffer.wrap(NAN)));
        int length = header.length();
        header.number(273, 4, length);
        return header.bytes(length);
    }

    private void number(int tag, int type, int value) {
        ByteBuffer bytes = ByteBuffer.allocate(type == 3 ? 2 : 4).order(order);
        if (type == 3) {
            bytes.putShort((short) value);
        } else {
            bytes.putInt(value);
        }
        tags.put(tag, new PlainTiff.Tag(type, 1, bytes.flip()));
    }

    private int length() {
        return 8
                + 2
                + 12 * tags.size()
                + 4
                + tags.values().stream().mapToInt(PlainTiffHeader::outside).sum();
    }

    /** Bytes of a value that does not fit into its entry, padded so that every value begins at a multiple of eight. */
    private static int outside(PlainTiff.Tag tag) {
        return tag.value().limit() <= 4 ? 0 : (tag.value().limit() + 15) / 8 * 8;
    }

    private ByteBuffer bytes(int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
        bytes.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] {'I', 'I'} : new byte[] {'M', 'M'});
        bytes.putShort((short) 42).putInt(8).putShort((short) tags.size());
        int value = 8 + 2 + 12 * tags.size() + 4;
        for (Map.Entry<Integer, PlainTiff.Tag> entry : tags.entrySet()) {
            PlainTiff.Tag tag = entry.getValue();
            bytes.putShort(entry.getKey().shortValue())
                    .putShort((short) tag.type())
                    .putInt(tag.count());
            if (outside(tag) == 0) {
                bytes.put(tag.value().duplicate()).position((bytes.position() + 3 - 10) / 4 * 4 + 10);
            } else {
                int place = (value + 7) / 8 * 8;
                bytes.putInt(place);
                bytes.put(place, tag.value(), 0, tag.value().limit());
                value += outside(tag);
            }
        }
        return bytes.position(length).flip();
    }
}
