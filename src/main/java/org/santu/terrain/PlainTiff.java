package org.santu.terrain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The simplest kind of GeoTIFF, as large elevation models often come: one band of 32-bit floating point numbers, not
 * compressed, in strips that follow one another. Its rows can be read anywhere in the file without the rest.
 *
 * <p>Anything else is left to {@link ElevationFiles}. Safe for concurrent reading.
 */
final class PlainTiff {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int STRIPS = 273;
    private static final int BANDS = 277;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_WIDTH = 322;
    private static final int SAMPLE_FORMAT = 339;
    private static final int PIXEL_SCALE = 33550;
    private static final int TIE_POINT = 33922;
    private static final int NO_DATA = 42113;
    private static final int[] GEO_KEYS = {34735, 34736, 34737};
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    private static final int MOST_TAG_BYTES = 1 << 20;

    private final FileChannel file;
    private final ByteOrder order;
    /** Type and raw value of each tag, in the order of bytes of the file. */
    private final Map<Integer, Tag> tags = new TreeMap<>();

    /** @param type TIFF's number of the type */
    record Tag(int type, int count, ByteBuffer value) {}

    private PlainTiff(FileChannel file, ByteOrder order) {
        this.file = file;
        this.order = order;
    }

    /** The file, if it is of this kind; the channel stays the caller's. */
    static Optional<PlainTiff> open(FileChannel file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(8);
        if (file.read(head, 0) < 8) {
            return Optional.empty();
        }
        head.flip();
        ByteOrder order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        head.order(order);
        if (head.getShort(2) != 42 || head.get(0) != head.get(1)) {
            return Optional.empty();
        }
        PlainTiff tiff = new PlainTiff(file, order);
        return tiff.readTags(Integer.toUnsignedLong(head.getInt(4))) && tiff.isPlain()
                ? Optional.of(tiff)
                : Optional.empty();
    }

    private boolean readTags(long at) throws IOException {
        int count = Short.toUnsignedInt(bytes(at, 2).getShort(0));
        ByteBuffer entries = bytes(at + 2, 12 * count);
        for (int i = 0; i < count; i++) {
            int tag = Short.toUnsignedInt(entries.getShort(12 * i));
            int type = Short.toUnsignedInt(entries.getShort(12 * i + 2));
            long values = Integer.toUnsignedLong(entries.getInt(12 * i + 4));
            if (type < 1 || type >= TYPE_BYTES.length || values * TYPE_BYTES[type] > MOST_TAG_BYTES) {
                return false;
            }
            int length = (int) values * TYPE_BYTES[type];
            long place = length > 4 ? Integer.toUnsignedLong(entries.getInt(12 * i + 8)) : at + 2 + 12L * i + 8;
            tags.put(tag, new Tag(type, (int) values, bytes(place, length)));
        }
        return true;
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(order);
        while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) > 0) {
            // until full or the file ends
        }
        return buffer.flip();
    }

    private boolean isPlain() throws IOException {
        if (integer(COMPRESSION, 0, 1) != 1
                || integer(BITS, 0, 1) != 32
                || integer(SAMPLE_FORMAT, 0, 1) != 3
                || integer(BANDS, 0, 1) != 1
                || tags.containsKey(TILE_WIDTH)
                || !tags.containsKey(STRIPS)
                || !tags.containsKey(STRIP_BYTES)
                || !tags.containsKey(PIXEL_SCALE)
                || !tags.containsKey(TIE_POINT)
                || columns() < 1
                || rows() < 1) {
            return false;
        }
        long next = integer(STRIPS, 0, 0);
        for (int strip = 0; strip < tags.get(STRIPS).count(); strip++) {
            if (integer(STRIPS, strip, -1) != next) {
                return false;
            }
            next += integer(STRIP_BYTES, strip, 0);
        }
        return next - integer(STRIPS, 0, 0) >= 4L * columns() * rows() && next <= file.size();
    }

    private long integer(int tag, int index, long otherwise) {
        Tag found = tags.get(tag);
        if (found == null || index >= found.count() || found.value().limit() < TYPE_BYTES[found.type()] * (index + 1)) {
            return otherwise;
        }
        return found.type() == 3
                ? Short.toUnsignedLong(found.value().getShort(2 * index))
                : Integer.toUnsignedLong(found.value().getInt(4 * index));
    }

    int columns() {
        return (int) Math.min(Integer.MAX_VALUE, integer(WIDTH, 0, 0));
    }

    int rows() {
        return (int) Math.min(Integer.MAX_VALUE, integer(HEIGHT, 0, 0));
    }

    double pixelWidth() {
        return tags.get(PIXEL_SCALE).value().getDouble(0);
    }

    double pixelHeight() {
        return tags.get(PIXEL_SCALE).value().getDouble(8);
    }

    /** y of the outer north edge. */
    double north() {
        ByteBuffer tie = tags.get(TIE_POINT).value();
        return tie.getDouble(32) + tie.getDouble(8) * pixelHeight();
    }

    /** Whether x and y are degrees: GTModelTypeGeoKey (1024) says 2. */
    boolean isGeographic() {
        Tag keys = tags.get(GEO_KEYS[0]);
        for (int key = 1; keys != null && 4 * key + 3 < keys.count(); key++) {
            if (keys.value().getShort(8 * key) == 1024) {
                return keys.value().getShort(8 * key + 6) == 2;
            }
        }
        return false;
    }

    /** What stands for "unknown"; NaN where the file does not say. */
    float noData() {
        Tag text = tags.get(NO_DATA);
        try {
            return text == null
                    ? Float.NaN
                    : Float.parseFloat(StandardCharsets.US_ASCII
                            .decode(text.value().duplicate())
                            .toString()
                            .replace("\0", "")
                            .strip());
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    /** Reads whole rows into the beginning of an array, unknown ones as NaN. @param buffer direct, for as many bytes */
    void read(int firstRow, int rowCount, ByteBuffer buffer, float[] into) throws IOException {
        int values = rowCount * columns();
        buffer.clear().limit(4 * values).order(order);
        long at = integer(STRIPS, 0, 0) + 4L * firstRow * columns();
        while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) > 0) {
            // until full
        }
        buffer.flip().asFloatBuffer().get(into, 0, values);
        float unknown = noData();
        if (!Float.isNaN(unknown)) {
            for (int i = 0; i < values; i++) {
                if (into[i] == unknown) {
                    into[i] = Float.NaN;
                }
            }
        }
    }

    /** The tags that say where the picture lies, for a copy of the same frame in the same order of bytes. */
    Map<Integer, Tag> placeTags() {
        Map<Integer, Tag> place = new TreeMap<>();
        for (int tag : new int[] {PIXEL_SCALE, TIE_POINT, GEO_KEYS[0], GEO_KEYS[1], GEO_KEYS[2]}) {
            if (tags.containsKey(tag)) {
                place.put(tag, tags.get(tag));
            }
        }
        return place;
    }

    ByteOrder order() {
        return order;
    }
}
