package org.santu.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.santu.exchange.source.ByteFile;
import org.santu.problem.SantuException;

/** The records of a {@code .shp} file as raw bytes, by the index where there is one, else one after the other. */
final class ShapeFile implements AutoCloseable {
    static final int HEADER_BYTES = 100;
    private static final int MAGIC = 9994;
    /** Eight million points: nobody draws that, and it still fits a small heap. */
    private static final int MAXIMUM_RECORD_BYTES = 128 << 20;

    /** How a record was found. */
    enum State {
        READ,
        /** The bytes are not there, or the header of the record is nonsense. */
        DAMAGED,
        END
    }

    private final ByteFile file;
    private final ShapeIndex index;
    private final byte[] head = new byte[HEADER_BYTES];
    private byte[] content = new byte[1024];
    private int contentLength;
    private long position = HEADER_BYTES;
    private int next;
    /** Entries of an index may overlap, but reading a file several times over is an attack. */
    private long bytesLeftToRead;

    private ShapeFile(ByteFile file, ShapeIndex index) {
        this.file = file;
        this.index = index;
        this.bytesLeftToRead = 2 * file.size();
    }

    /**
     * @param index or null to walk through the file
     * @throws SantuException {@code SANTU-SHP-NOT-A-SHAPEFILE}
     */
    static ShapeFile open(Path path, ShapeIndex index) {
        ByteFile file = ByteFile.open(path);
        ShapeFile shapes = new ShapeFile(file, index);
        int length = file.read(0, shapes.head, HEADER_BYTES);
        if (length < HEADER_BYTES || shapes.big(0) != MAGIC) {
            file.close();
            throw new SantuException(
                    "SANTU-SHP-NOT-A-SHAPEFILE", path.getFileName().toString());
        }
        return shapes;
    }

    /** Reads the next record into {@link #content()}. */
    State next() {
        return index == null ? nextInSequence() : nextByIndex();
    }

    private State nextInSequence() {
        if (position >= file.size()) {
            return State.END;
        }
        long start = position;
        if (file.read(start, head, 8) < 8) {
            position = file.size();
            return State.DAMAGED;
        }
        long length = big(4) * 2L;
        position = start + 8 + length;
        if (length < 4 || position > file.size() || length > MAXIMUM_RECORD_BYTES) {
            if (length < 4 || position > file.size()) {
                // Without an index there is no way to find the next record.
                position = file.size();
            }
            return State.DAMAGED;
        }
        return read(start + 8, (int) length);
    }

    private State nextByIndex() {
        if (next >= index.size()) {
            return State.END;
        }
        long start = index.offset(next);
        long length = index.length(next);
        next++;
        if (start < HEADER_BYTES || start + 8 > file.size() || file.read(start, head, 8) < 8) {
            return State.DAMAGED;
        }
        long own = big(4) * 2L;
        if (own >= 4 && start + 8 + own <= file.size()) {
            length = own;
        }
        if (length < 4 || length > MAXIMUM_RECORD_BYTES || start + 8 + length > file.size()) {
            return State.DAMAGED;
        }
        return read(start + 8, (int) length);
    }

    private State read(long from, int length) {
        bytesLeftToRead -= length;
        if (bytesLeftToRead < 0) {
            return State.DAMAGED;
        }
        if (content.length < length) {
            content = new byte[Math.max(length, Math.min(content.length * 2, MAXIMUM_RECORD_BYTES))];
        }
        contentLength = file.read(from, content, length);
        return contentLength == length ? State.READ : State.DAMAGED;
    }

    /** The bytes of the last record, valid until the next one is read. */
    ByteBuffer content() {
        return ByteBuffer.wrap(content, 0, contentLength).order(ByteOrder.LITTLE_ENDIAN);
    }

    private int big(int at) {
        return ByteBuffer.wrap(head).order(ByteOrder.BIG_ENDIAN).getInt(at);
    }

    @Override
    public void close() {
        file.close();
    }
}
