package org.santu.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.santu.exchange.source.ByteFile;

/**
 * The head of a {@code .dbf} file, believed only as far as the file goes.
 *
 * @param declaredRows what the head says
 * @param availableRows how many whole rows the file has room for
 * @param languageDriver byte 29, the encoding as dBASE numbers it; 0 = not said
 */
record DbfHeader(
        List<DbfField> fields,
        long declaredRows,
        long availableRows,
        int headerBytes,
        int rowBytes,
        int languageDriver) {
    private static final int FIELD_BYTES = 32;
    private static final int MAXIMUM_FIELDS = 2047;
    private static final byte END_OF_FIELDS = 0x0D;

    /** @return null when this is no table */
    static DbfHeader read(ByteFile file) {
        byte[] head = new byte[FIELD_BYTES * (MAXIMUM_FIELDS + 2)];
        int length = file.read(0, head, head.length);
        if (length < FIELD_BYTES) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        long declaredRows = buffer.getInt(4) & 0xFFFFFFFFL;
        int headerBytes = buffer.getShort(8) & 0xFFFF;
        int declaredRowBytes = buffer.getShort(10) & 0xFFFF;
        List<DbfField> fields = fields(buffer, head, length, headerBytes, declaredRowBytes);
        int computedHeader = FIELD_BYTES * (fields.size() + 1) + 1;
        if (headerBytes < computedHeader || headerBytes > file.size()) {
            headerBytes = computedHeader;
        }
        int computedRow = 1 + fields.stream().mapToInt(DbfField::length).sum();
        int rowBytes = declaredRowBytes == 0 ? computedRow : declaredRowBytes;
        long availableRows = Math.max(0, (file.size() - headerBytes) / rowBytes);
        return new DbfHeader(fields, declaredRows, availableRows, headerBytes, rowBytes, head[29] & 0xFF);
    }

    private static List<DbfField> fields(ByteBuffer buffer, byte[] head, int length, int headerBytes, int rowBytes) {
        List<DbfField> fields = new ArrayList<>();
        int offset = 1;
        boolean longTexts = hasLongTexts(head, length, rowBytes);
        int end = headerBytes > FIELD_BYTES ? Math.min(length, headerBytes) : length;
        for (int at = FIELD_BYTES;
                at + FIELD_BYTES <= end && head[at] != END_OF_FIELDS && fields.size() < MAXIMUM_FIELDS;
                at += FIELD_BYTES) {
            char type = (char) (head[at + 11] & 0xFF);
            int width = width(head, at, longTexts);
            int nameEnd = at;
            while (nameEnd < at + 11 && head[nameEnd] != 0) {
                nameEnd++;
            }
            fields.add(new DbfField(
                    Arrays.copyOfRange(head, at, nameEnd),
                    type,
                    offset,
                    width,
                    type == 'C' ? 0 : buffer.get(at + 17) & 0xFF));
            offset += width;
        }
        return fields;
    }

    private static int width(byte[] head, int at, boolean longTexts) {
        int width = head[at + 16] & 0xFF;
        return longTexts && head[at + 11] == 'C' ? width + 256 * (head[at + 17] & 0xFF) : width;
    }

    /** Clipper and FoxPro keep the high byte of a long text's width where others keep decimals: only if the row then fits. */
    private static boolean hasLongTexts(byte[] head, int length, int rowBytes) {
        int shortSum = 1;
        int longSum = 1;
        for (int at = FIELD_BYTES; at + FIELD_BYTES <= length && head[at] != END_OF_FIELDS; at += FIELD_BYTES) {
            shortSum += width(head, at, false);
            longSum += width(head, at, true);
        }
        return shortSum != rowBytes && longSum == rowBytes;
    }
}
