package org.santu.exchange.out.shapefile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The table of a shapefile. Rows are kept aside without their padding while they come, since only the last one tells how wide
 * the columns are; then the table is written from front to back. For one thread.
 */
final class DbfTable implements AutoCloseable {
    private static final int HEAD_BYTES = 32;
    private static final int FIELD_BYTES = 32;
    private static final int BUFFER_BYTES = 1 << 17;
    private static final byte GBK = 0x4D;

    private final Path file;
    private final Path aside;
    private final List<DbfColumn> columns;
    private final boolean isGbk;
    private final LocalDate today;
    private OutputStream rows;
    private int count;

    DbfTable(Path base, List<DbfColumn> columns, boolean isGbk, LocalDate today) throws IOException {
        this.file = Path.of(base + ".dbf");
        this.aside = Path.of(base + ".rows");
        this.columns = columns;
        this.isGbk = isGbk;
        this.today = today;
        this.rows = new BufferedOutputStream(Files.newOutputStream(aside), BUFFER_BYTES);
    }

    int count() {
        return count;
    }

    /** Length of the table once this row is in it too; the columns are as wide as it needs then. */
    long bytesWith(byte[][] row) {
        for (int i = 0; i < row.length; i++) {
            columns.get(i).measure(row[i]);
        }
        return headBytes() + (long) rowBytes() * (count + 1) + 1;
    }

    private int headBytes() {
        return HEAD_BYTES + FIELD_BYTES * columns.size() + 1;
    }

    private int rowBytes() {
        int bytes = 1;
        for (DbfColumn column : columns) {
            bytes += column.width();
        }
        return bytes;
    }

    void write(byte[][] row) throws IOException {
        for (byte[] value : row) {
            int length = value == null ? 0 : value.length;
            rows.write(length);
            if (length > 0) {
                rows.write(value, 0, length);
            }
        }
        count++;
    }

    /** Is told of numbers that had to be rounded. */
    interface Rounded {
        void at(int row, DbfColumn column, String value) throws IOException;
    }

    void finish(Rounded rounded) throws IOException {
        rows.close();
        try (DataInputStream in =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(aside), BUFFER_BYTES));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)) {
            out.write(head());
            byte[] row = new byte[rowBytes()];
            byte[] value = new byte[DbfText.MOST_BYTES + 1];
            for (int number = 0; number < count; number++) {
                Arrays.fill(row, (byte) ' ');
                int at = 1;
                for (DbfColumn column : columns) {
                    int length = in.read();
                    in.readFully(value, 0, length);
                    if (!column.place(value, length, row, at)) {
                        rounded.at(number, column, new String(value, 0, length, StandardCharsets.US_ASCII));
                    }
                    at += column.width();
                }
                out.write(row);
            }
            out.write(0x1A);
        }
        Files.delete(aside);
    }

    private byte[] head() {
        ByteBuffer head = ByteBuffer.allocate(headBytes()).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 3);
        head.put((byte) (today.getYear() - 1900)).put((byte) today.getMonthValue());
        head.put((byte) today.getDayOfMonth());
        head.putInt(count).putShort((short) headBytes()).putShort((short) rowBytes());
        // UTF-8 has no number of its own here; the .cpg file says it.
        head.put(29, isGbk ? GBK : 0);
        for (int i = 0; i < columns.size(); i++) {
            DbfColumn column = columns.get(i);
            head.position(HEAD_BYTES + FIELD_BYTES * i);
            head.put(Arrays.copyOf(column.name().getBytes(StandardCharsets.US_ASCII), 11));
            head.put((byte) column.type()).putInt(0);
            head.put((byte) column.width()).put((byte) column.decimals());
        }
        head.put(headBytes() - 1, (byte) 0x0D);
        return head.array();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
