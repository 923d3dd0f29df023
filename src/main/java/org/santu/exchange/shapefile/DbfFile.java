package org.santu.exchange.shapefile;

import java.nio.file.Path;
import java.util.Optional;
import org.santu.exchange.source.ByteFile;
import org.santu.exchange.source.EncodingDetector;

/** The rows of a {@code .dbf} file as bytes. Not safe for concurrent use. */
final class DbfFile implements AutoCloseable {
    private static final byte DELETED = '*';
    private static final long SAMPLE_ROWS = 20_000;

    private final ByteFile file;
    private final DbfHeader header;
    private final byte[] row;
    private int rowLength;

    private DbfFile(ByteFile file, DbfHeader header) {
        this.file = file;
        this.header = header;
        this.row = new byte[header.rowBytes()];
    }

    /** @return empty when the file is no table */
    static Optional<DbfFile> open(Path path) {
        ByteFile file = ByteFile.open(path);
        DbfHeader header = DbfHeader.read(file);
        if (header == null) {
            file.close();
            return Optional.empty();
        }
        return Optional.of(new DbfFile(file, header));
    }

    DbfHeader header() {
        return header;
    }

    /** @return false when the file has no such row */
    boolean read(long number) {
        rowLength = number >= header.availableRows()
                ? 0
                : file.read(header.headerBytes() + number * header.rowBytes(), row, row.length);
        return rowLength == row.length;
    }

    boolean isDeleted() {
        return row[0] == DELETED;
    }

    byte[] row() {
        return row;
    }

    /** How many bytes of a field the row really has. */
    int lengthOf(DbfField field) {
        return Math.max(0, Math.min(field.length(), row.length - field.offset()));
    }

    /** Shows the names of the fields and the texts of the first rows to a detector. */
    void sample(EncodingDetector detector) {
        header.fields().forEach(field -> detector.add(field.rawName(), 0, field.rawName().length));
        for (long number = 0; number < SAMPLE_ROWS && !detector.isFull() && read(number); number++) {
            for (DbfField field : header.fields()) {
                if (field.isText() && lengthOf(field) > 0) {
                    detector.add(row, field.offset(), lengthOf(field));
                }
            }
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
